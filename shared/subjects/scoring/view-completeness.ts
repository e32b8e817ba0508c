/**
 * The completeness board: who owes which sheets, and which logs are in. Heads and counts, never a value, a note or a moment
 * of scoring. Whoever recused from a candidate gets no row, no count and no gap of that candidate.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import { keyedEntries } from '../../kernel/keyed.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { isRecused } from '../integrity/recusals.ts'
import { momentOf } from '../results/gate.ts'
import type { Office } from '../selection/roles.ts'
import { belongsToRecord } from '../selection/admissions.ts'
import { keptBranch } from '../selection/cuts.ts'
import { headsNow } from '../selection/heads-now.ts'
import { officeOf } from '../selection/offices.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { nameOf } from '../selection/view-people.ts'
import { isLawful } from '../judged.ts'
import { factsOf, remembered, type CardReading, type State } from '../state.ts'
import { owedSheets, type OwedSheet } from './owed.ts'

export interface SheetCounts {
  /** Sheets that the roster asks for, without those of candidates who were recorded as away. */
  readonly expected: number
  readonly sealed: number
  /** Missing, and accepted as missing by chair and secretary. */
  readonly excused: number
  readonly missing: number
  /** Sealed about a candidate whom the roll calls away: one of the two is wrong, and the gate waits. */
  readonly contradicting: number
}

export interface AssessorCounts extends SheetCounts {
  readonly assessor: KeyId
  readonly name: string | null
  readonly instruments: readonly (SheetCounts & { readonly instrument: Code })[]
}

export interface LogHead {
  readonly author: KeyId
  readonly name: string | null
  /** Entries held of this log. */
  readonly entries: number
  readonly head: Hash
  /** Two branches, and no decision that keeps one. */
  readonly isForked: boolean
  /** Offices of holders who signed that they took this head in. */
  readonly acknowledgedBy: readonly Office[]
}

export interface Completeness {
  readonly assessors: readonly AssessorCounts[]
  readonly total: SheetCounts
  /** Candidates of the roster whom the reader recused from: nothing here is about them. */
  readonly leftOut: number
  readonly logs: readonly LogHead[]
  /** Entries that came in but name others which did not: nothing of them counts yet. */
  readonly waiting: number
}

export const viewCompleteness = (state: State, reader: KeyId): Completeness =>
  remembered(state, `completeness:${reader}`, () => {
    const shown = shownTo(state, reader)
    const byAssessor = Map.groupBy(shown.sheets, ({ assessor }) => assessor)
    const assessors = [...byAssessor].map(([assessor, owed]): AssessorCounts => {
      const byInstrument = Map.groupBy(owed, ({ assignment }) => assignment.instrument)
      const instruments = [...byInstrument].map(([instrument, part]) => ({ instrument, ...countsOf(part) }))
      return { assessor, name: nameOf(state, assessor), instruments, ...countsOf(owed) }
    })
    return {
      assessors,
      total: countsOf(shown.sheets),
      leftOut: shown.leftOut,
      logs: logHeads(state),
      waiting: state.holding.waiting.size,
    }
  })

export interface MissingSheet {
  readonly assessor: KeyId
  readonly candidate: CandidateId
  readonly vacancy: Code
  readonly instrument: Code
  readonly status: 'owed' | 'sheet-for-absent'
  readonly display: CardReading<Display>
}

/** One row for each sheet that holds the gate shut, as far as the reader may know of it. */
export const viewMissingSheets = (state: State, reader: KeyId): readonly MissingSheet[] =>
  remembered(state, `missing-sheets:${reader}`, () => {
    const byId = candidatesById(state, momentOf(state))
    return shownTo(state, reader).sheets.flatMap(({ assessor, assignment, status }): MissingSheet[] => {
      if (status !== 'owed' && status !== 'sheet-for-absent') return []
      const { candidate, vacancy, instrument } = assignment
      const listed = byId.get(candidate)
      const display: CardReading<Display> = listed ? displayOf(state, listed) : { kind: 'withheld' }
      return [{ assessor, candidate, vacancy, instrument, status, display }]
    })
  })

function shownTo(state: State, reader: KeyId): { sheets: readonly OwedSheet[]; leftOut: number } {
  const all = owedSheets(state, momentOf(state))
  const candidates = new Set(all.map(({ assignment }) => assignment.candidate))
  const hidden = new Set([...candidates].filter((candidate) => isRecused(state, reader, candidate, null)))
  return { sheets: all.filter(({ assignment }) => !hidden.has(assignment.candidate)), leftOut: hidden.size }
}

function countsOf(owed: readonly OwedSheet[]): SheetCounts {
  const of = (status: OwedSheet['status']) => owed.filter((one) => one.status === status).length
  return {
    expected: owed.length - of('candidate-away') - of('sheet-for-absent'),
    sealed: of('sealed'),
    excused: of('excused'),
    missing: of('owed'),
    contradicting: of('sheet-for-absent'),
  }
}

function logHeads(state: State): LogHead[] {
  const acknowledged = acknowledgements(state)
  return [...headsNow(state)].flatMap(([author, tips]): LogHead[] => {
    const [tip] = tips
    if (!tip || !belongsToRecord(state, author)) return []
    const [, head] = tip
    return [
      {
        author,
        name: nameOf(state, author),
        entries: state.holding.logs.get(author)?.bySeq.flat().length ?? 0,
        head,
        isForked: tips.length > 1 && keptBranch(state, author) === null,
        acknowledgedBy: [...(acknowledged.get(head) ?? [])].sort(),
      },
    ]
  })
}

/** Which offices signed that they hold a head. */
function acknowledgements(state: State): ReadonlyMap<Hash, ReadonlySet<Office>> {
  const byHead = new Map<Hash, Set<Office>>()
  for (const fact of factsOf(state, 'bundle.received.v1')) {
    const office = officeOf(state, fact.entry.entry.author, null)
    if (!office || !isLawful(state, fact)) continue
    for (const [, [, head]] of keyedEntries(fact.body.heads)) {
      const offices = byHead.get(head) ?? new Set<Office>()
      byHead.set(head, offices.add(office))
    }
  }
  return byHead
}

/** What the scheme calls its components, by code. */
export const viewComponentTitles = (state: State): ReadonlyMap<string, Bilingual> =>
  remembered(
    state,
    'component-titles',
    () =>
      new Map(
        (schemeAt(state, momentOf(state))?.body.scheme.components ?? []).map(({ code, title }) => [
          code as string,
          title,
        ]),
      ),
  )
