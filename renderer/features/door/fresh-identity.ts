/** An identity that was just made or recovered, with the words that exist nowhere else yet. */
import type { RecoverySheet, Unlocked } from '../../../shared/host/identity-methods.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'

export interface FreshIdentity {
  readonly unlocked: Unlocked
  readonly recovery: RecoverySheet
  /** The key in whose place the new one comes, after a recovery. */
  readonly replaces: KeyId | null
  /** The words take the place of older ones of the same identity. */
  readonly isRenewed?: boolean
}
