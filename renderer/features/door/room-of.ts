/** Where somebody's work in a selection begins. */
import type { Membership } from '../../../shared/subjects/selection/view-membership.ts'

export type FirstRoom = 'scoring' | 'candidates' | 'desk' | 'exchange'

export function roomOf({ office, roles }: Pick<Membership, 'office' | 'roles'>): FirstRoom {
  if (roles.includes('assessor')) return 'scoring'
  if (roles.includes('registration-desk')) return 'candidates'
  return office === null ? 'exchange' : 'desk'
}
