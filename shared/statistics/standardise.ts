/**
 * Standard scores. z = (x − mean)/sd, T = 50 + 10 z, percentile rank = 100 (below + ½ equal)/n with the value itself among the
 * equal. Mean and variance are exact; only the root is not. Advice for a reader: no official score is ever standardised.
 */
import {
  add,
  compare,
  divide,
  exact,
  exactInteger,
  mean,
  multiply,
  subtract,
  sum,
  toApproximateNumber,
  zero,
  type Exact,
} from '../kernel/exact.ts'

export type SdKind = 'sample' | 'population'

/** One list of scores; null is a cell without a score, and stays without one. */
export type Scores = readonly (Exact | null)[]

export interface Standardised {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
  /** Null where there is no variation to divide by, or fewer than two scores. */
  readonly z: readonly (number | null)[] | null
  readonly tScore: readonly (number | null)[] | null
  readonly percentileRank: readonly (number | null)[]
  readonly reason: 'no_variation' | null
}

export function standardise(scores: Scores, kind: SdKind): Standardised {
  const values = scores.filter((score) => score !== null)
  const moments = momentsOf(values, kind)
  const z = zScores(scores, moments)
  return {
    n: values.length,
    mean: moments.mean && toApproximateNumber(moments.mean),
    sd: moments.sd,
    z,
    tScore: z && z.map((value) => (value === null ? null : 50 + 10 * value)),
    percentileRank: scores.map((score) => (score === null ? null : percentileRank(score, values))),
    reason: z ? null : 'no_variation',
  }
}

interface Moments {
  readonly mean: Exact | null
  readonly sd: number | null
}

function momentsOf(values: readonly Exact[], kind: SdKind): Moments {
  const [first, ...rest] = values
  if (!first) return { mean: null, sd: null }
  const centre = mean([first, ...rest])
  const squares = sum(values.map((value) => multiply(subtract(value, centre), subtract(value, centre))))
  const degrees = kind === 'sample' ? values.length - 1 : values.length
  if (degrees === 0) return { mean: centre, sd: null }
  return { mean: centre, sd: Math.sqrt(toApproximateNumber(divide(squares, exactInteger(degrees)))) }
}

function zScores(scores: Scores, { mean: centre, sd }: Moments): (number | null)[] | null {
  const isSingle = scores.filter((score) => score !== null).length < 2
  if (!centre || sd === null || sd === 0 || isSingle) return null
  return scores.map((score) => (score ? toApproximateNumber(subtract(score, centre)) / sd : null))
}

function percentileRank(score: Exact, values: readonly Exact[]): number {
  const below = values.filter((value) => compare(value, score) < 0).length
  const equal = values.filter((value) => compare(value, score) === 0).length
  return toApproximateNumber(exact(BigInt(100 * (2 * below + equal)), BigInt(2 * values.length)))
}

/** Moved to a given mean and standard deviation; null where `z` is. */
export function rescaleToMean(
  scores: Scores,
  kind: SdKind,
  target: { mean: number; sd: number },
): (number | null)[] | null {
  const { z } = standardise(scores, kind)
  return z && z.map((value) => (value === null ? null : target.mean + target.sd * value))
}

export interface Range {
  readonly low: Exact
  readonly high: Exact
}

/** c + (x − a)/(b − a)·(d − c), exact. The caller has ruled out a = b. */
export const rescaleToRange = (scores: Scores, from: Range, to: Range): (Exact | null)[] =>
  scores.map((score) => {
    if (score === null) return null
    const share = divide(subtract(score, from.low), subtract(from.high, from.low))
    return compare(share, zero) === 0 ? to.low : add(to.low, multiply(share, subtract(to.high, to.low)))
  })
