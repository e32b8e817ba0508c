/** The standard normal distribution: tails by the incomplete gamma function (DLMF 7.11), the quantile by Newton on the log of a tail. */
import { findRoot } from './find-root.ts'
import { incompleteGamma } from './incomplete-gamma.ts'

export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** P(Z > z), with its digits far out. */
export function normalUpper(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, 0.5 * z * z)
  return z >= 0 ? 0.5 * upper : 0.5 + 0.5 * lower
}

/** Φ(z) = P(Z ≤ z). */
export const normalLower = (z: number): number => normalUpper(-z)

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalUpper(Math.abs(z)))

/** z with Φ(z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0
  if (p < 0.5) return -upperQuantile(p)
  return upperQuantile(1 - p)
}

/** z ≥ 0 with P(Z > z) = tail, for 0 < tail ≤ 0.5. */
const upperQuantile = (tail: number): number =>
  findRoot({
    low: 0,
    high: 40,
    start: Math.sqrt(-2 * Math.log(2 * tail)) * 0.9,
    at: (z) => {
      const upper = normalUpper(z)
      return [Math.log(tail) - Math.log(upper), normalDensity(z) / upper]
    },
  })
