/**
 * The published announcement (or, for an internal selection, the letter) with the methods and weights it carries. A scheme
 * that differs from it can't be frozen: an unannounced test has annulled whole results.
 */
import { z } from 'zod'
import { codeSchema } from '../../kernel/ids.ts'
import { daySchema } from '../../kernel/instant.ts'
import { attachmentSchema } from '../../record/card.ts'
import { cardHashSchema, oneKey } from '../../record/entry-definition.ts'
import { methodSchema } from '../../rules/method.ts'
import { weightSchema } from '../../rules/quantity.ts'

/** `share`: of the whole total, so that a group of tests needs no second line. */
export const announcedComponentSchema = z.strictObject({ code: codeSchema, method: methodSchema, share: weightSchema })
export type AnnouncedComponent = z.infer<typeof announcedComponentSchema>

const publicationSchema = z.strictObject({
  channel: z.string().min(1).max(160),
  date: daySchema,
  proof: cardHashSchema,
})

export const announcementEntries = {
  'announcement.recorded.v1': oneKey(
    z.strictObject({
      kind: z.enum(['announcement', 'letter']),
      number: z.string().min(1).max(80),
      date: daySchema,
      document: cardHashSchema,
      publication: z.array(publicationSchema).min(1).max(12),
      components: z.array(announcedComponentSchema).min(1).max(30),
    }),
    { document: attachmentSchema, proof: attachmentSchema },
  ),
}
