/**
 * What happens in a room on the day: its lead opens and closes it, clocks are compared, whatever goes wrong is written down the moment
 * it happens. No score stands in any of it, so that the room's minutes can be printed before the gate.
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema } from '../../kernel/ids.ts'
import { instantSchema } from '../../kernel/instant.ts'
import { cardHashSchema, closedOneKey, oneKey } from '../../record/entry-definition.ts'

export const incidentKindSchema = z.enum([
  /** The role-player left the script, or the simulation could not run as the card says. */
  'script-left',
  'interrupted',
  'equipment',
  'health',
  'conduct',
  'time',
  'other',
])
export type IncidentKind = z.infer<typeof incidentKindSchema>

export const incidentSchema = z.strictObject({
  text: z.string().min(1).max(4000),
  at: instantSchema,
})
export type Incident = z.infer<typeof incidentSchema>

export const closingSchema = z.strictObject({
  startedAt: instantSchema,
  endedAt: instantSchema,
  remarks: z.string().max(4000),
})
export type Closing = z.infer<typeof closingSchema>

export const sessionEntries = {
  /** From here on the room works; several days or halves of a day are sessions of their own. */
  'session.opened.v1': oneKey(
    z.strictObject({ panel: codeSchema, instruments: z.array(codeSchema).min(1).max(20) }),
    {},
  ),
  /** By the lead who opened it, the same day: the room's minutes. */
  'session.closed.v1': oneKey(z.strictObject({ opened: hashSchema, card: cardHashSchema }), { card: closingSchema }),
  /** What the clock on the room's wall showed when this entry was signed; the entry's own `at` is the device's. */
  'clock.compared.v1': oneKey(z.strictObject({ room: instantSchema }), {}),
  'incident.reported.v1': closedOneKey(
    z.strictObject({
      about: z.strictObject({
        panel: codeSchema.nullable(),
        candidate: candidateIdSchema.nullable(),
        instrument: codeSchema.nullable(),
      }),
      kind: incidentKindSchema,
      card: cardHashSchema,
    }),
    { card: incidentSchema },
  ),
}
