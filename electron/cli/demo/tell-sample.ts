/**
 * The sample to play with, as the app opens it: the story up to the evening of the scoring day. Roster and scheme are fixed, the ill and
 * the recused are replaced, every assessor has sealed and sent, but for the last candidates of `asesor-1`. So one can score, seal and
 * send as that assessor, take it in as a holder, open the gate, rank, determine and hand over.
 */
import { identityIdSchema } from '../../../shared/host/tokens.ts'
import { nodeFilePort } from '../../services/files/node-file-port.ts'
import { unsyncedFiles } from '../../services/files/unsynced-files.ts'
import type { SampleTeller } from '../../services/sample/sample-teller.ts'
import { sampleAssessors } from '../../../shared/profiles/sample/sample-people.ts'
import { samplePassphrase } from './actor.ts'
import { everybodyIn, type Cast } from './cast.ts'
import { gatherCast } from './run-demo.ts'
import { passRecord } from './pass-record.ts'
import { foundPhase } from './story-found.ts'
import { scorePhase } from './story-score.ts'

const seed = 'sawahlunto'
const scoresOn = 'asesor-1'
const leftToScore = 4

const ids = [
  'ketua',
  'sekretaris',
  'pemegang-kunci-ketiga',
  'petugas-registrasi',
  'koordinator-ruang',
  'pengawas',
  ...sampleAssessors.map((_, i) => `asesor-${i + 1}`),
]

export const tellSample: SampleTeller = {
  chair: identityIdSchema.parse('ketua'),
  passphrase: samplePassphrase,
  people: ids.map((id) => identityIdSchema.parse(id)),
  async tell(out) {
    const cast = {
      ...(await gatherCast({ out, seed, files: unsyncedFiles(nodeFilePort) })),
      leftToScore: new Map([[scoresOn, leftToScore]]),
    }
    await foundPhase(cast)
    await scorePhase(cast)
    await levelHolders(cast)
    const founding = cast.chair.state.holding.selection
    for (const person of everybodyIn(cast)) await person.leaves()
    return founding
  },
}

/** Each acknowledged what came in: the others must know of it, or what assessors sign on top of it waits at theirs. */
async function levelHolders({ chair, secretary, custodian }: Cast): Promise<void> {
  await passRecord(custodian, [chair, secretary], 'catatan-pemegang-kunci-ketiga')
  await passRecord(chair, [secretary, custodian], 'catatan-ketua')
  await passRecord(secretary, [chair, custodian], 'catatan-malam')
}
