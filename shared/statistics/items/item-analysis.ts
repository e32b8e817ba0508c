/**
 * Items of an exam: difficulty, discrimination and the reliability of their sum. Cronbach's α = C/(C−1)·(1 − Σs_c²/s_T²), which for items of
 * 0 and 1 is KR-20, with Feldt's interval (1965); standard error of measurement s_T√(1 − α). All variances over n − 1.
 *
 * Item-rest correlation is the one to report: item-total holds the item itself. Assumes items of one kind, errors that don't correlate;
 * a negative α is reported (look at the key). An omitted answer as 0 or as missing is a rule of the exam: rows with a gap are left out.
 */
import { ok } from '../../kernel/result.ts'
import { fQuantile } from '../distributions/f-distribution.ts'
import { pearson, sampleVariance, sumOf } from '../moments.ts'
import { completeRows, raterCount, type Ratings } from '../ratings.ts'
import { noValue, type Estimated, type Reason } from '../reason.ts'
import { upperLower } from './upper-lower.ts'

export interface ItemStatistics {
  /** The share of right answers where items are 0 and 1. */
  readonly mean: number
  readonly variance: number
  /** Null, like `itemRest`, where a side doesn't vary. */
  readonly itemTotal: number | null
  readonly itemRest: number | null
  /** α of the other items; null below two of them, or where their sum doesn't vary. */
  readonly alphaIfDeleted: number | null
  /** Mean of the upper 27 % less that of the lower, ties at the border shared; null below 50 persons. */
  readonly upperLower: number | null
}

export interface ItemAnalysis {
  /** Persons with an answer to every item, and those left out. */
  readonly n: number
  readonly dropped: number
  /** Null, like its bounds and `sem`, with the reason: fewer than two items, or sums that are all equal. */
  readonly alpha: number | null
  readonly alphaLower: number | null
  readonly alphaUpper: number | null
  readonly totalMean: number
  readonly totalSd: number
  readonly sem: number | null
  readonly items: readonly ItemStatistics[]
  readonly reason: Reason | null
}

/** `scores`: persons × items. `too_few_subjects` below two complete persons, `too_few_values` without items. */
export function itemAnalysis(scores: Ratings, confidence = 0.95): Estimated<ItemAnalysis> {
  const C = raterCount(scores)
  if (C === 0) return noValue('too_few_values')
  const { rows, dropped } = completeRows(scores)
  const n = rows.length
  if (n < 2) return noValue('too_few_subjects')
  const columns = Array.from({ length: C }, (_, c) => rows.map((row) => row[c] ?? 0))
  const totals = rows.map(sumOf)
  const variances = columns.map((column) => sampleVariance(column) ?? 0)
  const spread = sampleVariance(totals) ?? 0
  const alpha = alphaOf(variances, spread)
  const items = columns.map((column, c): ItemStatistics => {
    const rest = rows.map((row) => sumOf(row.filter((_, other) => other !== c)))
    const others = variances.filter((_, other) => other !== c)
    return {
      mean: sumOf(column) / n,
      variance: variances[c] ?? 0,
      itemTotal: pearson(column, totals),
      itemRest: pearson(column, rest),
      alphaIfDeleted: alphaOf(others, sampleVariance(rest) ?? 0),
      upperLower: upperLower(column, totals),
    }
  })
  return ok({
    n,
    dropped,
    alpha,
    ...feldt(alpha, { n, C, confidence }),
    totalMean: sumOf(totals) / n,
    totalSd: Math.sqrt(spread),
    sem: alpha === null ? null : Math.sqrt(spread * Math.max(0, 1 - alpha)),
    items,
    reason: alpha !== null ? null : C < 2 ? 'too_few_values' : 'no_variation',
  })
}

function alphaOf(variances: readonly number[], spread: number): number | null {
  const C = variances.length
  // Sums that don't vary although items do leave α at minus infinity.
  if (C < 2 || spread <= 1e-15 * sumOf(variances) || spread === 0) return null
  return (C / (C - 1)) * (1 - sumOf(variances) / spread)
}

/** 1 − (1 − α)F at the two ends, F on n − 1 and (n − 1)(C − 1) degrees. */
function feldt(
  alpha: number | null,
  { n, C, confidence }: { readonly n: number; readonly C: number; readonly confidence: number },
): Pick<ItemAnalysis, 'alphaLower' | 'alphaUpper'> {
  const tail = (1 - confidence) / 2
  const bound = (p: number): number | null => {
    const f = alpha === null ? null : fQuantile(p, { df1: n - 1, df2: (n - 1) * (C - 1) })
    return f === null || alpha === null ? null : 1 - (1 - alpha) * f
  }
  return { alphaLower: bound(1 - tail), alphaUpper: bound(tail) }
}
