/**
 * ln Γ(x) for x > 0, by Lanczos' approximation (1964) with g = 7 and nine terms, coefficients of P. Godfrey; relative error about
 * 1e-15. Below one half by reflection.
 */
const g = 7
const first = 0.9999999999998099
const terms = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const t = x - 1 + g + 0.5
  const series = terms.reduce((total, term, i) => total + term / (x + i), first)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series)
}

/**
 * ln Γ(x + 1) − ((x + ½) ln x − x + ½ ln 2π) for x > 0: what Stirling's formula leaves. Large arguments by the asymptotic series
 * (Abramowitz & Stegun 6.1.40), so that differences of large log-gammas keep their digits.
 */
export function stirlingError(x: number): number {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - 0.5 * Math.log(2 * Math.PI)
  const s = 1 / (x * x)
  const inner = 1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))
  return (1 / 12 - s * (1 / 360 - s * inner)) / x
}

/** x ln(x/m) + m − x for x, m > 0, without cancellation where they are close (Loader 2000, "bd0"). */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let total = (x - m) * v
  let power = 2 * x * v
  for (let j = 1; j < 1000; j++) {
    power *= v * v
    const next = total + power / (2 * j + 1)
    if (next === total) return next
    total = next
  }
  return total
}
