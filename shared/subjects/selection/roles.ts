/** Roles as the chair's signed entries give them (product rules §1). Offices are the three that hold keys of the selection. */
import { z } from 'zod'

export const officeSchema = z.enum(['chair', 'secretary', 'custodian'])
export type Office = z.infer<typeof officeSchema>

export const roleSchema = z.enum([
  'assessor',
  'resource-person',
  'role-player',
  'registration-desk',
  'room-lead',
  'observer',
])
export type Role = z.infer<typeof roleSchema>

/**
 * Admission to these needs two keys: whoever scores must not owe it to one person alone, nor whoever signs beside a holder (a
 * room lead does when an assessor is replaced), else a chair would sign beside an own second key.
 */
export const twoKeyRoles: ReadonlySet<Role> = new Set(['assessor', 'room-lead'])
