/** The roster in force at a moment, worked out once for each roster, and who is assigned by it. */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { inForceAt } from '../selection/acts.ts'
import { factAt, keptWith, type AsOf, type Fact, type State } from '../state.ts'
import type { Assignment, Panel } from './entries.ts'
import { seatsOf, seatingAt, type Known } from './seats.ts'

export type Roster = Fact<'roster.fixed.v1'>

export interface RosterTable {
  readonly roster: Roster
  readonly panels: ReadonlyMap<Code, Panel>
  readonly assignments: readonly Assignment[]
  readonly byPlace: ReadonlyMap<string, Assignment>
  readonly byCandidate: ReadonlyMap<CandidateId, readonly Assignment[]>
}

export const placeKey = ({ candidate, vacancy, instrument }: SheetAbout): string =>
  `${candidate}/${vacancy}/${instrument}`

export function rosterAt(state: State, asOf: AsOf): RosterTable | null {
  const act = inForceAt(state, 'roster.fixed.v1', asOf)
  return act.kind === 'act' ? rosterTableOf(state, act.fact) : null
}

const tables = new WeakMap<Roster, RosterTable>()

export const rosterTableOf = (state: State, roster: Roster): RosterTable =>
  keptWith(tables, roster, () => {
    const assignments = roster.body.parts.flatMap((hash) => factAt(state, 'roster.drawn.v1', hash)?.body.part ?? [])
    return {
      roster,
      panels: new Map(roster.body.panels.map((panel) => [panel.code, panel])),
      assignments,
      byPlace: new Map(assignments.map((assignment) => [placeKey(assignment), assignment])),
      byCandidate: Map.groupBy(assignments, ({ candidate }) => candidate),
    }
  })

export interface SeatedPlace {
  readonly assignment: Assignment
  readonly seats: readonly KeyId[]
}

/** Every place of the roster with its seats, in the roster's order. */
export function seatedPlaces(state: State, asOf: AsOf): readonly SeatedPlace[] {
  const table = rosterAt(state, asOf)
  if (!table) return []
  const known = { asOf, knownAt: asOf }
  const seatings = new Map(
    [...table.panels].map(([code, panel]) => [code, seatingAt(state, { roster: table.roster, panel }, known)]),
  )
  return table.assignments.flatMap((assignment) => {
    const seating = seatings.get(assignment.panel)
    return seating ? [{ assignment, seats: seatsOf(state, seating, assignment) }] : []
  })
}

/** The keys that may score at a place, one for each seat of its panel; none where nobody is to. */
export function seatsKnown(state: State, about: SheetAbout, known: Known): readonly KeyId[] {
  const table = rosterAt(state, known.asOf)
  const assignment = table?.byPlace.get(placeKey(about))
  const panel = assignment && table?.panels.get(assignment.panel)
  return table && panel ? seatsOf(state, seatingAt(state, { roster: table.roster, panel }, known), about) : []
}

export const seatsAt = (state: State, about: SheetAbout, asOf: AsOf): readonly KeyId[] =>
  seatsKnown(state, about, { asOf, knownAt: asOf })

export const isAssigned = (state: State, key: KeyId, about: SheetAbout, asOf: AsOf): boolean =>
  seatsAt(state, about, asOf).includes(key)
