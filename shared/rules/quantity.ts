/** Quantities that schemes and profiles hold: canonical exact text, narrowed to what the field can mean. */
import { compare, exactOf, exactSchema, one, zero } from '../kernel/exact.ts'
import { roundingModeSchema } from '../kernel/exact-rounding.ts'
import { z } from 'zod'

/** A share of the whole, 0 to 1: `"0.6"`, `"1/3"`. */
export const shareSchema = exactSchema.refine(
  (text) => compare(exactOf(text), zero) >= 0 && compare(exactOf(text), one) <= 0,
  { error: 'not-a-share' },
)

/** A weight that counts: above 0, at most 1. */
export const weightSchema = shareSchema.refine((text) => compare(exactOf(text), zero) > 0, { error: 'weight-of-zero' })

export const positiveSchema = exactSchema.refine((text) => compare(exactOf(text), zero) > 0, { error: 'not-positive' })

export const notNegativeSchema = exactSchema.refine((text) => compare(exactOf(text), zero) >= 0, { error: 'negative' })

export const decimalPlacesSchema = z.int().min(0).max(10)

/**
 * Where the one rounding happens. `display`: totals stay exact, ranks compare exact totals, only what is shown is rounded.
 * `total`: the total itself is rounded and ranks compare rounded totals, where the announcement says so.
 */
export const roundingSchema = z.strictObject({
  at: z.enum(['display', 'total']),
  decimals: decimalPlacesSchema,
  mode: roundingModeSchema,
})
export type Rounding = z.infer<typeof roundingSchema>
