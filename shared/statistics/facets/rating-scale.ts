/**
 * Andrich's rating scale model (1978): ln(P_h/P_{h−1}) = η − τ_h for the steps h = 1..K, with η = θ − λ − δ the candidate's
 * measure less the rater's severity and the criterion's difficulty.
 */

/** P(X ≥ h) for h = 0..K into `above`, which has K + 2 entries, the last 0. Returns ln Σ exp(hη − Σ_{g≤h} τ_g). */
export function fillAbove(eta: number, thresholds: Float64Array, above: Float64Array): number {
  const K = thresholds.length
  let exponent = 0
  let most = 0
  above[0] = 0
  for (let h = 1; h <= K; h++) {
    exponent += eta - (thresholds[h - 1] ?? 0)
    above[h] = exponent
    if (exponent > most) most = exponent
  }
  let total = 0
  above[K + 1] = 0
  for (let h = K; h >= 0; h--) {
    total += Math.exp((above[h] ?? 0) - most)
    above[h] = total
  }
  for (let h = 0; h <= K; h++) above[h] = (above[h] ?? 0) / total
  return most + Math.log(total)
}

export interface Moments {
  /** E = Σ h P_h */
  readonly expected: number
  /** V = Σ h² P_h − E² */
  readonly variance: number
  /** Fourth central moment. */
  readonly fourth: number
}

/** Of the step 0..K at η. */
export function momentsAt(eta: number, thresholds: Float64Array): Moments {
  const above = new Float64Array(thresholds.length + 2)
  fillAbove(eta, thresholds, above)
  let expected = 0
  for (let h = 1; h <= thresholds.length; h++) expected += above[h] ?? 0
  let [variance, fourth] = [0, 0]
  for (let h = 0; h <= thresholds.length; h++) {
    const p = (above[h] ?? 0) - (above[h + 1] ?? 0)
    const square = (h - expected) ** 2
    variance += p * square
    fourth += p * square * square
  }
  return { expected, variance, fourth }
}

/** The mark to be expected at η: Σ label_h P_h. */
export function expectedMark(eta: number, thresholds: Float64Array, labels: readonly number[]): number {
  const above = new Float64Array(thresholds.length + 2)
  fillAbove(eta, thresholds, above)
  return labels.reduce((sum, label, h) => sum + label * ((above[h] ?? 0) - (above[h + 1] ?? 0)), 0)
}
