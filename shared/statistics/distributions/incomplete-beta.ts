/**
 * The regularised incomplete beta function I_x(a, b), both tails, for a, b > 0. Continued fraction of DLMF 8.17.22 (modified
 * Lentz); the factor before it by Loader's saddle point ("Fast and accurate computation of binomial probabilities", 2000).
 * Relative error about 1e-13 in either tail, since neither is computed as one minus the other where it is small.
 */
import { deviance, stirlingError } from './log-gamma.ts'

export interface Tails {
  /** P(X ≤ x). */
  readonly lower: number
  /** P(X > x). */
  readonly upper: number
}

/** `y` is 1 − x, given by itself so that it keeps its digits when x is close to one. */
export interface BetaPoint {
  readonly x: number
  readonly y: number
  readonly a: number
  readonly b: number
}

export function incompleteBeta({ x, y, a, b }: BetaPoint): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const front = betaFront({ x, y, a, b })
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front / a) * continuedFraction({ x, y, a, b }))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (front / b) * continuedFraction({ x: y, y: x, a: b, b: a }))
  return { lower: 1 - upper, upper }
}

/** x^a y^b / B(a, b): the density of the beta distribution in the log-odds of x. */
export function betaFront({ x, y, a, b }: BetaPoint): number {
  const n = a + b
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  return Math.exp(exponent) * Math.sqrt(((a / n) * b) / (2 * Math.PI))
}

const tiny = 1e-300
const most = 20_000

function continuedFraction({ x, a, b }: BetaPoint): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < most; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 1e-15) break
  }
  return value
}

const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
