/** The F distribution with real degrees of freedom. With x = aF/(aF + b): P(F ≤ f) = I_x(a/2, b/2) (Abramowitz & Stegun 26.6.2). */
import { findRoot } from './find-root.ts'
import { betaFront, incompleteBeta, type BetaPoint } from './incomplete-beta.ts'

export interface Degrees {
  readonly df1: number
  readonly df2: number
}

const at = (f: number, { df1, df2 }: Degrees): BetaPoint => ({
  x: (df1 * f) / (df1 * f + df2),
  y: df2 / (df1 * f + df2),
  a: df1 / 2,
  b: df2 / 2,
})

/** P(F > f): the p-value of an F test. */
export const fUpper = (f: number, degrees: Degrees): number => incompleteBeta(at(f, degrees)).upper

const farthest = 700

/**
 * f with P(F ≤ f) = p, for 0 < p < 1 and positive degrees, which need not be whole. Found in the log of f on the log of the
 * smaller tail. Null where f lies outside the range of machine numbers (degrees near 0).
 */
export function fQuantile(p: number, { df1, df2 }: Degrees): number | null {
  if (!(df1 > 0 && df2 > 0 && df1 < 1e12 && df2 < 1e12)) return null
  const isLow = p <= 0.5
  const target = Math.log(isLow ? p : 1 - p)
  const u = findRoot({
    low: -farthest,
    high: farthest,
    start: 0,
    at: (logOdds) => {
      const point = at((df2 / df1) * Math.exp(logOdds), { df1, df2 })
      const tails = incompleteBeta(point)
      const tail = Math.max(isLow ? tails.lower : tails.upper, 1e-320)
      const value = isLow ? Math.log(tail) - target : target - Math.log(tail)
      return [value, betaFront(point) / tail]
    },
  })
  return Math.abs(u) > farthest - 1 ? null : (df2 / df1) * Math.exp(u)
}
