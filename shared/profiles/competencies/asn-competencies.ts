/**
 * The nine competencies of every civil-service post: eight managerial ones and *Perekat Bangsa* (PermenPANRB 38/2017), in
 * words of our own after copies and teaching material. The structure is the regulation's; the sentences are not, and an
 * import of the official annex takes their place.
 */
import { dictionarySchema, type Dictionary } from '../../rules/competency-dictionary.ts'
import { press } from '../provenance.ts'
import { bilingual } from '../rubrics/rubric-parts.ts'
import { change } from './change.ts'
import { communication } from './communication.ts'
import { cooperation } from './cooperation.ts'
import { decisionMaking } from './decision-making.ts'
import { development } from './development.ts'
import { integrity } from './integrity.ts'
import { publicService } from './public-service.ts'
import { results } from './results.ts'
import { unitingTheNation } from './uniting-the-nation.ts'

export const asnCompetencies: Dictionary = dictionarySchema.parse({
  v: 1,
  code: 'kompetensi-asn-2017',
  version: '1.0.0',
  title: bilingual([
    'Kompetensi manajerial dan sosial kultural ASN',
    'Managerial and socio-cultural competencies of the civil service',
  ]),
  wording: 'own',
  ...press('PermenPANRB 38/2017', 'id.scribd.com/presentation/700529514/Bahan-Sosialisasi-Permenpan-RB-38-2017'),
  remark: bilingual([
    'Rumusan Timbang sendiri yang disusun dari sumber sekunder, bukan kutipan lampiran PermenPANRB 38/2017. Sebelum dipakai sebagai standar kompetensi jabatan, muatlah naskah resminya; kode SK.01 dan nama level dicocokkan pada kesempatan yang sama.',
    "Timbang's own wording from secondary sources, not quoted from the annex of PermenPANRB 38/2017. Before it serves as the standard of a post, load the official text; the code SK.01 and the names of the levels are to be compared on the same occasion.",
  ]),
  levelTitles: [
    bilingual(['Paham/dalam pengembangan', 'Aware, developing']),
    bilingual(['Dasar', 'Basic']),
    bilingual(['Menengah', 'Intermediate']),
    bilingual(['Mumpuni', 'Advanced']),
    bilingual(['Ahli', 'Expert']),
  ],
  competencies: [
    integrity,
    cooperation,
    communication,
    results,
    publicService,
    development,
    change,
    decisionMaking,
    unitingTheNation,
  ],
})
