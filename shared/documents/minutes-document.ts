/**
 * The minutes of the determination (*berita acara*): what was weighed by which rules, who was there, what happened, the
 * ranking of each vacancy, and the digests that tie this paper to the record. Read by people who will never see the program.
 */
import { exactOf, exactToText, hundred, multiply, type ExactText } from '../kernel/exact.ts'
import { codeQr, shortCode } from '../record/short-code.ts'
import type { KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Minutes } from '../subjects/results/view-minutes.ts'
import type { Recap } from '../subjects/results/view-recap.ts'
import type { Block, OfficialDocument, SignatureBlock } from './frame/official-document.ts'
import { happeningItems } from './minutes-happenings.ts'
import { nameIn } from './person-names.ts'
import { recapAnnex } from './recap-annex.ts'
import { recapTable } from './recap-table.ts'
import { resultNotices } from './result-notices.ts'
import type { ResultPapers } from './result-papers.ts'
import { dayOf, spellDay } from './words/calendar-words.ts'
import { formatDecimal } from './words/figures.ts'

export interface MinutesInput {
  readonly papers: ResultPapers
  readonly at: Instant
  readonly place: string
  /** SHA-256 of `verify.sh`, printed so that the script can be compared with paper. */
  readonly scriptDigest: string
}

export function minutesDocument({ papers, at, place, scriptDigest }: MinutesInput): OfficialDocument {
  const { minutes, recaps } = papers
  const { standing, sample } = papers.standing
  const { founding, selection, determined } = minutes
  const name = nameIn(minutes.people)
  return {
    languages: 'id',
    paper: 'a4',
    orientation: 'portrait',
    title: `Berita acara penetapan hasil: ${founding.title.id}`,
    at,
    standing,
    sample,
    letterhead: { logo: null, government: founding.agency, office: 'Panitia Seleksi', address: [] },
    kind: 'BERITA ACARA',
    number: { kind: 'blank' },
    about: `PENETAPAN HASIL ${founding.title.id.toUpperCase()}`,
    legalBasis: minutes.announcement
      ? [`${minutes.announcement.kind === 'letter' ? 'Surat' : 'Pengumuman'} Nomor ${minutes.announcement.number}`]
      : [],
    body: [
      paragraph(
        `Pada hari ini, ${spellDay(dayOf(at), 'id')}, bertempat di ${place}, panitia seleksi menetapkan hasil sebagai berikut.`,
      ),
      { kind: 'heading', text: 'Peserta dan pelaksanaan', level: 1 },
      { kind: 'list', marks: 'decimal', items: happeningItems(minutes, name) },
      { kind: 'heading', text: 'Panel', level: 1 },
      {
        kind: 'fields',
        rows: minutes.panels.map(({ code, members, reserves }) => ({
          label: code,
          value: [...members.map(name), ...reserves.map((key) => `${name(key)} (cadangan)`)],
        })),
      },
      { kind: 'heading', text: 'Hasil', level: 1 },
      ...resultNotices(papers, name).map(({ title, lines }): Block => ({ kind: 'notice', title, lines })),
      ...recaps.flatMap((recap): Block[] => [{ kind: 'heading', text: recap.title.id, level: 2 }, resultTable(recap)]),
      { kind: 'heading', text: 'Ikatan dengan catatan elektronik', level: 1 },
      { kind: 'code', label: 'Kode pendirian', code: shortCode(selection), qr: codeQr('founding', selection) },
      ...(determined
        ? [
            {
              kind: 'code',
              label: 'Kode hasil',
              code: shortCode(determined.body.result),
              qr: codeQr('result', determined.body.result),
            } as const,
          ]
        : []),
      paragraph(
        `Skema penilaian, ketentuan, ujung log dan digest berikut dapat dibandingkan dengan folder serah terima.`,
      ),
      { kind: 'fields', rows: digestRows(minutes, scriptDigest) },
      headsTable(minutes, name),
    ],
    closing: { place, day: dayOf(at), style: 'letter', signatures: positionedSigners(minutes) },
    copies: [],
    annexes: recaps.map((recap, i) => ({
      label: `Lampiran ${i + 1}`,
      about: `Rekapitulasi nilai: ${recap.title.id}`,
      orientation: 'landscape',
      body: recapAnnex(recap, name),
    })),
    code: { label: 'Kode pendirian', code: shortCode(selection) },
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text], align: 'justify' })

/** Rank, number, name and total alone; how they came about stands in the annex. */
function resultTable(recap: Recap): Block {
  const full = recapTable(recap, { assessorName: String, withNames: true })
  const keep = ['rank', 'number', 'name', 'total', 'note']
  const at = full.columns.flatMap(({ key }, i) => (keep.includes(key) ? [i] : []))
  return {
    kind: 'table',
    table: {
      title: full.title,
      columns: at.flatMap((i) => full.columns[i] ?? []),
      rows: full.rows.map((row) => at.map((i) => row[i] ?? null)),
    },
  }
}

const digestRows = ({ determined, scheme, founding }: Minutes, scriptDigest: string) => [
  {
    label: 'Ketentuan seleksi',
    value: `${founding.profile.id} versi ${founding.profile.version} (SHA-256 ${founding.profile.digest})`,
  },
  ...(scheme
    ? [
        {
          label: 'Pembobotan',
          value: scheme.scheme.components.map(({ title, weight }) => `${title.id}: ${shareText(weight)}`),
        },
      ]
    : []),
  ...(determined
    ? [
        { label: 'Digest hasil (SHA-256)', value: determined.body.result },
        { label: 'Digest himpunan kartu', value: determined.body.cards },
        { label: 'Versi aturan hitung', value: determined.body.rules },
      ]
    : []),
  { label: 'Digest verify.sh (SHA-256)', value: scriptDigest },
]

/** `0.6` → `60 %`, `0.125` → `12,5 %`; a share that has no finite decimal stays a fraction. */
function shareText(share: ExactText): string {
  const percent = exactToText(multiply(exactOf(share), hundred))
  return percent.includes('/') ? share : `${formatDecimal(percent, 'id')} %`
}

/** The head of every log that the gate closed over. */
const headsTable = ({ gate }: Minutes, name: (key: KeyId) => string): Block => ({
  kind: 'table',
  density: 'compact',
  table: {
    title: 'Ujung log saat gerbang dibuka',
    columns: [
      { key: 'author', heading: 'Pemilik log', type: 'text' },
      { key: 'seq', heading: 'Nomor entri', type: 'integer' },
      { key: 'code', heading: 'Kode ujung log', type: 'identifier' },
    ],
    rows: (gate?.cut ?? []).map(([key, [seq, hash]]) => [name(key), seq, shortCode(hash)]),
  },
})

const positions = { chair: 'Ketua', secretary: 'Sekretaris', custodian: 'Pemegang kunci ketiga' } as const

export const positionedSigners = ({ people, signedBy }: Minutes): SignatureBlock[] =>
  people.flatMap(({ key, person, office }) =>
    office && person.kind === 'value' && (signedBy.length === 0 || signedBy.includes(key))
      ? [{ position: [positions[office]], name: person.value.name, rank: null, nip: person.value.identifier }]
      : [],
  )
