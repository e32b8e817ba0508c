/**
 * Who is to score whom, as known at a moment: for each place of the roster in force the members of its panel, or whoever came
 * into their seats. A replacement gives a seat on for the candidates that it names; one for all (illness), like a new key in an old
 * one's place, leaves where they are the sheets that were sealed beneath the last accepted entry. So a seat gives one sheet,
 * whoever sat in it.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import { isBeneath } from '../../record/past.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { sheetsAt } from '../scoring/sheet-index.ts'
import { inForceAt } from '../selection/acts.ts'
import { successionsAt } from '../selection/admissions.ts'
import { standingOf } from '../selection/cuts.ts'
import type { Accepted } from '../selection/entries.ts'
import { factAt, keptWith, type AsOf, type Fact, type State } from '../state.ts'
import type { Assignment, Panel } from './entries.ts'
import { covers, replacementsAt } from './replacements.ts'

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
  return act.kind === 'act' ? rosterTable(state, act.fact) : null
}

const tables = new WeakMap<Roster, RosterTable>()

const rosterTable = (state: State, roster: Roster): RosterTable =>
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

interface Handover {
  readonly out: KeyId
  readonly in: KeyId
  readonly accepted: Accepted
  readonly isAbout: (about: SheetAbout) => boolean
  /** Sheets sealed beneath the accepted entry keep their seat. */
  readonly keepsSealed: boolean
  readonly depth: number
}

function handoversAt(state: State, table: RosterTable, panel: Code, asOf: AsOf): Handover[] {
  const replaced = replacementsAt(state, table.roster, panel, asOf).map((act): Handover => ({
    ...act.body,
    isAbout: ({ candidate }) => covers(act, candidate),
    keepsSealed: act.body.candidates === null,
    depth: act.entry.depth,
  }))
  const succeeded = successionsAt(state, asOf).map(({ from, to, accepted, entry }): Handover => ({
    out: from,
    in: to,
    accepted,
    isAbout: () => true,
    keepsSealed: true,
    depth: entry.depth,
  }))
  return [...replaced, ...succeeded].sort((a, b) => a.depth - b.depth)
}

/** The keys that may score at a place, one for each seat of its panel, as known at a moment; none where nobody is to. */
export function seatsAt(state: State, about: SheetAbout, asOf: AsOf): readonly KeyId[] {
  const table = rosterAt(state, asOf)
  const assignment = table?.byPlace.get(placeKey(about))
  const panel = assignment && table?.panels.get(assignment.panel)
  return table && panel
    ? seatsOf(state, { panel, about, handovers: handoversAt(state, table, panel.code, asOf), asOf })
    : []
}

export interface SeatedPlace {
  readonly assignment: Assignment
  readonly seats: readonly KeyId[]
}

/** Every place of the roster with its seats, in the roster's order. */
export function seatedPlaces(state: State, asOf: AsOf): readonly SeatedPlace[] {
  const table = rosterAt(state, asOf)
  if (!table) return []
  const handovers = new Map([...table.panels.keys()].map((code) => [code, handoversAt(state, table, code, asOf)]))
  return table.assignments.flatMap((assignment) => {
    const panel = table.panels.get(assignment.panel)
    if (!panel) return []
    const seats = seatsOf(state, { panel, about: assignment, handovers: handovers.get(panel.code) ?? [], asOf })
    return [{ assignment, seats }]
  })
}

interface Seating {
  readonly panel: Panel
  readonly about: SheetAbout
  readonly handovers: readonly Handover[]
  readonly asOf: AsOf
}

const seatsOf = (state: State, { panel, about, handovers, asOf }: Seating): KeyId[] =>
  panel.members.map((member) =>
    handovers.reduce((seat, handover) => {
      if (handover.out !== seat || !handover.isAbout(about)) return seat
      return handover.keepsSealed && hasSealed(state, { seat, about, accepted: handover.accepted, asOf })
        ? seat
        : handover.in
    }, member),
  )

interface Sealed {
  readonly seat: KeyId
  readonly about: SheetAbout
  readonly accepted: Accepted
  readonly asOf: AsOf
}

const hasSealed = (state: State, { seat, about, accepted, asOf }: Sealed): boolean =>
  accepted !== null &&
  sheetsAt(state, seat, about).some(
    ({ entry }) =>
      isBeneath(state.holding, entry, [accepted.seq, accepted.hash]) &&
      standingOf(state, entry, asOf).kind !== 'forked',
  )

export const isAssigned = (state: State, key: KeyId, about: SheetAbout, asOf: AsOf): boolean =>
  seatsAt(state, about, asOf).includes(key)
