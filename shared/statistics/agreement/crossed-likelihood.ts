/**
 * The restricted likelihood (Patterson & Thompson 1971) of x_ij = μ + s_i + r_j + e_ij on whichever cells are scored, all random and
 * normal, in the variances u = σs²/σe² and w = σr²/σe²:
 * −½[ln|V| + ln(1'V⁻¹1) + (N−1) ln σ̂²] with V = I + u·ZsZs' + w·ZrZr'.
 *
 * A = I + u·ZsZs' falls into one block a subject; by Woodbury V⁻¹ = A⁻¹ − w·A⁻¹Zr M⁻¹ Zr'A⁻¹ with M = I + w·Zr'A⁻¹Zr, k × k.
 */
import { cholesky, solve } from '../cholesky.ts'
import { sumOf } from '../moments.ts'

export interface Cells {
  readonly subjects: number
  readonly raters: number
  readonly subject: Int32Array
  readonly rater: Int32Array
  readonly score: Float64Array
}

export interface LikelihoodPoint {
  readonly value: number
  /** d value / du and d value / dw. */
  readonly slopes: readonly [number, number]
  readonly mean: number
  /** σ̂e² */
  readonly residual: number
}

/** Null where V can't be factored, or nothing is left over: the additive model fits without error. */
export function restrictedLikelihood(cells: Cells, u: number, w: number): LikelihoodPoint | null {
  const { subjects, raters, subject, rater, score } = cells
  const N = score.length
  const perSubject = new Float64Array(subjects)
  for (const i of subject) perSubject[i] = (perSubject[i] ?? 0) + 1
  const shrink = perSubject.map((m) => u / (1 + u * m))
  const G = raterMatrix(cells, shrink)
  const M = G.map((value, at) => w * value + (at % (raters + 1) === 0 ? 1 : 0))
  const factor = cholesky(M, raters)
  if (!factor) return null

  const withoutSubjects = (v: Float64Array): Float64Array => {
    const sums = new Float64Array(subjects)
    v.forEach((value, c) => (sums[subject[c] ?? 0] = (sums[subject[c] ?? 0] ?? 0) + value))
    return v.map((value, c) => value - (shrink[subject[c] ?? 0] ?? 0) * (sums[subject[c] ?? 0] ?? 0))
  }
  const perRater = (v: Float64Array): Float64Array => totals(v, rater, raters)
  const inverse = (v: Float64Array): Float64Array => {
    const first = withoutSubjects(v)
    const back = solve(factor, perRater(first))
    const spread = withoutSubjects(Float64Array.from(rater, (j) => back[j] ?? 0))
    return first.map((value, c) => value - w * (spread[c] ?? 0))
  }

  const ones = inverse(new Float64Array(N).fill(1))
  const information = sumOf(ones)
  const mean = sumOf(score.map((x, c) => x * (ones[c] ?? 0))) / information
  const centred = score.map((x) => x - mean)
  const weighted = inverse(centred)
  const residual = sumOf(centred.map((x, c) => x * (weighted[c] ?? 0))) / (N - 1)
  if (!(residual > 0)) return null
  const logV = sumOf(perSubject.map((m) => Math.log1p(u * m))) + factor.logDeterminant
  const traces = tracesOf(cells, { perSubject, G, u, w, inverse: (b) => solve(factor, b) })
  const slope = (trace: number, groups: Int32Array, size: number): number =>
    -0.5 *
    (trace - squares(totals(ones, groups, size)) / information - squares(totals(weighted, groups, size)) / residual)
  return {
    value: -0.5 * (logV + Math.log(information) + (N - 1) * Math.log(residual)),
    slopes: [slope(traces[0], subject, subjects), slope(traces[1], rater, raters)],
    mean,
    residual,
  }
}

const squares = (values: Float64Array): number => sumOf(values.map((value) => value * value))

function totals(v: Float64Array, groups: Int32Array, size: number): Float64Array {
  const sums = new Float64Array(size)
  v.forEach((value, c) => (sums[groups[c] ?? 0] = (sums[groups[c] ?? 0] ?? 0) + value))
  return sums
}

/** For each subject the raters of its cells. */
function ratersOf({ subjects, subject, rater }: Cells): number[][] {
  const lists: number[][] = Array.from({ length: subjects }, () => [])
  subject.forEach((i, c) => lists[i]?.push(rater[c] ?? 0))
  return lists
}

/** Zr'A⁻¹Zr, row-major. */
function raterMatrix(cells: Cells, shrink: Float64Array): Float64Array {
  const k = cells.raters
  const matrix = new Float64Array(k * k)
  ratersOf(cells).forEach((list, i) => {
    for (const j of list) {
      matrix[j * (k + 1)] = (matrix[j * (k + 1)] ?? 0) + 1
      for (const l of list) matrix[j * k + l] = (matrix[j * k + l] ?? 0) - (shrink[i] ?? 0)
    }
  })
  return matrix
}

interface TraceParts {
  readonly perSubject: Float64Array
  readonly G: Float64Array
  readonly u: number
  readonly w: number
  readonly inverse: (b: Float64Array) => Float64Array
}

/** tr(V⁻¹ZsZs') and tr(V⁻¹ZrZr'). */
function tracesOf(cells: Cells, { perSubject, G, u, w, inverse }: TraceParts): readonly [number, number] {
  const k = cells.raters
  const ofSubjects = ratersOf(cells).map((list, i) => {
    const m = perSubject[i] ?? 0
    const column = new Float64Array(k)
    for (const j of list) column[j] = (column[j] ?? 0) + 1 / (1 + u * m)
    const back = inverse(column)
    return m / (1 + u * m) - w * sumOf(column.map((value, j) => value * (back[j] ?? 0)))
  })
  const ofRaters = Array.from({ length: k }, (_, j) => inverse(G.slice(j * k, (j + 1) * k))[j] ?? 0)
  return [sumOf(ofSubjects), sumOf(ofRaters)]
}
