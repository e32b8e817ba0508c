/**
 * Kendall's coefficient of concordance, corrected for ties (Kendall & Babington Smith 1939): how alike raters order the subjects,
 * 0 to 1, whatever their levels. With mid-ranks, R_i the rank sums and T_j = Σ(t³ − t) over a rater's ties:
 * S = Σ(R_i − k(n+1)/2)², W = 12 S/(k²(n³ − n) − k ΣT_j), χ² = k(n−1)W on n − 1 degrees (Friedman's test).
 *
 * The p of χ² is rough for n ≤ 7 or few raters. Subjects with a missing cell are left out and counted by the caller. A rater who
 * ties everybody stays in, and lowers W.
 */
import { ok } from '../../kernel/result.ts'
import { chiSquareUpper } from '../distributions/chi-square.ts'
import { midRanks, sumOf } from '../moments.ts'
import { completeRows, raterCount, type Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'

export interface KendallW {
  readonly W: number
  readonly chiSquare: number
  readonly df: number
  readonly p: number
  readonly n: number
  readonly m: number
  /** Per subject kept, in order; 1 is the lowest mark. */
  readonly meanRanks: readonly number[]
}

/** `no_variation` where every rater ties everybody. */
export function kendallW(ratings: Ratings): Estimated<KendallW> {
  const m = raterCount(ratings)
  if (m < 2) return noValue('too_few_raters')
  const { rows } = completeRows(ratings)
  const n = rows.length
  if (n < 2) return noValue('too_few_subjects')
  const ranked = Array.from({ length: m }, (_, j) => midRanks(rows.map((row) => row[j] ?? 0)))
  const sums = rows.map((_, i) => sumOf(ranked.map(({ ranks }) => ranks[i] ?? 0)))
  const ties = sumOf(ranked.flatMap((rater) => rater.ties.map((t) => t ** 3 - t)))
  const most = m ** 2 * (n ** 3 - n) - m * ties
  if (most === 0) return noValue('no_variation')
  // Rank sums are halves of whole numbers, so equal ones give exactly 0.
  const squares = sumOf(sums.map((sum) => (sum - (m * (n + 1)) / 2) ** 2))
  const W = (12 * squares) / most
  const chiSquare = m * (n - 1) * W
  const p = chiSquareUpper(chiSquare, n - 1)
  return ok({ W, chiSquare, df: n - 1, p, n, m, meanRanks: sums.map((sum) => sum / m) })
}
