/**
 * One step of the published tie-break chain: what is compared, which end wins, and the clause that says so.
 * A fact that must not be disclosed (birth date, grade average) may be replaced by a recorded comparison.
 */
import { z } from 'zod'
import { codeSchema } from '../kernel/ids.ts'
import { bilingualSchema } from './bilingual.ts'

export const tieBreakKeySchema = z.discriminatedUnion('of', [
  /** The scaled score of a component. */
  z.strictObject({ of: z.literal('component'), component: codeSchema }),
  /** The 0–100 score of a group of components. */
  z.strictObject({ of: z.literal('group'), group: codeSchema }),
  /** One or more parts of an exam, summed as marked. */
  z.strictObject({ of: z.literal('exam-parts'), component: codeSchema, parts: z.array(codeSchema).min(1).max(12) }),
  /** One criterion, aggregated over assessors as its component is. */
  z.strictObject({ of: z.literal('criterion'), component: codeSchema, criterion: codeSchema }),
  /** A fact about the candidate that was recorded beforehand. */
  z.strictObject({ of: z.literal('fact'), fact: codeSchema, type: z.enum(['quantity', 'day']) }),
  /** A recorded decision of the plenary (a draw, for instance). */
  z.strictObject({ of: z.literal('decision') }),
])
export type TieBreakKey = z.infer<typeof tieBreakKeySchema>

export const tieBreakSchema = z.strictObject({
  code: codeSchema,
  key: tieBreakKeySchema,
  /** `higher`: the larger value stands above. For a birth date the older candidate wins with `lower`, the earlier day. */
  wins: z.enum(['higher', 'lower']),
  clause: z.strictObject({ text: bilingualSchema(300), source: z.string().min(1).max(200).nullable() }),
})
export type TieBreak = z.infer<typeof tieBreakSchema>
