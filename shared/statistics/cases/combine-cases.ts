/**
 * `combine`, `combine_and_rank`, `combine_with_hurdles`: total = Σ w·x/max·100. A missing component leaves the total null.
 * Ranks compare exact totals; rounding is for what is shown, unless the case says `rankOn: "rounded"`.
 */
import { z } from 'zod'
import { compare, divide, hundred, multiply, sum, toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import { round } from '../../kernel/exact-rounding.ts'
import { sharesOf } from '../weights.ts'
import { caseRoundingSchema, cellSchema, decimalsSchema, positiveQuantitySchema, quantitySchema } from './case-input.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { ranksOf } from './rank-cases.ts'

const inputSchema = z
  .object({
    scores: z.array(z.array(cellSchema)),
    weights: z.array(quantitySchema).min(1),
    maxima: z.array(positiveQuantitySchema).nullish(),
    minima: z.array(cellSchema).nullish(),
    components: z.array(z.string()).nullish(),
    decimals: decimalsSchema,
    rounding: caseRoundingSchema,
    rankOn: z.enum(['exact', 'rounded']).default('exact'),
  })
  .superRefine(({ scores, weights, maxima, minima, components }, context) => {
    const check = (length: number | undefined, path: (string | number)[]) => {
      if (length !== undefined && length !== weights.length) {
        context.addIssue({ code: 'custom', message: 'as-many-as-weights', path })
      }
    }
    scores.forEach((row, i) => check(row.length, ['scores', i]))
    check(maxima?.length, ['maxima'])
    check(minima?.length, ['minima'])
    check(components?.length, ['components'])
  })
type Input = z.infer<typeof inputSchema>

function exactTotals({ scores, weights, maxima }: Input): (Exact | null)[] | null {
  const shares = sharesOf(weights)
  if (!shares) return null
  return scores.map((row) => {
    const terms = row.map((score, c) => {
      const [share, maximum] = [shares[c], maxima?.[c] ?? hundred]
      return score && share ? multiply(share, multiply(divide(score, maximum), hundred)) : null
    })
    return terms.some((term) => term === null) ? null : sum(terms.filter((term) => term !== null))
  })
}

const rounded = (totals: readonly (Exact | null)[], { decimals, rounding }: Input): (Exact | null)[] =>
  totals.map((total) => (total && typeof decimals === 'number' ? round(total, decimals, rounding) : total))

const numbers = (values: readonly (Exact | null)[]): (number | null)[] =>
  values.map((value) => value && toApproximateNumber(value))

const ranked = (totals: readonly (Exact | null)[], input: Input): (number | null)[] =>
  ranksOf(input.rankOn === 'rounded' ? rounded(totals, input) : totals, 'higher').competition

const noWeights = { totals: null, reason: 'weights_do_not_sum_to_one' }

export const combine = caseMethod(inputSchema, (input): CaseAnswer => {
  const totals = exactTotals(input)
  return totals ? { totals: numbers(rounded(totals, input)) } : noWeights
})

export const combineAndRank = caseMethod(inputSchema, (input): CaseAnswer => {
  const totals = exactTotals(input)
  if (!totals) return { ...noWeights, competition: null }
  return { totals: numbers(rounded(totals, input)), competition: ranked(totals, input) }
})

/** `x ≥ minimum` passes. A failed hurdle keeps the total and loses the rank; `failedAt` is the first one, by name or position. */
export const combineWithHurdles = caseMethod(inputSchema, (input): CaseAnswer => {
  const totals = exactTotals(input)
  if (!totals) return { ...noWeights, passed: null, failedAt: null, rank: null }
  const failed = input.scores.map((row) => row.findIndex((score, c) => isBelow(score, input.minima?.[c] ?? null)))
  const passed = failed.map((at, i) => (at >= 0 ? false : totals[i] === null ? null : true))
  return {
    totals: numbers(rounded(totals, input)),
    passed,
    failedAt: failed.map((at) => (at < 0 ? null : (input.components?.[at] ?? at))),
    rank: ranked(
      totals.map((total, i) => (passed[i] === true ? total : null)),
      input,
    ),
  }
})

const isBelow = (score: Exact | null, minimum: Exact | null): boolean =>
  score !== null && minimum !== null && compare(score, minimum) < 0
