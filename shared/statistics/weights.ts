/** Weights as exact shares of one. */
import { divide, equals, hundred, one, sum, type Exact } from '../kernel/exact.ts'

/** Percentages that sum to exactly 100 are read as such. Null where weights sum to anything else. */
export function sharesOf(weights: readonly Exact[]): Exact[] | null {
  const all = sum(weights)
  if (equals(all, one)) return [...weights]
  return equals(all, hundred) ? weights.map((weight) => divide(weight, hundred)) : null
}
