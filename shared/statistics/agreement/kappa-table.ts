/** Tables of two raters' categories, and weights of disagreement. */

export const kappaWeightings = ['unweighted', 'linear', 'quadratic'] as const

/** How bad it is that one rater says i and the other j; a matrix has 0 where there is no disagreement. */
export type KappaWeights = (typeof kappaWeightings)[number] | readonly (readonly number[])[]

/** Counts of pairs over all declared categories, also those that nobody used: rows are the first rater's. */
export function tableOfPairs<T>(
  pairs: readonly (readonly [T | null, T | null])[],
  categories: readonly T[],
): readonly (readonly number[])[] {
  const table = categories.map(() => categories.map(() => 0))
  for (const [first, second] of pairs) {
    if (first === null || second === null) continue
    const row = table[categories.indexOf(first)]
    const column = categories.indexOf(second)
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
  }
  return table
}

/** Agreement weights 1 − v/v_max of q categories; null where no disagreement weighs anything. */
export function agreementWeights(weights: KappaWeights, q: number): readonly (readonly number[])[] | null {
  const disagreement = (i: number, j: number): number => {
    if (typeof weights !== 'string') return weights[i]?.[j] ?? 0
    if (weights === 'unweighted') return i === j ? 0 : 1
    return weights === 'linear' ? Math.abs(i - j) : (i - j) ** 2
  }
  const table = Array.from({ length: q }, (_, i) => Array.from({ length: q }, (__, j) => disagreement(i, j)))
  const most = Math.max(0, ...table.flat())
  return most > 0 ? table.map((row) => row.map((v) => 1 - v / most)) : null
}
