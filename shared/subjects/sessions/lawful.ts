/** Who opens and closes a room, compares clocks and reports incidents. */
import type { Rules } from '../lawful.ts'
import { rolesAt } from '../selection/admissions.ts'
import { firstOf } from '../selection/lawful.ts'
import { officeOf } from '../selection/offices.ts'
import { factAt, isKnown, type Fact, type State } from '../state.ts'
import type { sessionEntries } from './entries.ts'

const isLead = (state: State, { entry }: Fact): boolean => rolesAt(state, entry.entry.author, entry).has('room-lead')

const belongs = (state: State, { entry }: Fact): boolean =>
  officeOf(state, entry.entry.author, entry) !== null || rolesAt(state, entry.entry.author, entry).size > 0

export const sessionsLawful: Rules<keyof typeof sessionEntries> = {
  'session.opened.v1': (state, fact) => (isLead(state, fact) ? null : 'role-missing'),
  'session.closed.v1': (state, fact) => {
    const opened = factAt(state, 'session.opened.v1', fact.body.opened)
    const isOwn = opened?.entry.entry.author === fact.entry.entry.author && isKnown(state, opened.entry, fact.entry)
    return firstOf(!isLead(state, fact) && 'role-missing', !isOwn && 'names-unknown')
  },
  'clock.compared.v1': (state, fact) => (belongs(state, fact) ? null : 'role-missing'),
  'incident.reported.v1': (state, fact) => (belongs(state, fact) ? null : 'role-missing'),
}
