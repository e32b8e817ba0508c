/**
 * One assessor's sheet → one score on the rubric's scale: Σ weight·level / Σ weight, over the criteria that were observed.
 * Weights are brought to a common denominator once per rubric, so a sheet costs whole-number work only.
 */
import { exactOf, exactRatio } from '../kernel/exact.ts'
import { known, none, type Reckoned } from './reckoned.ts'
import { commonDenominator, highestLevel, lowestLevel, type Rubric } from './rubric.ts'
import type { Mark } from './score-input.ts'

export interface CompiledRubric {
  readonly rubric: Rubric
  /** Weights as whole multiples of one over their common denominator, which the rubric's schema keeps small. */
  readonly criteria: readonly { readonly code: string; readonly weight: number }[]
}

export function compileRubric(rubric: Rubric): CompiledRubric {
  const common = commonDenominator(rubric.criteria.map(({ weight }) => weight))
  const criteria = rubric.criteria.map(({ code, weight }) => {
    const { n, d } = exactOf(weight)
    return { code, weight: Number((n * common) / d) }
  })
  return { rubric, criteria }
}

export function scoreSheet({ rubric, criteria }: CompiledRubric, marks: Readonly<Record<string, Mark>>): Reckoned {
  let scored = 0
  let weights = 0
  let observed = 0
  for (const { code, weight } of criteria) {
    const mark = Object.hasOwn(marks, code) ? marks[code] : undefined
    if (mark === undefined) return none({ kind: 'criterion-unmarked', criterion: code })
    if (mark === 'not-observed') continue
    if (!isLevel(mark)) return none({ kind: 'level-outside-scale', criterion: code })
    scored += weight * mark
    weights += weight
    observed++
  }
  const need = rubric.notObserved.rule === 'reweigh' ? rubric.notObserved.minimumObserved : criteria.length
  if (observed < need) return none({ kind: 'not-observed', observed, need })
  return known(exactRatio(scored, weights))
}

export const isLevel = (mark: Mark): mark is number =>
  typeof mark === 'number' && Number.isInteger(mark) && mark >= lowestLevel && mark <= highestLevel
