/**
 * What missing marks could still change, exactly: every owed mark at the lowest and at the highest of its criterion. Totals are
 * monotone in each mark under every rule of aggregation, and candidates' owed marks are different ones, so that both ends of all
 * intervals can happen together and the bounds of ranks are met.
 */
import { compare, type Exact } from '../../kernel/exact.ts'
import { aggregate } from '../../rules/aggregate.ts'
import { comparedBy, isMark, marksOn, totalsOf, weightsOf, type Panel, type ScoreTable } from './panel.ts'

export interface CandidateBounds {
  /** Of the total as ranks compare it; equal where nothing is owed. */
  readonly low: Exact
  readonly high: Exact
  /** Marks still owed. */
  readonly owed: number
  /** Competition ranks. */
  readonly bestRank: number
  readonly worstRank: number
  /**
   * `in` and `out` whatever comes; `borderline`: nothing owed can change that places are shared at the line; `open`: it depends on marks
   * that are owed.
   */
  readonly side: 'in' | 'out' | 'borderline' | 'open'
}

/** Per candidate; null where no marks could give a total: a criterion asked of nobody, or what is given missing. */
export function scoreBounds(panel: Panel): (CandidateBounds | null)[] {
  const ends = (['low', 'high'] as const).map((end) =>
    comparedBy(totalsOf(panel, filledTable(panel, end), weightsOf(panel)), panel.rounding),
  )
  const intervals = panel.marks.map((rows, i) => {
    const [low, high] = [ends[0]?.[i], ends[1]?.[i]]
    const owed = rows.flat().filter((mark) => mark === 'owed').length
    return low && high ? { low, high, owed } : null
  })
  const present = intervals.filter((interval) => interval !== null)
  const lows = present.map(({ low }) => low).sort(compare)
  const highs = present.map(({ high }) => high).sort(compare)
  const fixed = present.filter(({ low, high }) => compare(low, high) === 0)
  const exactAt = fixed.map(({ low }) => low).sort(compare)
  return intervals.map((interval) => {
    if (!interval) return null
    const { low, high } = interval
    const surelyAbove = countAbove(lows, high)
    const isFixed = compare(low, high) === 0
    // An interval that reaches beyond its own lower end counts itself among those that can be above it.
    const maybeAbove = countAbove(highs, low) - (isFixed ? 0 : 1)
    const maybeAtOrAbove = countAtOrAbove(highs, low) - 1
    const ties = countAtOrAbove(exactAt, low) - countAbove(exactAt, low)
    const side =
      maybeAtOrAbove < panel.places
        ? 'in'
        : surelyAbove >= panel.places
          ? 'out'
          : isFixed && maybeAbove === surelyAbove && maybeAtOrAbove + 1 === surelyAbove + ties
            ? 'borderline'
            : 'open'
    return { ...interval, bestRank: surelyAbove + 1, worstRank: maybeAbove + 1, side }
  })
}

const filledTable = (panel: Panel, end: 'low' | 'high'): ScoreTable =>
  panel.marks.map((_, i) =>
    panel.criteria.map((criterion, c) => {
      const filled = marksOn(panel, i, c).map((mark) => (mark === 'owed' ? criterion[end] : mark))
      return aggregate(filled.filter(isMark), panel.aggregation)
    }),
  )

/** Of an ascending list. */
const countAbove = (sorted: readonly Exact[], x: Exact): number =>
  sorted.length - firstWhere(sorted, (value) => compare(value, x) > 0)
const countAtOrAbove = (sorted: readonly Exact[], x: Exact): number =>
  sorted.length - firstWhere(sorted, (value) => compare(value, x) >= 0)

function firstWhere(sorted: readonly Exact[], holds: (value: Exact) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle]
    if (value && holds(value)) high = middle
    else low = middle + 1
  }
  return low
}
