import type { roles as indonesian } from '../id/roles.ts'
import type { Translated } from '../translated.ts'

export const roles: Translated<typeof indonesian> = {
  chair: 'Chair',
  secretary: 'Secretary',
  custodian: 'Third key holder',
  assessor: 'Assessor',
  'resource-person': 'Resource person',
  'role-player': 'Role-player',
  'registration-desk': 'Registration desk',
  'room-lead': 'Room lead',
  observer: 'Observer',
}
