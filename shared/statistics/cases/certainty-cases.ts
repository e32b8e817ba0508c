/** `rank_bootstrap`, `rank_normal`, `weight_sensitivity`. */
import { z } from 'zod'
import { compare, toApproximateNumber, zero, type Exact } from '../../kernel/exact.ts'
import { rankBootstrap } from '../certainty/rank-bootstrap.ts'
import { rankNormal } from '../certainty/rank-normal.ts'
import { weightSensitivity } from '../certainty/weight-sensitivity.ts'
import { cellSchema, quantitySchema } from './case-input.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { nameSchema, scoreSchema } from './number-input.ts'

const exactRatingsSchema = z.array(z.array(cellSchema)).superRefine((rows, context) => {
  rows.forEach((row, i) => {
    if (row.length !== rows[0]?.length) context.addIssue({ code: 'custom', message: 'as-many-as-raters', path: [i] })
  })
})

const placesSchema = z.int().min(0).max(1e6)

const bootstrapSchema = z.object({
  scores: exactRatingsSchema,
  k: placesSchema,
  resample: z.literal('raters').default('raters'),
  minimumDraws: z.int().min(1).max(1e6).nullish(),
})

export const rankBootstrapCase = caseMethod(bootstrapSchema, ({ scores, k, minimumDraws }): CaseAnswer => {
  const result = rankBootstrap(scores, { places: k, draws: Math.max(5000, minimumDraws ?? 0) })
  return result.ok ? { ...result.value } : { topK: null, expectedRank: null, reason: result.failure.reason }
})

const normalSchema = z
  .object({
    means: z.array(scoreSchema),
    standardErrors: z.array(scoreSchema),
    k: placesSchema,
    cut: scoreSchema,
  })
  .superRefine(({ means, standardErrors }, context) => {
    if (standardErrors.length !== means.length) {
      context.addIssue({ code: 'custom', message: 'as-many-as-means', path: ['standardErrors'] })
    }
    standardErrors.forEach((error, i) => {
      if (error !== null && error < 0)
        context.addIssue({ code: 'custom', message: 'negative', path: ['standardErrors', i] })
    })
  })

/** Whoever lacks a mean or its error takes no part. */
export const rankNormalCase = caseMethod(normalSchema, ({ means, standardErrors, k, cut }): CaseAnswer => {
  const part = means.flatMap((mean, i) => {
    const se = standardErrors[i] ?? null
    return mean === null || se === null ? [] : [{ i, mean, se }]
  })
  const result = rankNormal(part, { places: k, cut })
  if (!result.ok) return { topK: null, expectedRank: null, aboveCut: null, reason: result.failure.reason }
  const position = new Map(part.map(({ i }, at) => [i, at]))
  const per = <T>(values: readonly T[]): (T | null)[] => means.map((_, i) => values[position.get(i) ?? -1] ?? null)
  const { topK, expectedRank, ranks, aboveCut } = result.value
  return {
    topK: per(topK),
    expectedRank: per(expectedRank),
    ranks: per(ranks),
    aboveCut: aboveCut && per(aboveCut),
  }
})

const weightsSchema = z
  .object({
    candidates: z.array(nameSchema),
    components: z.array(nameSchema),
    weights: z.array(quantitySchema.refine((weight) => compare(weight, zero) >= 0, { error: 'negative' })),
    scores: z.array(z.array(cellSchema)),
    k: placesSchema,
  })
  .superRefine(({ candidates, components, weights, scores }, context) => {
    const check = (isSo: boolean, message: string, path: (string | number)[]) => {
      if (!isSo) context.addIssue({ code: 'custom', message, path })
    }
    check(weights.length === components.length, 'as-many-as-components', ['weights'])
    check(scores.length === candidates.length, 'as-many-as-candidates', ['scores'])
    scores.forEach((row, i) => check(row.length === components.length, 'as-many-as-components', ['scores', i]))
    candidates.forEach((name, i) => check(candidates.indexOf(name) === i, 'name-twice', ['candidates', i]))
  })

const number = (value: Exact | null): number | null => value && toApproximateNumber(value)

export const weightSensitivityCase = caseMethod(weightsSchema, (input): CaseAnswer => {
  const { candidates, components } = input
  const result = weightSensitivity({ ...input, places: input.k })
  if (!result.ok) return { totals: null, topK: null, weights: null, reason: result.failure.reason }
  const { totals, top, intervals } = result.value
  const named = Object.fromEntries(candidates.map((name, i) => [name, number(totals[i] ?? null)]))
  if (!top || !intervals) return { totals: named, topK: null, weights: null, reason: 'tie_at_line' }
  return {
    totals: named,
    topK: top.map((i) => candidates[i] ?? '').sort(),
    weights: components.map((component, c): CaseAnswer => {
      const interval = intervals[c]
      return interval
        ? { component, lower: number(interval.lower), upper: number(interval.upper) }
        : { component, lower: null, upper: null, reason: 'not_estimable' }
    }),
  }
})
