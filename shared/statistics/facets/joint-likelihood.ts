/**
 * The joint likelihood of a many-facet rating scale model, its slopes and its curvature. Candidates' own block is diagonal, so it
 * is kept apart: `own` and `cross` are what a Schur complement needs. The other unknowns are raters, criteria, thresholds, in
 * this order.
 */
import { fillAbove } from './rating-scale.ts'

/** Elements numbered from 0 within their facet; steps 0..K. */
export interface ScaledObservations {
  readonly candidates: number
  readonly raters: number
  readonly criteria: number
  readonly steps: number
  readonly candidate: Int32Array
  readonly rater: Int32Array
  readonly criterion: Int32Array
  readonly step: Int32Array
}

export interface Parameters {
  readonly theta: Float64Array
  /** Raters, criteria, thresholds. */
  readonly others: Float64Array
}

export const thresholdsOf = ({ raters, criteria }: ScaledObservations, { others }: Parameters): Float64Array =>
  others.subarray(raters + criteria)

export const etaOf = (data: ScaledObservations, { theta, others }: Parameters, at: number): number =>
  (theta[data.candidate[at] ?? 0] ?? 0) -
  (others[data.rater[at] ?? 0] ?? 0) -
  (others[data.raters + (data.criterion[at] ?? 0)] ?? 0)

/** ln of the probability of all marks. */
export function logLikelihood(data: ScaledObservations, parameters: Parameters): number {
  const thresholds = thresholdsOf(data, parameters)
  const above = new Float64Array(data.steps + 2)
  const upTo = new Float64Array(data.steps + 1)
  thresholds.forEach((threshold, h) => (upTo[h + 1] = (upTo[h] ?? 0) + threshold))
  let total = 0
  for (let at = 0; at < data.step.length; at++) {
    const eta = etaOf(data, parameters, at)
    const step = data.step[at] ?? 0
    total += step * eta - (upTo[step] ?? 0) - fillAbove(eta, thresholds, above)
  }
  return total
}

export interface Curvature {
  /** Number of unknowns beside the candidates. */
  readonly size: number
  readonly slopeOwn: Float64Array
  readonly slope: Float64Array
  /** Information of each candidate. */
  readonly own: Float64Array
  /** candidates × size */
  readonly cross: Float64Array
  /** size × size; both triangles filled. */
  readonly information: Float64Array
}

/** First and second derivatives, the second with the sign of an information. */
export function curvature(data: ScaledObservations, parameters: Parameters): Curvature {
  const { candidates, raters, criteria, steps } = data
  const size = raters + criteria + steps
  const thresholds = thresholdsOf(data, parameters)
  const above = new Float64Array(steps + 2)
  const pull = new Float64Array(steps)
  const slopeOwn = new Float64Array(candidates)
  const slope = new Float64Array(size)
  const own = new Float64Array(candidates)
  const cross = new Float64Array(candidates * size)
  const information = new Float64Array(size * size)
  const add = (to: Float64Array, at: number, value: number): void => {
    to[at] = (to[at] ?? 0) + value
  }
  const firstStep = raters + criteria
  for (let at = 0; at < data.step.length; at++) {
    const i = data.candidate[at] ?? 0
    const j = data.rater[at] ?? 0
    const c = raters + (data.criterion[at] ?? 0)
    const step = data.step[at] ?? 0
    fillAbove(etaOf(data, parameters, at), thresholds, above)
    let expected = 0
    for (let h = 1; h <= steps; h++) expected += above[h] ?? 0
    // pull_h = Cov(X, [X ≥ h]) = Σ_{g≥h} P(X ≥ g) + (h − 1 − E) P(X ≥ h); their sum over h is the variance of X.
    let [variance, tail] = [0, 0]
    for (let h = steps; h >= 1; h--) {
      const p = above[h] ?? 0
      tail += p
      pull[h - 1] = tail + (h - 1 - expected) * p
      variance += pull[h - 1] ?? 0
    }
    const residual = step - expected
    add(slopeOwn, i, residual)
    add(slope, j, -residual)
    add(slope, c, -residual)
    add(own, i, variance)
    const row = i * size
    add(cross, row + j, -variance)
    add(cross, row + c, -variance)
    add(information, j * size + j, variance)
    add(information, c * size + c, variance)
    add(information, j * size + c, variance)
    for (let h = 0; h < steps; h++) {
      const at1 = firstStep + h
      const p = above[h + 1] ?? 0
      add(slope, at1, p - (step > h ? 1 : 0))
      add(cross, row + at1, -(pull[h] ?? 0))
      add(information, j * size + at1, pull[h] ?? 0)
      add(information, c * size + at1, pull[h] ?? 0)
      for (let g = h; g < steps; g++) add(information, at1 * size + firstStep + g, (above[g + 1] ?? 0) * (1 - p))
    }
  }
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) information[a * size + b] = information[b * size + a] ?? 0
  return { size, slopeOwn, slope, own, cross, information }
}
