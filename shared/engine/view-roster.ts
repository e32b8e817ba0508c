/** The roster as it is shown: who is in which panel, whom each assessor meets, and who meets each candidate, with names. */
import type { CandidateId, Code, KeyId } from '../kernel/ids.ts'
import { candidatesById, displayOf } from '../subjects/candidates/list.ts'
import type { Display } from '../subjects/candidates/entries.ts'
import { rosterAt, seatedPlaces, type SeatedPlace } from '../subjects/panels/assignments.ts'
import type { Assignment, Panel } from '../subjects/panels/entries.ts'
import { splitVacancies } from '../subjects/panels/split-vacancies.ts'
import { inForceAt } from '../subjects/selection/acts.ts'
import { remembered, type State } from '../subjects/state.ts'

export interface RosterRow {
  readonly candidate: CandidateId
  readonly display: Display | null
  readonly vacancies: readonly Code[]
  readonly panel: Code
  /** Place in the panel's day, from 1. */
  readonly order: number
  /** Whoever sits in the panel's seats for this candidate, replacements included. */
  readonly assessors: readonly KeyId[]
}

export interface AssessorLoad {
  readonly assessor: KeyId
  readonly panels: readonly Code[]
  readonly candidates: number
  readonly places: number
}

export interface RosterView {
  readonly panels: readonly Panel[]
  /** By panel, then by order. */
  readonly rows: readonly RosterRow[]
  readonly loads: readonly AssessorLoad[]
  readonly split: readonly string[]
  readonly seed: string
}

export type RosterState =
  { readonly kind: 'none' | 'disputed' } | { readonly kind: 'fixed'; readonly roster: RosterView }

export const viewRoster = (state: State): RosterState =>
  remembered(state, 'view-roster', () => {
    const inForce = inForceAt(state, 'roster.fixed.v1', null)
    const table = rosterAt(state, null)
    if (!table) return { kind: inForce.kind === 'disputed' ? 'disputed' : 'none' }
    const { panels, seed } = table.roster.body
    return { kind: 'fixed', roster: rosterView(state, { panels, seed, places: seatedPlaces(state, null) }) }
  })

export interface Drawn {
  readonly panels: readonly Panel[]
  readonly seed: string
  readonly places: readonly SeatedPlace[]
}

/** A roster that was drawn and not proposed yet: everybody sits where the draw put them. */
export function drawnPlaces(panels: readonly Panel[], assignments: readonly Assignment[]): SeatedPlace[] {
  const byCode = new Map(panels.map((panel) => [panel.code, panel]))
  return assignments.map((assignment) => ({ assignment, seats: byCode.get(assignment.panel)?.members ?? [] }))
}

export function rosterView(state: State, { panels, seed, places }: Drawn): RosterView {
  const split = splitVacancies(places.map(({ assignment }) => assignment)).map(({ vacancy }) => vacancy)
  return { panels, seed, split, rows: rowsOf(state, places), loads: loadsOf(places) }
}

function rowsOf(state: State, places: readonly SeatedPlace[]): RosterRow[] {
  const listed = candidatesById(state, null)
  const rows = [...Map.groupBy(places, ({ assignment }) => `${assignment.panel}/${assignment.candidate}`).values()]
  return rows
    .flatMap((own): RosterRow[] => {
      const [first] = own
      if (!first) return []
      const { candidate, panel, order } = first.assignment
      const fact = listed.get(candidate)
      const reading = fact && displayOf(state, fact)
      return [
        {
          candidate,
          display: reading?.kind === 'value' ? reading.value : null,
          vacancies: [...new Set(own.map(({ assignment }) => assignment.vacancy))],
          panel,
          order,
          assessors: [...new Set(own.flatMap(({ seats }) => seats))],
        },
      ]
    })
    .sort((a, b) => (a.panel === b.panel ? a.order - b.order : a.panel < b.panel ? -1 : 1))
}

function loadsOf(places: readonly SeatedPlace[]): AssessorLoad[] {
  const seated = places.flatMap(({ assignment, seats }) => seats.map((assessor) => ({ assessor, assignment })))
  return [...Map.groupBy(seated, ({ assessor }) => assessor)].map(([assessor, own]) => ({
    assessor,
    panels: [...new Set(own.map(({ assignment }) => assignment.panel))].sort(),
    candidates: new Set(own.map(({ assignment }) => assignment.candidate)).size,
    places: own.length,
  }))
}
