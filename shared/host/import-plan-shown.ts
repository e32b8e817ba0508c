/** What taking a bundle in would change, as the page shows it: the record's import plan, counted. */
import { z } from 'zod'
import { hashSchema, keyIdSchema } from '../kernel/ids.ts'
import { purposeSchema } from '../record/bundle/purpose.ts'
import { tokenSchema } from './tokens.ts'

const count = z.int().min(0)

const logPlanSchema = z.strictObject({
  author: keyIdSchema,
  outcome: z.enum(['quarantine', 'forked', 'waiting', 'new', 'same']),
  fresh: count,
  held: count,
  waiting: count,
  /** Entries that somebody still has to hand over, and who surely has them. */
  missing: z.array(z.strictObject({ hash: hashSchema, namedBy: z.array(keyIdSchema) })),
  forkedFrom: count.nullable(),
})

export const importPlanSchema = z.strictObject({
  /** Stands for the checked bundle until it is accepted or the host ends. */
  plan: tokenSchema,
  name: z.string().max(260),
  /** Digest of its SHA256SUMS: the same for the same content. */
  digest: hashSchema,
  selection: hashSchema,
  /** Founding line of the selection, if held or brought along; its code is compared with paper where `to-confirm`. */
  founding: z.strictObject({ line: z.string().max(65_536).nullable(), state: z.enum(['confirmed', 'to-confirm']) }),
  purpose: purposeSchema,
  sample: z.boolean(),
  maker: z.strictObject({ key: keyIdSchema, admitted: z.boolean() }),
  /** `forwarded`: meant for others; taken in only after a yes. */
  addressed: z.enum(['to-me', 'to-anybody', 'forwarded']),
  logs: z.array(logPlanSchema),
  /** Whether the bundle knows more of the own log than the journal does. */
  own: z.enum(['in-step', 'ahead', 'ahead-with-gap', 'branched', 'claimed-ahead']),
  cards: z.strictObject({ fresh: count, quarantined: count, held: count, withoutRight: count, erased: count }),
  /** Shut sheets, wraps, openings, attachments and acknowledgements that are new. */
  beside: count,
  /** Entries that waited on this machine and become ready. */
  released: count,
  isNothingNew: z.boolean(),
})
export type ImportPlanShown = z.infer<typeof importPlanSchema>
