/**
 * How one candidate's place came about, on paper: for the committee with everybody's name, or for the candidate, in which others have
 * no name and nothing that is theirs. The figures are those of the derivation; nothing is computed here but their digits.
 */
import { toDecimalText } from '../kernel/exact-rounding.ts'
import { exactOf, type ExactText } from '../kernel/exact.ts'
import type { CandidateId, Code, KeyId } from '../kernel/ids.ts'
import type { Day, Instant } from '../kernel/instant.ts'
import { shortCode } from '../record/short-code.ts'
import { viewDocumentStanding } from '../engine/view-document-standing.ts'
import { forCandidate } from '../rules/derivation-for-candidate.ts'
import type { Derivation, DerivationNode, DerivedTieStep, Neighbour } from '../rules/derivation.ts'
import type { Rounding } from '../rules/quantity.ts'
import { readableFormula } from '../rules/readable-formula.ts'
import { candidatesById, displayOf } from '../subjects/candidates/list.ts'
import { momentOf } from '../subjects/results/gate.ts'
import { viewDerivation } from '../subjects/results/view-derivation.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { viewPeople } from '../subjects/selection/view-people.ts'
import type { State } from '../subjects/state.ts'
import type { Block, OfficialDocument } from './frame/official-document.ts'
import type { Paper } from './frame/paper.ts'
import { nameIn } from './person-names.ts'
import type { Column } from './tables/table.ts'
import { formatDay } from './words/calendar-words.ts'
import { outcomeWords, reasonWords, ruleWords, stepWords, withComma } from './words/derivation-words.ts'
import { formatDecimal } from './words/figures.ts'

/** `candidate`: to be handed to the person whom it is about. */
export type DerivationReader = 'committee' | 'candidate'

export interface DerivationPaper {
  readonly vacancy: Code
  readonly candidate: CandidateId
  readonly reader: DerivationReader
  readonly at: Instant
  readonly paper: Paper
}

/** Who is who for this reader. */
interface Names {
  candidate(id: CandidateId): string
  assessor(key: string): string
}

interface Shown {
  readonly names: Names
  readonly rounding: Rounding
}

/** Null where the record gives no ranking, or the candidate does not stand for that vacancy. */
export function derivationDocument(state: State, request: DerivationPaper): OfficialDocument | null {
  const founding = foundingOf(state)
  const derived = viewDerivation(state, request.vacancy, request.candidate)
  if (!founding || !derived.ok || !derived.value) return null
  const { vacancy, rounding } = derived.value
  const isOwn = request.reader === 'candidate'
  const derivation = isOwn ? forCandidate(derived.value.derivation) : derived.value.derivation
  const shown = { names: namesFor(state, request), rounding }
  const whose = shown.names.candidate(request.candidate)
  return {
    languages: 'id',
    paper: request.paper,
    orientation: 'portrait',
    title: `Asal nilai ${whose}: ${founding.body.title.id}`,
    at: request.at,
    ...viewDocumentStanding(state),
    letterhead: { logo: null, government: founding.body.agency, office: 'Panitia Seleksi', address: [] },
    kind: 'ASAL NILAI',
    number: null,
    about: founding.body.title.id,
    legalBasis: [],
    body: [
      {
        kind: 'fields',
        rows: [
          { label: 'Peserta', value: whose },
          { label: 'Jabatan', value: vacancy.title.id },
          { label: 'Peringkat', value: placeText(derivation) },
          { label: 'Salinan untuk', value: isOwn ? 'peserta; peserta lain dan asesor tanpa nama' : 'panitia seleksi' },
        ],
      },
      { kind: 'heading', text: 'Perhitungan', level: 1 },
      { kind: 'table', table: treeTable(derivation.total, shown), density: 'compact' },
      { kind: 'heading', text: 'Pemecah seri', level: 1 },
      ...tieBlocks(derivation.tieSteps, shown.names),
      { kind: 'heading', text: 'Mengapa di antara tetangganya', level: 1 },
      ...neighbourBlocks(derivation.neighbours, shown),
      { kind: 'paragraph', runs: [`Versi aturan hitung ${derivation.rules}.`] },
    ],
    closing: null,
    copies: [],
    annexes: [],
    code: { label: 'Kode pendirian', code: shortCode(founding.entry.hash) },
  }
}

function namesFor(state: State, { candidate: own, reader }: DerivationPaper): Names {
  const listed = candidatesById(state, momentOf(state))
  const numbered = (id: CandidateId): string => {
    const one = listed.get(id)
    const display = one && displayOf(state, one)
    return display?.kind === 'value' ? `${display.value.number} ${display.value.name}` : `${id.slice(0, 8)}…`
  }
  const person = nameIn([...viewPeople(state).values()])
  if (reader === 'committee') return { candidate: numbered, assessor: (key) => person(key as KeyId) }
  return {
    candidate: (id) => (id === own ? numbered(id) : id.replace('other-', 'peserta lain ')),
    assessor: (key) => key.replace('assessor-', 'asesor '),
  }
}

