/**
 * What could reasonably have been otherwise: an assessor not there, a weight a tenth more or less, another rounding. Each gives
 * totals of its own, exact like the official ones.
 */
import { divide, equals, exact, multiply, one, subtract, sum, type Exact } from '../../kernel/exact.ts'
import { round, type RoundingMode } from '../../kernel/exact-rounding.ts'
import { comparedBy, scoreTable, totalsOf, weightsOf, type Panel, type ScoreTable } from './panel.ts'

export type Variant =
  | { readonly kind: 'without-assessor'; readonly assessor: number }
  | { readonly kind: 'weight'; readonly criterion: number; readonly change: 'up' | 'down' }
  /** Null decimals: not rounded. */
  | { readonly kind: 'rounding'; readonly at: 'total' | 'criterion'; readonly decimals: number | null }

/** A weight's change, as a part of itself. */
const step: Exact = exact(1n, 10n)
const mode: RoundingMode = 'half-up'

/**
 * All of a panel: those that change nothing by construction are left out. A criterion is not rounded to whole marks: on a scale of five
 * that would be another scale.
 */
export function variantsOf({ marks, criteria, rounding }: Panel): Variant[] {
  const assessors = marks[0]?.length ?? 0
  const changes = ['up', 'down'] as const
  const decimals = [null, 0, 1, 2] as const
  return [
    ...(assessors < 2 ? [] : range(assessors).map((assessor) => ({ kind: 'without-assessor', assessor }) as const)),
    ...(criteria.length < 2
      ? []
      : range(criteria.length).flatMap((criterion) =>
          changes.map((change) => ({ kind: 'weight', criterion, change }) as const),
        )),
    ...decimals
      .filter((places) => places !== (rounding ? rounding.decimals : null) || (rounding && rounding.mode !== mode))
      .map((places) => ({ kind: 'rounding', at: 'total', decimals: places }) as const),
    ...([1, 2] as const).map((places) => ({ kind: 'rounding', at: 'criterion', decimals: places }) as const),
  ]
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i)

/** What ranks compare under a variant; `scores` are the official ones of the panel. */
export function totalsUnder(panel: Panel, scores: ScoreTable, variant: Variant): (Exact | null)[] {
  switch (variant.kind) {
    case 'without-assessor':
      return comparedBy(totalsOf(panel, scoreTable(panel, variant.assessor), weightsOf(panel)), panel.rounding)
    case 'weight':
      return comparedBy(totalsOf(panel, scores, movedWeights(weightsOf(panel), variant)), panel.rounding)
    case 'rounding': {
      const { decimals } = variant
      if (variant.at === 'total') {
        const totals = totalsOf(panel, scores, weightsOf(panel))
        return comparedBy(totals, decimals === null ? null : { decimals, mode })
      }
      const rounded = scores.map((row) => row.map((score) => score && round(score, decimals ?? 30, mode)))
      return comparedBy(totalsOf(panel, rounded, weightsOf(panel)), panel.rounding)
    }
  }
}

/**
 * One weight a tenth of itself more or less, the others in proportion so that their sum stays. A weight that is all there is, or would
 * leave nothing for the others, stays.
 */
export function movedWeights(
  weights: readonly Exact[],
  { criterion, change }: { readonly criterion: number; readonly change: 'up' | 'down' },
): Exact[] {
  const own = weights[criterion]
  const all = sum(weights)
  if (!own || equals(own, all)) return [...weights]
  const moved = multiply(own, change === 'up' ? exact(11n, 10n) : subtract(one, step))
  const scale = divide(subtract(all, moved), subtract(all, own))
  if (scale.n <= 0n) return [...weights]
  return weights.map((weight, c) => (c === criterion ? moved : multiply(weight, scale)))
}
