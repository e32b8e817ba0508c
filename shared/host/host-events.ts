/**
 * What a host says unasked. Events are hints: whoever misses one loses nothing but promptness, since every answer is
 * whole without them.
 */
import { z } from 'zod'
import { parseJson, parseWith } from '../kernel/schema.ts'
import { identityIdSchema, jobSchema } from './tokens.ts'

export const hostEventSchema = z.discriminatedUnion('event', [
  /** `total` is null while it is not known. Units are the stage's own: bytes, entries, files. */
  z.strictObject({
    event: z.literal('job.progress'),
    job: jobSchema,
    stage: z.enum(['reading', 'checking', 'writing', 'reading-back', 'recomputing']),
    done: z.int().min(0),
    total: z.int().min(0).nullable(),
  }),
  z.strictObject({
    event: z.literal('identity.locked'),
    /** Which: the news may come after another was unlocked. */
    identity: identityIdSchema,
    reason: z.enum(['asked', 'other-unlocked', 'lost']),
  }),
  /** A stick came or went. */
  z.strictObject({ event: z.literal('media.changed') }),
  /** Said by a transport: its stream of events broke. Whether the host is gone, the next call will tell. */
  z.strictObject({ event: z.literal('contact.broken') }),
  z.strictObject({ event: z.literal('menu.chosen'), item: z.enum(['lock', 'keys', 'about']) }),
])
export type HostEvent = z.infer<typeof hostEventSchema>

export const eventText = (event: HostEvent): string => JSON.stringify(event)

/** `null` for what is no event of this version. */
export function parseEvent(wire: string): HostEvent | null {
  const json = parseJson(wire)
  if (!json.ok) return null
  const event = parseWith(hostEventSchema, json.value)
  return event.ok ? event.value : null
}