function placeText({ place, ranked }: Derivation): string {
  if (place.state === 'ranked') return `${withComma(place.rank)} dari ${ranked}`
  return place.state === 'not-ranked' ? 'tanpa peringkat' : 'belum dapat dihitung dari berkas ini'
}

const text = (key: string, heading: string): Column => ({ key, heading, type: 'text' })

function treeTable(total: DerivationNode, shown: Shown) {
  return {
    title: 'Langkah perhitungan',
    columns: [
      text('langkah', 'Langkah'),
      text('aturan', 'Aturan'),
      text('perhitungan', 'Perhitungan'),
      text('nilai', 'Nilai'),
    ],
    rows: rowsOf(total, 0, shown),
  }
}

const rowsOf = (node: DerivationNode, depth: number, shown: Shown): string[][] => [
  [
    `${'· '.repeat(depth)}${titleOf(node, shown.names)}`,
    ruleWords(node.rule),
    withComma(readableFormula(node.formula, shown.rounding)),
    valueOf(node, shown.rounding),
  ],
  ...node.inputs.flatMap((input) => rowsOf(input, depth + 1, shown)),
]

function titleOf({ step, of, title }: DerivationNode, names: Names): string {
  const name = title?.id ?? (step === 'sheet' ? names.assessor(of) : of)
  return name === '' ? stepWords[step] : `${stepWords[step]}: ${name}`
}

function valueOf({ step, value, shown, reason, bounds }: DerivationNode, rounding: Rounding): string {
  // A mark is a whole level, and an exam's mark is what was written: neither is rounded.
  if (value !== null && shown !== null)
    return step === 'mark' || step === 'part' ? withComma(value) : formatDecimal(shown, 'id')
  if (reason === null) return '–'
  if (!bounds) return reasonWords(reason)
  return `${reasonWords(reason)}, antara ${digits(bounds.low, rounding)} dan ${digits(bounds.high, rounding)}`
}

const digits = (value: ExactText, { decimals, mode }: Rounding): string =>
  formatDecimal(toDecimalText(exactOf(value), decimals, mode), 'id')

function tieBlocks(steps: readonly DerivedTieStep[], names: Names): Block[] {
  if (steps.length === 0) return [{ kind: 'paragraph', runs: ['Nilai akhirnya tidak seri dengan peserta lain.'] }]
  return [
    {
      kind: 'table',
      density: 'compact',
      table: {
        title: 'Langkah pemecah seri',
        columns: [
          { key: 'nomor', heading: 'No.', type: 'ordinal' },
          text('ketentuan', 'Ketentuan'),
          text('dibandingkan', 'Yang dibandingkan'),
          text('hasil', 'Hasil'),
        ],
        rows: steps.map((step) => [
          step.number,
          step.clause.source === null ? step.clause.text.id : `${step.clause.text.id} (${step.clause.source})`,
          step.compared.map((one) => `${names.candidate(one.candidate)}: ${comparedText(one)}`).join('; '),
          outcomeWords[step.outcome],
        ]),
      },
    },
  ]
}

function comparedText({ state, value }: DerivedTieStep['compared'][number]): string {
  if (state !== 'value' || value === null) return state === 'not-held' ? 'tidak ada di berkas ini' : 'tidak ada'
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value as Day, 'id') : withComma(value)
}

function neighbourBlocks(neighbours: readonly Neighbour[], shown: Shown): Block[] {
  if (neighbours.length === 0) return [{ kind: 'paragraph', runs: ['Tidak ada tetangga yang diperingkat.'] }]
  const items = neighbours.map(({ candidate, side, because }) => {
    const where = `${side === 'above' ? 'Di bawah' : 'Di atas'} ${shown.names.candidate(candidate)}`
    return `${where}: ${becauseText(because, shown.rounding)}`
  })
  return [{ kind: 'list', marks: 'bullet', items }]
}

function becauseText(because: Neighbour['because'], rounding: Rounding): string {
  if (because.kind === 'tied') return 'seri: tidak ada langkah yang memisahkan.'
  if (because.kind === 'tie-break') return `nilai akhir sama; dipisahkan langkah ${because.number} pemecah seri.`
  const [own, other, difference] = [because.own, because.other, because.difference].map((one) => digits(one, rounding))
  return `nilai akhir sendiri ${own}, nilai akhir tetangga ${other}, selisih ${difference}.`
}
