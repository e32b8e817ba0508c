/** What the owner of a key may sign at the desk, as the record says now. */
import type { KeyId } from '../../kernel/ids.ts'
import type { State } from '../state.ts'
import { isRevokedAt } from './acts.ts'
import { rolesAt } from './admissions.ts'
import { holdersAt, officeOf } from './offices.ts'
import type { Office } from './roles.ts'

export interface Hand {
  readonly office: Office | null
  /** Admits, revokes, replaces, fixes the roster: any of the three holders. */
  readonly isHolder: boolean
  /** Records the announcement and freezes: chair or secretary; the custodian where a key of theirs has ended (`byDesk`). */
  readonly isDesk: boolean
  /** Has an assessor replaced within minutes. */
  readonly mayReplaceAssessor: boolean
}

export function viewHand(state: State, key: KeyId): Hand {
  const office = officeOf(state, key, null)
  const holders = holdersAt(state, null)
  const standsIn =
    office === 'custodian' &&
    holders !== null &&
    [holders.chair, holders.secretary].some((holder) => isRevokedAt(state, holder.key, null))
  const isHolder = office !== null && !isRevokedAt(state, key, null)
  return {
    office,
    isHolder,
    isDesk: isHolder && (office !== 'custodian' || standsIn),
    mayReplaceAssessor: isHolder || rolesAt(state, key, null).has('room-lead'),
  }
}
