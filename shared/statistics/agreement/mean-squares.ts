/** The two-way table of an analysis of variance: n subjects by k raters, every cell scored. */
import { meanOf, sumOf } from '../moments.ts'

export interface MeanSquares {
  readonly n: number
  readonly k: number
  /** k Σ(r_i − g)²/(n − 1) */
  readonly subjects: number
  /** n Σ(c_j − g)²/(k − 1) */
  readonly raters: number
  /** ΣΣ(x − r_i − c_j + g)²/((n − 1)(k − 1)) */
  readonly error: number
  /** ΣΣ(x − r_i)²/(n(k − 1)) */
  readonly within: number
}

/** For n, k ≥ 2. A sum of squares below 1e-12 of the total is what cancellation leaves, and counts as 0. */
export function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length
  const k = rows[0]?.length ?? 0
  const rowMeans = rows.map((row) => meanOf(row) ?? 0)
  const columnMeans = Array.from({ length: k }, (_, j) => meanOf(rows.map((row) => row[j] ?? 0)) ?? 0)
  const grand = meanOf(rowMeans) ?? 0
  const squares = (residual: (x: number, i: number, j: number) => number): number =>
    sumOf(rows.flatMap((row, i) => row.map((x, j) => residual(x, i, j) ** 2)))
  const total = squares((x) => x - grand)
  const size = Math.max(...rows.flat().map(Math.abs))
  const kept = (sum: number): number => (sum <= 1e-12 * total || sum <= (1e-14 * size) ** 2 * n * k ? 0 : sum)
  const [row, column] = [(i: number) => rowMeans[i] ?? 0, (j: number) => columnMeans[j] ?? 0]
  return {
    n,
    k,
    subjects: kept(k * sumOf(rowMeans.map((mean) => (mean - grand) ** 2))) / (n - 1),
    raters: kept(n * sumOf(columnMeans.map((mean) => (mean - grand) ** 2))) / (k - 1),
    error: kept(squares((x, i, j) => x - row(i) - column(j) + grand)) / ((n - 1) * (k - 1)),
    within: kept(squares((x, i) => x - row(i))) / (n * (k - 1)),
  }
}
