/**
 * The assessors' meeting after the gate (*rapat integrasi asesor*): where sheets lie far apart, what was agreed and why, and who did not
 * agree. A layer of its own: no sheet changes by it, and no rank.
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../../kernel/ids.ts'
import { cardHashSchema, closedOneKey } from '../../record/entry-definition.ts'
import { scoreSchema } from '../scoring/entries.ts'

const reason = z.string().min(1).max(2000)

export const agreementSchema = z.strictObject({
  /** By criterion; only those that were talked about. */
  agreed: z.record(codeSchema, z.strictObject({ score: scoreSchema, reason })),
  dissent: z
    .array(z.strictObject({ assessor: keyIdSchema, criterion: codeSchema, score: scoreSchema, reason }))
    .max(200),
  /** Assessors who were there, sorted. */
  attended: z.array(keyIdSchema).min(1).max(30),
})
export type Agreement = z.infer<typeof agreementSchema>

export const integrationEntries = {
  'integration.agreed.v1': closedOneKey(
    z.strictObject({
      about: z.strictObject({ candidate: candidateIdSchema, vacancy: codeSchema, instrument: codeSchema }),
      card: cardHashSchema,
      /** The earlier agreement about the same that this one takes the place of. */
      replaces: hashSchema.nullable(),
    }),
    { card: agreementSchema },
  ),
}
