/**
 * Results of tests that were held elsewhere (assessment centre, health, a computer exam): entered by one, confirmed by a second who sees
 * the same and can't change it. The report's scan goes along.
 */
import { z } from 'zod'
import { exactSchema } from '../../kernel/exact.ts'
import { candidateIdSchema, codeSchema, hashSchema } from '../../kernel/ids.ts'
import { daySchema } from '../../kernel/instant.ts'
import { attachmentSchema } from '../../record/card.ts'
import { cardHashSchema, closedTwoKeys } from '../../record/entry-definition.ts'

export const outsideResultSchema = z.strictObject({
  /** By part of the exam, in the exam's own points. */
  parts: z.record(codeSchema, exactSchema),
  source: z.string().min(1).max(200),
  report: z.strictObject({ number: z.string().min(1).max(80), date: daySchema, validUntil: daySchema.nullable() }),
})
export type OutsideResult = z.infer<typeof outsideResultSchema>

export const examScoreEntries = {
  'outside-result.entered.v1': closedTwoKeys(
    z.strictObject({
      about: z.strictObject({ candidate: candidateIdSchema, component: codeSchema }),
      card: cardHashSchema,
      scan: cardHashSchema,
      replaces: hashSchema.nullable(),
    }),
    { card: outsideResultSchema, scan: attachmentSchema },
  ),
}
