/**
 * Discrimination of an item by the ends of the class (Kelley 1939): its mean among the 27 % with the highest totals less that among the
 * 27 % with the lowest. Persons tied at a border share its places, each with the same part of a person.
 */
import { sumOf } from '../moments.ts'

const share = 0.27
const least = 50

/** In [−1, 1] for items of 0 and 1. Null below 50 persons, where 27 % are too few. */
export function upperLower(item: readonly number[], totals: readonly number[]): number | null {
  const n = totals.length
  if (n < least) return null
  const size = share * n
  const meanOfTop = (sign: 1 | -1): number => {
    const shares = totals.map((total) => {
      const above = totals.filter((other) => sign * other > sign * total).length
      const equal = totals.filter((other) => other === total).length
      return Math.max(0, Math.min(1, (size - above) / equal))
    })
    return sumOf(item.map((value, i) => value * (shares[i] ?? 0))) / size
  }
  return meanOfTop(1) - meanOfTop(-1)
}
