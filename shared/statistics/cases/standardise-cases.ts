/** `standardise`, `rescale`, `standardise_within_rater`. */
import { z } from 'zod'
import { equals, toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import { rescaleToMean, rescaleToRange, standardise, type Standardised } from '../standardise.ts'
import { cellSchema, quantitySchema, sdSchema } from './case-input.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'

const withReason = (reason: Standardised['reason']): CaseAnswer => (reason === null ? {} : { reason })

const standardiseSchema = z.object({ scores: z.array(cellSchema), sd: sdSchema })

export const standardiseCase = caseMethod(standardiseSchema, ({ scores, sd }): CaseAnswer => {
  const { reason, ...values } = standardise(scores, sd)
  return { ...values, ...withReason(reason) }
})

const withinSchema = z
  .object({ ratings: z.array(z.array(cellSchema)).min(1), sd: sdSchema })
  .superRefine(({ ratings }, context) => {
    ratings.forEach((row, i) => {
      if (row.length === ratings[0]?.length) return
      context.addIssue({ code: 'custom', message: 'as-many-as-raters', path: ['ratings', i] })
    })
  })

/** Each column by itself. Removes a rater's severity and spread, and assumes that all raters met equally good candidates. */
export const standardiseWithinRater = caseMethod(withinSchema, ({ ratings, sd }): CaseAnswer => {
  const raters = (ratings[0] ?? []).map((_, j): CaseAnswer => {
    const column = ratings.map((row) => row[j] ?? null)
    const { z: scores, mean, sd: spread, n, reason } = standardise(column, sd)
    return { z: scores, mean, sd: spread, n, ...withReason(reason) }
  })
  return { raters }
})

const endsSchema = z.union([
  z.tuple([quantitySchema, quantitySchema]).transform(([low, high]) => ({ low, high })),
  z.object({ min: quantitySchema, max: quantitySchema }).transform(({ min, max }) => ({ low: min, high: max })),
])

const rescaleSchema = z.object({
  scores: z.array(cellSchema),
  sd: sdSchema,
  target: z.object({ mean: quantitySchema, sd: quantitySchema }).nullish(),
  from: endsSchema.refine(({ low, high }) => !equals(low, high), { error: 'ends-equal' }).nullish(),
  to: endsSchema.nullish(),
})

export const rescale = caseMethod(rescaleSchema, ({ scores, sd, target, from, to }): CaseAnswer => {
  const meanSd = target
    ? rescaleToMean(scores, sd, { mean: toApproximateNumber(target.mean), sd: toApproximateNumber(target.sd) })
    : null
  const range = from && to ? rescaleToRange(scores, from, to).map(number) : null
  return { meanSd, range, ...withReason(target && !meanSd ? 'no_variation' : null) }
})

const number = (value: Exact | null): number | null => value && toApproximateNumber(value)
