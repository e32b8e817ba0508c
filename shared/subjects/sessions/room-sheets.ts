/** What became of the sheets of a room, as far as it may be told before the gate: whose, when, and not one word of what stands in them. */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { recusedBy } from '../integrity/recusals.ts'
import { momentOf } from '../results/gate.ts'
import { refusalOf } from '../judged.ts'
import { paperVerdictAt } from '../scoring/paper-sheets.ts'
import { sheetVerdict } from '../scoring/sheet-verdict.ts'
import { factsOf, type State } from '../state.ts'
import { numberOf } from './room-happenings.ts'

export interface RoomRecusal {
  readonly who: KeyId
  /** Numbers, in the drawn order. */
  readonly candidates: readonly string[]
}

export interface RoomAmendment {
  readonly entry: Hash
  readonly who: KeyId
  readonly candidate: string
  readonly instrument: Code
  readonly at: Instant
}

export interface RoomPaper {
  readonly entry: Hash
  readonly assessor: KeyId
  readonly candidate: string
  readonly instrument: Code
  readonly at: Instant
}

interface Place {
  readonly candidate: CandidateId
  readonly instrument: Code
}

export function recusalsOf(state: State, seated: ReadonlySet<KeyId>, places: readonly Place[]): RoomRecusal[] {
  const candidates = [...new Set(places.map(({ candidate }) => candidate))]
  return [...seated].flatMap((who) => {
    const recused = recusedBy(state, who, momentOf(state))
    const own = candidates.filter((candidate) => recused.has(candidate))
    return own.length === 0 ? [] : [{ who, candidates: own.map((candidate) => numberOf(state, candidate)) }]
  })
}

/** Those that count. */
export function amendmentsOf(state: State, places: readonly Place[]): RoomAmendment[] {
  const isHere = hereAmong(places)
  return factsOf(state, 'score-sheet.amended.v1')
    .filter((fact) => isHere(fact.body.about) && sheetVerdict(state, fact, momentOf(state)).kind === 'effective')
    .map(({ entry, body: { about } }) => ({
      entry: entry.hash,
      who: entry.entry.author,
      candidate: numberOf(state, about.candidate),
      instrument: about.instrument,
      at: entry.entry.at,
    }))
}

/** Those that stand for a sheet of their assessor. */
export function papersOf(state: State, places: readonly Place[]): RoomPaper[] {
  const isHere = hereAmong(places)
  const moment = momentOf(state)
  return factsOf(state, 'paper-sheet.entered.v1').flatMap((fact) => {
    const { candidate, instrument, assessor } = fact.body.about
    if (!isHere(fact.body.about) || refusalOf(state, fact) !== null) return []
    if (paperVerdictAt(state, fact, { moment, knownAt: null }).kind !== 'effective') return []
    const { at } = fact.entry.entry
    return [{ entry: fact.entry.hash, assessor, candidate: numberOf(state, candidate), instrument, at }]
  })
}

function hereAmong(places: readonly Place[]): (about: Place) => boolean {
  const known = new Set(places.map(({ candidate, instrument }) => `${instrument}/${candidate}`))
  return ({ candidate, instrument }) => known.has(`${instrument}/${candidate}`)
}
