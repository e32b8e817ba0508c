/** What a key may do about candidates now, as the record's own rules would judge it. */
import type { KeyId } from '../../kernel/ids.ts'
import { isRevokedAt } from '../selection/acts.ts'
import { rolesAt } from '../selection/admissions.ts'
import { holdersAt, officeOf } from '../selection/offices.ts'
import type { State } from '../state.ts'

/** Chair or secretary; the custodian only where one of their keys has ended. */
export function viewMayList(state: State, key: KeyId): boolean {
  const office = officeOf(state, key, null)
  if (office !== 'custodian') return office !== null
  const holders = holdersAt(state, null)
  return holders !== null && [holders.chair, holders.secretary].some((holder) => isRevokedAt(state, holder.key, null))
}

export const viewMayCall = (state: State, key: KeyId): boolean => rolesAt(state, key, null).has('registration-desk')
