/** Offices and roles of a key as the record says now. */
import type { KeyId } from '../../shared/kernel/ids.ts'
import { rolesAt } from '../../shared/subjects/selection/admissions.ts'
import { officeOf } from '../../shared/subjects/selection/offices.ts'
import type { Office, Role } from '../../shared/subjects/selection/roles.ts'
import type { State } from '../../shared/subjects/state.ts'

export function rolesHeld(state: State, key: KeyId): readonly (Office | Role)[] {
  const office = officeOf(state, key, null)
  return [...(office ? [office] : []), ...rolesAt(state, key, null)]
}
