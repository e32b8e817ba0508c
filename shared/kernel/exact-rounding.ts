/**
 * The one declared rounding. The mode is data of a scheme; ties go the way its name says, always by size: *up* is away from
 * zero, *down* towards it, and `half-even` to the even last digit.
 */
import { z } from 'zod'
import { exact, placePoint, type Exact } from './exact.ts'

export const roundingModeSchema = z.enum(['half-up', 'half-even', 'half-down', 'up', 'down'])
export type RoundingMode = z.infer<typeof roundingModeSchema>

/** Whole multiples of 10^−decimals, rounded. */
function scaledInteger(value: Exact, decimals: number, mode: RoundingMode): bigint {
  const n = value.n * 10n ** BigInt(decimals)
  const kept = n / value.d
  const rest = (n % value.d < 0n ? -(n % value.d) : n % value.d) * 2n
  if (rest === 0n) return kept
  return goesUp(mode, rest === value.d ? 0 : rest > value.d ? 1 : -1, kept) ? kept + (n < 0n ? -1n : 1n) : kept
}

/** `half`: the dropped part is below (−1), exactly (0) or above (1) one half of the last place; it is never zero here. */
function goesUp(mode: RoundingMode, half: -1 | 0 | 1, kept: bigint): boolean {
  switch (mode) {
    case 'up':
      return true
    case 'down':
      return false
    case 'half-up':
      return half >= 0
    case 'half-down':
      return half > 0
    case 'half-even':
      return half > 0 || (half === 0 && kept % 2n !== 0n)
  }
}

/** The value rounded to `decimals` places (0 to 30), itself exact again. */
export const round = (value: Exact, decimals: number, mode: RoundingMode): Exact =>
  exact(scaledInteger(value, decimals, mode), 10n ** BigInt(decimals))

/** Fixed number of decimals with a point, for display: `83.09`, `-0.5`, never `-0.00`. Languages set their own mark. */
export const toDecimalText = (value: Exact, decimals: number, mode: RoundingMode = 'half-up'): string =>
  placePoint(scaledInteger(value, decimals, mode), decimals)
