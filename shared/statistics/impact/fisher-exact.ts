/**
 * Fisher's exact test of a table of two groups, two-sided: with all margins held, the chance of a table as unlikely as that observed or
 * more so (Fisher 1935); as likely within 1e-7 counts as unlikely, as R does.
 */
import { sumOf } from '../moments.ts'

export interface GroupCount {
  readonly applicants: number
  readonly selected: number
}

/** In (0, 1] up to what a machine number holds. Whole counts, selected ≤ applicants. O(the smallest margin). */
export function fisherExact(a: GroupCount, b: GroupCount): number {
  const selected = a.selected + b.selected
  const [low, high] = [Math.max(0, selected - b.applicants), Math.min(a.applicants, selected)]
  // P(x + 1)/P(x) of the hypergeometric distribution.
  const ratio = (x: number): number =>
    ((a.applicants - x) * (selected - x)) / ((x + 1) * (b.applicants - selected + x + 1))
  const mode = Math.min(
    high,
    Math.max(low, Math.floor(((a.applicants + 1) * (selected + 1)) / (a.applicants + b.applicants + 2))),
  )
  const weights = new Float64Array(high - low + 1)
  weights[mode - low] = 1
  for (let x = mode; x < high; x++) weights[x + 1 - low] = (weights[x - low] ?? 0) * ratio(x)
  for (let x = mode; x > low; x--) weights[x - 1 - low] = (weights[x - low] ?? 0) / ratio(x - 1)
  const limit = (weights[a.selected - low] ?? 0) * (1 + 1e-7)
  return Math.min(1, sumOf(weights.filter((weight) => weight <= limit)) / sumOf(weights))
}
