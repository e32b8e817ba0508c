/** Exact quantities as whole machine numbers, so that sums of many are fast and equal sums stay equal. */
import { toApproximateNumber, type Exact } from '../kernel/exact.ts'

/**
 * Each value times the common denominator; null stays null. `times` is what sums will be multiplied by at most. Null where a sum could
 * leave the integers that a machine number holds.
 */
export function scaledIntegers(
  table: readonly (readonly (Exact | null)[])[],
  times: number,
): (number | null)[][] | null {
  let denominator = 1n
  for (const row of table) {
    for (const value of row) if (value) denominator = leastCommonMultiple(denominator, value.d)
    if (denominator > 10n ** 15n) return null
  }
  const scaled = table.map((row) => row.map((value) => value && Number(value.n * (denominator / value.d))))
  return largestOf(scaled) * times <= Number.MAX_SAFE_INTEGER ? scaled : null
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

/**
 * Whole numbers of which no sum of `times` is larger than `most`: exact where they fit, else rounded to about 1e-12 of the largest, so
 * that what differs by less is a tie.
 */
export function comparableNumbers(
  table: readonly (readonly (Exact | null)[])[],
  { times, most }: { readonly times: number; readonly most: number },
): (number | null)[][] {
  const whole = scaledIntegers(table, times)
  if (whole && largestOf(whole) * times <= most) return whole
  const near = table.map((row) => row.map((value) => value && toApproximateNumber(value)))
  const scale = most / times / Math.max(largestOf(near), Number.MIN_VALUE)
  return near.map((row) => row.map((value) => (value === null ? null : Math.round(value * scale))))
}

function largestOf(table: readonly (readonly (number | null)[])[]): number {
  let largest = 0
  for (const row of table) for (const value of row) largest = Math.max(largest, Math.abs(value ?? 0))
  return largest
}
