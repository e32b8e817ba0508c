/** Whoever belongs to the selection signs for themselves; nobody for another. */
import { rolesAt } from '../selection/admissions.ts'
import { firstOf, names } from '../selection/lawful.ts'
import { officeOf } from '../selection/offices.ts'
import type { Rule, Rules } from '../lawful.ts'
import type { EntryType } from '../catalogue.ts'
import type { integrityEntries } from './entries.ts'

const byMember: Rule<EntryType> = (state, { entry }) => {
  const { author } = entry.entry
  return officeOf(state, author, entry) !== null || rolesAt(state, author, entry).size > 0 ? null : 'not-admitted'
}

export const integrityLawful: Rules<keyof typeof integrityEntries> = {
  'integrity-pact.signed.v1': byMember,
  'confidentiality.signed.v1': byMember,
  'conflicts.declared.v1': (state, fact) =>
    firstOf(
      byMember(state, fact),
      !names(state, fact, 'candidates.closed.v1', fact.body.about.list) && 'names-unknown',
    ),
}
