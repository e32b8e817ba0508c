/**
 * A panel's marks as certainty asks about them, without a record: candidates × assessors × criteria, exact. A total is
 * Σ w·(one score of several assessors)/full·100, as the published rule has it, plus what no assessor touches.
 */
import { add, divide, hundred, multiply, sum, type Exact } from '../../kernel/exact.ts'
import { round, type RoundingMode } from '../../kernel/exact-rounding.ts'
import { aggregate } from '../../rules/aggregate.ts'
import type { Aggregation } from '../../rules/scheme.ts'

/** `owed`: still to be scored. `none`: not asked of this assessor (another panel, recused); neither is a mark of 0. */
export type Mark = Exact | 'owed' | 'none'

export interface PanelCriterion {
  /** A share of one, over all criteria and what is given. */
  readonly weight: Exact
  /** The lowest and highest possible mark. */
  readonly low: Exact
  readonly high: Exact
}

export interface Rounding {
  readonly decimals: number
  readonly mode: RoundingMode
}

export interface Panel {
  readonly criteria: readonly PanelCriterion[]
  /** marks[candidate][assessor][criterion]; every row of the same size. */
  readonly marks: readonly (readonly (readonly Mark[])[])[]
  /** How several assessors' marks become one. */
  readonly aggregation: Aggregation
  /** Per candidate, points out of 100 that come from elsewhere, weighted; null where they are missing. None: 0. */
  readonly given?: readonly (Exact | null)[]
  /** What ranks compare: totals as they are, or rounded where the announcement says so. */
  readonly rounding: Rounding | null
  /** K, 0 or more. */
  readonly places: number
}

export const isMark = (mark: Mark): mark is Exact => typeof mark !== 'string'

/** The marks of one candidate on one criterion, by assessor. */
export const marksOn = ({ marks }: Panel, candidate: number, criterion: number): Mark[] =>
  (marks[candidate] ?? []).map((row) => row[criterion] ?? 'none')

/** Per candidate and criterion the one score, or null where a mark is owed or too few are there. */
export type ScoreTable = readonly (readonly (Exact | null)[])[]

/** `without`: an assessor whose marks are left out as if never asked. */
export function scoreTable(panel: Panel, without: number | null = null): ScoreTable {
  return panel.marks.map((rows) =>
    panel.criteria.map((_, c) => {
      const marks: Exact[] = []
      for (let j = 0; j < rows.length; j++) {
        const mark = rows[j]?.[c] ?? 'none'
        if (j === without || mark === 'none') continue
        if (mark === 'owed') return null
        marks.push(mark)
      }
      return aggregate(marks, panel.aggregation)
    }),
  )
}

/** What a score is multiplied by on its way to the total. */
export const pointsPerMark = ({ criteria }: Panel, weights: readonly Exact[]): Exact[] =>
  criteria.map(({ high }, c) => multiply(divide(hundred, high), weights[c] ?? hundred))

export const weightsOf = ({ criteria }: Panel): Exact[] => criteria.map(({ weight }) => weight)

/** Exact totals; null where a score or what is given is missing. */
export function totalsOf(panel: Panel, scores: ScoreTable, weights: readonly Exact[]): (Exact | null)[] {
  const points = pointsPerMark(panel, weights)
  return scores.map((row, i) => {
    const given = panel.given ? (panel.given[i] ?? null) : zeroPoints
    const terms = row.flatMap((score, c) => {
      const per = points[c]
      return score && per ? [multiply(score, per)] : []
    })
    return given && terms.length === points.length ? add(given, sum(terms)) : null
  })
}

const zeroPoints: Exact = { n: 0n, d: 1n }

export const comparedBy = (totals: readonly (Exact | null)[], rounding: Rounding | null): (Exact | null)[] =>
  rounding ? totals.map((total) => total && round(total, rounding.decimals, rounding.mode)) : [...totals]
