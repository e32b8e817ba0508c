import type { EntryType } from './catalogue.ts'

/** Facts that add nothing to anybody's authority: while only these arrive, what was lawful stays known. */
export const plainTypes: ReadonlySet<EntryType> = new Set([
  'score-sheet.sealed.v1',
  'score-sheet.amended.v1',
  'roll.called.v1',
  'bundle.received.v1',
  'integrity-pact.signed.v1',
  'confidentiality.signed.v1',
  'conflicts.declared.v1',
  'tie.compared.v1',
  'session.opened.v1',
  'session.closed.v1',
  'clock.compared.v1',
  'incident.reported.v1',
  'practice-sheet.sealed.v1',
  'integration.agreed.v1',
])
