/**
 * Sums, means, variances, correlations and ranks of plain numbers. Sums are compensated (Neumaier 1974) and variances go twice
 * over the data, so that the order of the values hardly moves a digit.
 */

/** Σ x, compensated; 0 for none. */
export function sumOf(values: Iterable<number>): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Null for no values. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sumOf(values) / values.length

/** Σ(x − mean)²; 0 for no values. What is left over by cancellation, below 1e-24 of Σx², counts as 0. */
export function squaresAroundMean(values: readonly number[]): number {
  const centre = meanOf(values) ?? 0
  const squares = sumOf(values.map((value) => (value - centre) ** 2))
  return squares <= 1e-24 * sumOf(values.map((value) => value ** 2)) ? 0 : squares
}

/** Over n − 1; null below two values. */
export const sampleVariance = (values: readonly number[]): number | null =>
  values.length < 2 ? null : squaresAroundMean(values) / (values.length - 1)

export function sampleSd(values: readonly number[]): number | null {
  const variance = sampleVariance(values)
  return variance === null ? null : Math.sqrt(variance)
}

/** Product-moment correlation of pairs, in [−1, 1]; null below two pairs or where a side doesn't vary. */
export function pearson(left: readonly number[], right: readonly number[]): number | null {
  if (left.length < 2 || left.length !== right.length) return null
  const [a, b] = [squaresAroundMean(left), squaresAroundMean(right)]
  if (a === 0 || b === 0) return null
  const [meanLeft, meanRight] = [meanOf(left) ?? 0, meanOf(right) ?? 0]
  const products = sumOf(left.map((value, i) => (value - meanLeft) * ((right[i] ?? 0) - meanRight)))
  return Math.max(-1, Math.min(1, products / Math.sqrt(a * b)))
}

/** Ranks from 1 for the lowest; equal values share the mean of their places. `ties` are the sizes of groups above one. */
export function midRanks(values: readonly number[]): { ranks: number[]; ties: number[] } {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0))
  const ranks = values.map(() => 0)
  const ties: number[] = []
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === value) to++
    for (const i of order.slice(from, to)) ranks[i] = (from + 1 + to) / 2
    if (to - from > 1) ties.push(to - from)
    from = to
  }
  return { ranks, ties }
}

/** Correlation of mid-ranks; null where `pearson` is. */
export const spearman = (left: readonly number[], right: readonly number[]): number | null =>
  pearson(midRanks(left).ranks, midRanks(right).ranks)
