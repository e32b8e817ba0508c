/** Who files scenario cards and who opens them. */
import type { Rules } from '../lawful.ts'
import { rolesAt } from '../selection/admissions.ts'
import { byDesk, byHolder, firstOf, names } from '../selection/lawful.ts'
import { factAt } from '../state.ts'
import type { simulationEntries } from './entries.ts'

export const simulationLawful: Rules<keyof typeof simulationEntries> = {
  'scenario.filed.v1': (state, fact) => {
    const { code, replaces } = fact.body
    const earlier = replaces === null ? null : factAt(state, 'scenario.filed.v1', replaces)
    const isRight =
      replaces === null || (earlier?.body.code === code && names(state, fact, 'scenario.filed.v1', replaces))
    return firstOf(byDesk(state, fact), !isRight && 'names-unknown')
  },
  'scenario.opened.v1': (state, fact) => {
    const isLead = rolesAt(state, fact.entry.entry.author, fact.entry).has('room-lead')
    return firstOf(
      isLead ? null : byHolder(state, fact),
      !names(state, fact, 'scenario.filed.v1', fact.body.filed) && 'names-unknown',
    )
  },
}
