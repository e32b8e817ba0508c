/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) for a > 0, x ≥ 0: series of DLMF 8.7.1 below a + 1, continued
 * fraction of DLMF 8.9.2 above. Relative error about 1e-14 in the tail that is computed directly.
 */
import type { Tails } from './incomplete-beta.ts'
import { deviance, stirlingError } from './log-gamma.ts'

const most = 20_000

export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  // x^a e^−x / Γ(a + 1)
  const front = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * a * fraction(a, x))
  return { lower: 1 - upper, upper }
}

function series(a: number, x: number): number {
  let term = 1
  let total = 1
  for (let n = 1; n < most; n++) {
    term *= x / (a + n)
    total += term
    if (term < total * 1e-17) break
  }
  return total
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let i = 1; i < most; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}
