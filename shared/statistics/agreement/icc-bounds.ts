/** Confidence bounds of intraclass correlations (Shrout & Fleiss 1979, McGraw & Wong 1996). A bound that has no value is null. */
import { fQuantile } from '../distributions/f-distribution.ts'
import type { MeanSquares } from './mean-squares.ts'

export interface Bounds {
  readonly lower: number | null
  readonly upper: number | null
}

interface SingleAndMean {
  readonly single: Bounds
  readonly mean: Bounds
}

/**
 * For ICC1 and ICC3: FL = F/F_{1−α/2}(df1, df2) and FU = F·F_{1−α/2}(df2, df1); single (F* − 1)/(F* + k − 1), mean 1 − 1/F*.
 * Without error (F null) both bounds are 1.
 */
export function consistencyBounds(
  { F, df1, df2 }: { F: number | null; df1: number; df2: number },
  k: number,
  confidence: number,
): SingleAndMean {
  if (F === null) return { single: { lower: 1, upper: 1 }, mean: { lower: 1, upper: 1 } }
  const p = 1 - (1 - confidence) / 2
  const [down, up] = [fQuantile(p, { df1, df2 }), fQuantile(p, { df1: df2, df2: df1 })]
  const [low, high] = [down === null ? null : F / down, up === null ? null : F * up]
  const single = (f: number | null): number | null => (f === null ? null : (f - 1) / (f + k - 1))
  const mean = (f: number | null): number | null => (f === null || f === 0 ? null : 1 - 1 / f)
  return { single: { lower: single(low), upper: single(high) }, mean: { lower: mean(low), upper: mean(high) } }
}

/**
 * For ICC2 with the estimate ρ: a = kρ/(n(1−ρ)), b = 1 + kρ(n−1)/(n(1−ρ)), and v = (aJ + bE)²/((aJ)²/(k−1) + (bE)²/((n−1)(k−1)))
 * real degrees of freedom (Satterthwaite). The bounds of the mean are those of one rater, stepped up by Spearman and Brown.
 */
export function agreementBounds(ms: MeanSquares, estimate: number | null, confidence: number): SingleAndMean {
  const { n, k, subjects, raters, error } = ms
  const nothing = { lower: null, upper: null }
  if (estimate === null) return { single: nothing, mean: nothing }
  if (estimate >= 1) return { single: { lower: 1, upper: 1 }, mean: { lower: 1, upper: 1 } }
  const ratio = (k * estimate) / (n * (1 - estimate))
  const ofRaters = ratio * raters
  const ofError = (1 + ratio * (n - 1)) * error
  const v = (ofRaters + ofError) ** 2 / (ofRaters ** 2 / (k - 1) + ofError ** 2 / ((n - 1) * (k - 1)))
  const p = 1 - (1 - confidence) / 2
  const [f1, f2] = [fQuantile(p, { df1: n - 1, df2: v }), fQuantile(p, { df1: v, df2: n - 1 })]
  const spread = k * raters + (k * n - k - n) * error
  // With very few degrees of freedom the quantile is beyond the machine's numbers: the bound is the limit.
  const lower =
    f1 === null ? quotient(0 - n * error, spread) : quotient(n * (subjects - f1 * error), f1 * spread + n * subjects)
  const upper = f2 === null ? null : quotient(n * (f2 * subjects - error), spread + n * f2 * subjects)
  return { single: { lower, upper }, mean: { lower: stepped(lower, k), upper: stepped(upper, k) } }
}

const quotient = (above: number, below: number): number | null => (below > 0 ? above / below : null)

const stepped = (bound: number | null, k: number): number | null =>
  bound === null ? null : quotient(k * bound, 1 + (k - 1) * bound)
