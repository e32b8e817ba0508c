/**
 * One panel's room as its minutes tell it: who is expected in which order and what was called, incidents, replacements, clocks that
 * were compared. It rests on entries alone and on no score, so that it can be read before the gate and later anywhere.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import { instantToMillis, type Instant } from '../../kernel/instant.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import { lastCall, rollAt, type Roll } from '../candidates/roll.ts'
import { isLawful } from '../judged.ts'
import { rosterAt } from '../panels/assignments.ts'
import type { Assignment, Panel } from '../panels/entries.ts'
import { replacementsAt } from '../panels/replacements.ts'
import { momentOf } from '../results/gate.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { factsOf, readCard, remembered, type CardReading, type State } from '../state.ts'
import type { Closing } from './entries.ts'
import {
  clockOf,
  incidentsOf,
  peopleOf,
  replacementOf,
  seatedIn,
  type RoomClock,
  type RoomIncident,
  type RoomReplacement,
} from './room-happenings.ts'
import {
  amendmentsOf,
  papersOf,
  recusalsOf,
  type RoomAmendment,
  type RoomPaper,
  type RoomRecusal,
} from './room-sheets.ts'
import { sessionsHeld, type Session } from './rooms.ts'

export interface RoomInstrument {
  readonly code: Code
  readonly title: Bilingual
}

export interface RoomPanel {
  readonly code: Code
  readonly members: readonly KeyId[]
  readonly reserves: readonly KeyId[]
  /** What the roster has for this panel, in the scheme's order. */
  readonly instruments: readonly RoomInstrument[]
}

export const viewRoomPanels = (state: State): readonly RoomPanel[] =>
  remembered(state, 'room-panels', () => {
    const table = rosterAt(state, momentOf(state))
    const components = schemeAt(state, momentOf(state))?.body.scheme.components ?? []
    return [...(table?.panels.values() ?? [])].map(({ code, members, reserves }) => {
      const own = new Set(
        table?.assignments.filter(({ panel }) => panel === code).map(({ instrument }) => instrument as string),
      )
      const instruments = components
        .filter((one) => own.has(one.code))
        .map((one) => ({ ...one, code: one.code as Code }))
      return { code, members, reserves, instruments: instruments.map(({ code: of, title }) => ({ code: of, title })) }
    })
  })

export interface RoomSession {
  /** Entry that opened it. */
  readonly opened: Hash
  readonly lead: KeyId
  readonly instruments: readonly Code[]
  readonly openedAt: Instant
  /** Entry that closed it; null while it is open. */
  readonly closed: Hash | null
  readonly closing: CardReading<Closing> | null
}

export interface RoomPlace {
  readonly candidate: CandidateId
  readonly instrument: Code
  /** Null where the card is not here. */
  readonly number: string | null
  readonly name: string | null
  readonly order: number
  readonly roll: Roll
  /** Of the last call; null where nobody was called. */
  readonly calledAt: Instant | null
}

export interface Room {
  readonly panel: RoomPanel
  /** In the order in which they were opened. */
  readonly sessions: readonly RoomSession[]
  /** The one that the rest is about; null: whatever there is of this panel. */
  readonly session: RoomSession | null
  /** By instrument, then place in the day; each candidate once for each instrument. */
  readonly places: readonly RoomPlace[]
  readonly incidents: readonly RoomIncident[]
  readonly replacements: readonly RoomReplacement[]
  readonly clocks: readonly RoomClock[]
  /** Whom an assessor of this room does not score, by that assessor's own declaration. */
  readonly recusals: readonly RoomRecusal[]
  /** Sealed sheets that were changed with a reason: that it happened, never what stands in them. */
  readonly amendments: readonly RoomAmendment[]
  /** Sheets that two in the room entered from paper. */
  readonly papers: readonly RoomPaper[]
}

/** Null where the roster has no such panel. `session`: the entry that opened it. */
export const viewRoom = (state: State, panel: string, session: string | null): Room | null =>
  remembered(state, `room:${panel}/${session}`, () => {
    const table = rosterAt(state, momentOf(state))
    const found = viewRoomPanels(state).find(({ code }) => code === panel)
    const of = table?.panels.get(panel as Code)
    return table && found && of ? roomOf(state, { panel: found, of, table, session }) : null
  })

