/** How one person stands to a selection: what the record gives them, and whether they still have to join it. */
import type { KeyId } from '../../kernel/ids.ts'
import { isLawful } from '../judged.ts'
import { factsOf, type State } from '../state.ts'
import { rolesAt } from './admissions.ts'
import { foundingOf } from './founding.ts'
import { officeOf } from './offices.ts'
import type { Office, Role } from './roles.ts'

export interface Membership {
  readonly office: Office | null
  readonly roles: readonly Role[]
  /**
   * Secretary and custodian join by an own entry, which shows that they founded with the chair: the scheme can't be frozen
   * before. Nobody else joins.
   */
  readonly joining: 'joined' | 'to-join' | 'none'
}

export function viewMembership(state: State, key: KeyId): Membership {
  return {
    office: officeOf(state, key, null),
    roles: [...rolesAt(state, key, null)].sort(),
    joining: joining(state, key),
  }
}

function joining(state: State, key: KeyId): Membership['joining'] {
  const holders = foundingOf(state)?.body.holders
  // Whoever was replaced before joining has nothing left to join.
  if (!holders || officeOf(state, key, null) === null || ![holders.secretary.key, holders.custodian.key].includes(key))
    return 'none'
  const hasJoined = factsOf(state, 'selection.joined.v1').some(
    (fact) => fact.entry.entry.author === key && isLawful(state, fact),
  )
  return hasJoined ? 'joined' : 'to-join'
}
