/** What happened in a room beside the scoring: incidents, replacements, clocks that were compared. */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import { isLawful } from '../judged.ts'
import type { Panel } from '../panels/entries.ts'
import type { Replacement } from '../panels/replacements.ts'
import { viewPeople } from '../selection/view-people.ts'
import { factsOf, readCard, type CardReading, type Fact, type State } from '../state.ts'
import { clockDifference, isApart } from './clock-difference.ts'
import type { Incident, IncidentKind } from './entries.ts'

export interface RoomIncident {
  readonly entry: Hash
  readonly by: KeyId
  readonly kind: IncidentKind
  readonly candidate: string | null
  readonly instrument: Code | null
  readonly at: Instant
  readonly told: CardReading<Incident>
}

export interface RoomReplacement {
  readonly entry: Hash
  readonly out: KeyId
  readonly in: KeyId
  readonly cause: Replacement['body']['cause']
  /** Numbers, or null: all that had not been sealed. */
  readonly candidates: readonly string[] | null
  readonly at: Instant
}

export interface RoomClock {
  readonly entry: Hash
  readonly who: KeyId
  readonly device: Instant
  readonly room: Instant
  /** Milliseconds, `clockDifference`. */
  readonly difference: number
  readonly isApart: boolean
}

/** About this panel, or about one of its candidates and no other panel. */
export function incidentsOf(state: State, panel: Code, candidates: ReadonlySet<CandidateId>): RoomIncident[] {
  const isHere = ({ about }: Fact<'incident.reported.v1'>['body']): boolean =>
    about.panel === null ? about.candidate !== null && candidates.has(about.candidate) : about.panel === panel
  return factsOf(state, 'incident.reported.v1')
    .filter((fact) => isHere(fact.body) && isLawful(state, fact))
    .map((fact) => {
      const told = readCard(state, fact, 'card', fact.body.card)
      const { about, kind } = fact.body
      return {
        entry: fact.entry.hash,
        by: fact.entry.entry.author,
        kind,
        candidate: about.candidate && numberOf(state, about.candidate),
        instrument: about.instrument,
        at: told.kind === 'value' ? told.value.at : fact.entry.entry.at,
        told,
      }
    })
}

/** First digits of the pseudonym where the number is not here. */
export function numberOf(state: State, candidate: CandidateId): string {
  const listed = candidatesById(state, null).get(candidate)
  const reading = listed && displayOf(state, listed)
  return reading?.kind === 'value' ? reading.value.number : `${candidate.slice(0, 8)}…`
}

export const replacementOf = (state: State, { entry, body }: Replacement): RoomReplacement => ({
  entry: entry.hash,
  out: body.out,
  in: body.in,
  cause: body.cause,
  candidates: body.candidates && body.candidates.map((one) => numberOf(state, one)),
  at: entry.entry.at,
})

export function clockOf({ entry, body }: Fact<'clock.compared.v1'>): RoomClock {
  const device = entry.entry.at
  const difference = clockDifference({ device, room: body.room })
  return {
    entry: entry.hash,
    who: entry.entry.author,
    device,
    room: body.room,
    difference,
    isApart: isApart(difference),
  }
}

/** The panel and whoever stepped in. */
export const seatedIn = (of: Panel, replacements: readonly Replacement[]): ReadonlySet<KeyId> =>
  new Set([...of.members, ...replacements.map(({ body }) => body.in)])

interface Present {
  readonly of: Panel
  readonly replacements: readonly Replacement[]
  readonly sessions: readonly { readonly lead: KeyId }[]
}

/** Whose clock counts here: those seated, the leads who opened, and the registration desk, which serves every room. */
export function peopleOf(state: State, { of, replacements, sessions }: Present): ReadonlySet<KeyId> {
  const desk = [...viewPeople(state).values()].filter(({ roles }) => roles.includes('registration-desk'))
  return new Set([...seatedIn(of, replacements), ...sessions.map(({ lead }) => lead), ...desk.map(({ key }) => key)])
}