interface Asked {
  readonly panel: RoomPanel
  readonly of: Panel
  readonly table: NonNullable<ReturnType<typeof rosterAt>>
  readonly session: string | null
}

function roomOf(state: State, { panel, of, table, session }: Asked): Room {
  const held = sessionsHeld(state).filter(({ opened }) => opened.body.panel === panel.code)
  const sessions = held
    .map((one) => sessionOf(state, one))
    .sort((a, b) => instantToMillis(a.openedAt) - instantToMillis(b.openedAt))
  const chosen = sessions.find(({ opened }) => opened === session) ?? null
  const within = (at: Instant | null): boolean => chosen === null || sessionAt(sessions, at) === chosen
  const instruments = new Set<string>(chosen ? chosen.instruments : panel.instruments.map(({ code }) => code))
  const here = placesOf(
    state,
    table.assignments.filter((one) => one.panel === of.code),
  )
  const replacements = replacementsAt(state, table.roster, of.code, momentOf(state))
  const people = peopleOf(state, { of, replacements, sessions })
  const places = here.filter(({ instrument, calledAt }) => instruments.has(instrument) && within(calledAt))
  const candidates = new Set(here.map(({ candidate }) => candidate))
  return {
    panel,
    sessions,
    session: chosen,
    places,
    incidents: incidentsOf(state, of.code, candidates)
      .filter(({ at, instrument }) => within(at) && (instrument === null || instruments.has(instrument)))
      .sort((a, b) => instantToMillis(a.at) - instantToMillis(b.at)),
    replacements: replacements.filter(({ entry }) => within(entry.entry.at)).map((act) => replacementOf(state, act)),
    clocks: factsOf(state, 'clock.compared.v1')
      .filter((fact) => isLawful(state, fact) && people.has(fact.entry.entry.author) && within(fact.entry.entry.at))
      .map(clockOf),
    recusals: recusalsOf(state, seatedIn(of, replacements), places),
    amendments: amendmentsOf(state, here).filter(({ at, instrument }) => within(at) && instruments.has(instrument)),
    papers: papersOf(state, here).filter(({ at, instrument }) => within(at) && instruments.has(instrument)),
  }
}

function sessionOf(state: State, { opened, closed }: Session): RoomSession {
  return {
    opened: opened.entry.hash,
    lead: opened.entry.entry.author,
    instruments: opened.body.instruments,
    openedAt: opened.entry.entry.at,
    closed: closed?.entry.hash ?? null,
    closing: closed && readCard(state, closed, 'card', closed.body.card),
  }
}

/** What happened before the first session was opened belongs to it; what has no time, to the last. */
const sessionAt = (sessions: readonly RoomSession[], at: Instant | null): RoomSession | undefined =>
  at === null
    ? sessions.at(-1)
    : (sessions.findLast(({ openedAt }) => instantToMillis(openedAt) <= instantToMillis(at)) ?? sessions[0])

function placesOf(state: State, assignments: readonly Assignment[]): RoomPlace[] {
  const once = new Map(assignments.toReversed().map((one) => [`${one.instrument}/${one.candidate}`, one]))
  const candidates = candidatesById(state, null)
  return [...once.values()]
    .map(({ candidate, instrument, order }): RoomPlace => {
      const listed = candidates.get(candidate)
      const reading = listed && displayOf(state, listed)
      const display = reading?.kind === 'value' ? reading.value : null
      const call = lastCall(state, candidate, instrument)
      const roll = rollAt(state, candidate, instrument, momentOf(state))
      return {
        candidate,
        instrument,
        number: display?.number ?? null,
        name: display?.name ?? null,
        order,
        roll,
        calledAt: (call && state.facts.get(call)?.entry.entry.at) ?? null,
      }
    })
    .sort((a, b) => a.instrument.localeCompare(b.instrument) || a.order - b.order)
}
