/** What a room's lead and everybody in it sign on the day. */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, type DraftBody } from '../../record/statements.ts'
import type { State } from '../state.ts'
import type { Closing, Incident, IncidentKind } from './entries.ts'
import { openSessionOf } from './rooms.ts'

export const openSession = (panel: Code, instruments: readonly Code[]): DraftBody[] => [
  { type: 'session.opened.v1', body: { panel, instruments } },
]

/** Closes the session that this lead has open at that panel. */
export function closeSession(
  state: State,
  lead: KeyId,
  { panel, closing }: { readonly panel: Code; readonly closing: Closing },
): Result<DraftBody[], { readonly kind: 'session-not-open' }> {
  const opened = openSessionOf(state, lead, panel)
  if (!opened) return err({ kind: 'session-not-open' })
  return ok([{ type: 'session.closed.v1', body: { opened: opened.entry.hash, card: cardOf(closing) } }])
}

/** `room`: what the clock on the wall shows now. */
export const compareClock = (room: Instant): DraftBody[] => [{ type: 'clock.compared.v1', body: { room } }]

export interface IncidentReport {
  readonly panel: Code | null
  readonly candidate: CandidateId | null
  readonly instrument: Code | null
  readonly kind: IncidentKind
  readonly incident: Incident
}

export const reportIncident = ({ kind, incident, ...about }: IncidentReport): DraftBody[] => [
  { type: 'incident.reported.v1', body: { about, kind, card: cardOf(incident) } },
]
