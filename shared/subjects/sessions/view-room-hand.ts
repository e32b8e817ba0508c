/** What the owner of a key may do in a room, as the record's rules would judge it. */
import type { KeyId } from '../../kernel/ids.ts'
import { entersFromPaper } from '../scoring/lawful.ts'
import { rolesAt } from '../selection/admissions.ts'
import { officeOf } from '../selection/offices.ts'
import type { State } from '../state.ts'

export interface RoomHand {
  /** Opens and closes sessions. */
  readonly leads: boolean
  /** Enters paper sheets and confirms those of another. */
  readonly entersFromPaper: boolean
  /** Compares clocks and reports incidents: whoever belongs to the selection. */
  readonly reports: boolean
}

export function viewRoomHand(state: State, key: KeyId): RoomHand {
  const roles = rolesAt(state, key, null)
  return {
    leads: roles.has('room-lead'),
    entersFromPaper: officeOf(state, key, null) === null && entersFromPaper(state, key, null),
    reports: roles.size > 0 || officeOf(state, key, null) !== null,
  }
}
