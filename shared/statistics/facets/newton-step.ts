/**
 * One Newton step on the joint likelihood, with candidates eliminated (Schur complement) and raters, criteria and thresholds each
 * held to the sum 0: the last of a block is minus the sum of the rest.
 */
import { cholesky, solve } from '../cholesky.ts'
import type { Curvature, Parameters, ScaledObservations } from './joint-likelihood.ts'

/** The step; null where the information is singular: a facet can't be told from another. */
export function newtonStep(data: ScaledObservations, curvature: Curvature): Parameters | null {
  const { size, own, cross, slopeOwn, slope } = curvature
  const free = freeUnknowns(data)
  const reduced = schurComplement(curvature)
  const right = new Float64Array(size)
  for (let a = 0; a < size; a++) {
    let sum = slope[a] ?? 0
    for (let i = 0; i < own.length; i++) sum -= ((cross[i * size + a] ?? 0) * (slopeOwn[i] ?? 0)) / (own[i] ?? 1)
    right[a] = sum
  }
  const n = free.length
  const matrix = new Float64Array(n * n)
  const vector = new Float64Array(n)
  const scale = new Float64Array(n)
  free.forEach(([a, lastA], r) => {
    // Against the information before the elimination, so that what nothing is left of is seen.
    const before = (at: number): number => curvature.information[at * size + at] ?? 0
    scale[r] = 1 / Math.sqrt(before(a) + before(lastA))
    vector[r] = ((right[a] ?? 0) - (right[lastA] ?? 0)) * (scale[r] ?? 0)
  })
  const entry = (a: number, b: number): number => reduced[a * size + b] ?? 0
  free.forEach(([a, lastA], r) => {
    free.forEach(([b, lastB], s) => {
      const value = entry(a, b) - entry(a, lastB) - entry(lastA, b) + entry(lastA, lastB)
      matrix[r * n + s] = value * (scale[r] ?? 0) * (scale[s] ?? 0)
    })
  })
  if (matrix.some((value, at) => at % (n + 1) === 0 && !(value > 1e-9))) return null
  const factor = cholesky(matrix, n, 1e-9)
  if (!factor) return null
  const solved = solve(factor, vector)
  const others = new Float64Array(size)
  free.forEach(([a, last], r) => {
    const change = (solved[r] ?? 0) * (scale[r] ?? 0)
    others[a] = (others[a] ?? 0) + change
    others[last] = (others[last] ?? 0) - change
  })
  const theta = slopeOwn.map((own1, i) => {
    let sum = own1
    for (let a = 0; a < size; a++) sum -= (cross[i * size + a] ?? 0) * (others[a] ?? 0)
    return sum / (own[i] ?? 1)
  })
  return { theta, others }
}

/** Each free unknown with the one that balances it. */
function freeUnknowns({ raters, criteria, steps }: ScaledObservations): readonly (readonly [number, number])[] {
  const block = (from: number, length: number): [number, number][] =>
    Array.from({ length: Math.max(0, length - 1) }, (_, at) => [from + at, from + length - 1])
  return [...block(0, raters), ...block(raters, criteria), ...block(raters + criteria, steps)]
}

function schurComplement({ size, own, cross, information }: Curvature): Float64Array {
  const reduced = Float64Array.from(information)
  for (let i = 0; i < own.length; i++) {
    const row = cross.subarray(i * size, (i + 1) * size)
    for (let a = 0; a < size; a++) {
      const factor = (row[a] ?? 0) / (own[i] ?? 1)
      if (factor === 0) continue
      for (let b = 0; b < size; b++) reduced[a * size + b] = (reduced[a * size + b] ?? 0) - factor * (row[b] ?? 0)
    }
  }
  return reduced
}
