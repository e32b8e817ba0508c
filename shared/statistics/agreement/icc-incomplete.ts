/**
 * Intraclass correlations of a table with gaps, from variance components by REML on the cells that are scored: nothing is
 * imputed, nobody left out. ICC2 = σs²/(σs² + σr² + σe²), ICC3 = σs²/(σs² + σe²); for the mean of a subject's raters the harmonic
 * mean k_h of how many each has: σs²/(σs² + (σr² + σe²)/k_h) and σs²/(σs² + σe²/k_h).
 *
 * Assumes random subjects and raters, normal, without interaction. With fewer than three raters their variance is barely
 * determined; where the design falls apart (`connected` false) it only rests on raters within parts: say so.
 */
import { ok } from '../../kernel/result.ts'
import { sumOf } from '../moments.ts'
import { connectedSubsets } from '../raters/connectivity.ts'
import { raterCount, valuesOf, type Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'
import type { Cells } from './crossed-likelihood.ts'
import { crossedComponents, type VarianceComponents } from './variance-components.ts'

export interface IncompleteIcc {
  /** Subjects and raters with at least one score, and scores. */
  readonly n: number
  readonly k: number
  readonly cells: number
  readonly connected: boolean
  readonly components: VarianceComponents
  readonly ICC2: number
  readonly ICC3: number
  readonly harmonicRatersPerSubject: number
  readonly ICC2kh: number
  readonly ICC3kh: number
}

/**
 * `too_few_raters`, `too_few_subjects` below two with a score; `no_pairable_values` where no subject has two; `no_variation` where all
 * scores are equal; `not_estimable` where as few scores as unknowns leave no residual.
 */
export function iccIncomplete(ratings: Ratings): Estimated<IncompleteIcc> {
  const rows = ratings.filter((row) => valuesOf(row).length > 0)
  const columns = [...Array(raterCount(ratings)).keys()].filter((j) => rows.some((row) => (row[j] ?? null) !== null))
  if (columns.length < 2) return noValue('too_few_raters')
  if (rows.length < 2) return noValue('too_few_subjects')
  if (rows.every((row) => valuesOf(row).length < 2)) return noValue('no_pairable_values')
  const cells = cellsOf(rows, columns)
  if (cells.score.every((x) => x === cells.score[0])) return noValue('no_variation')
  const components = crossedComponents(cells)
  if (!components.ok) return components
  const { subject, rater, residual } = components.value
  if (!(residual > 0)) return noValue('not_estimable')
  const harmonic = rows.length / sumOf(rows.map((row) => 1 / valuesOf(row).length))
  const pairs = Array.from(cells.subject, (i, c) => ({ candidate: `${i}`, rater: `${cells.rater[c]}` }))
  return ok({
    n: rows.length,
    k: columns.length,
    cells: cells.score.length,
    connected: connectedSubsets(pairs).length === 1,
    components: components.value,
    ICC2: subject / (subject + rater + residual),
    ICC3: subject / (subject + residual),
    harmonicRatersPerSubject: harmonic,
    ICC2kh: subject / (subject + (rater + residual) / harmonic),
    ICC3kh: subject / (subject + residual / harmonic),
  })
}

/** The scored cells of the given columns, rows and columns renumbered from 0. */
export function cellsOf(rows: Ratings, columns: readonly number[]): Cells {
  const list = rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const score = row[column] ?? null
      return score === null ? [] : [{ i, j, score }]
    }),
  )
  return {
    subjects: rows.length,
    raters: columns.length,
    subject: Int32Array.from(list, ({ i }) => i),
    rater: Int32Array.from(list, ({ j }) => j),
    score: Float64Array.from(list, ({ score }) => score),
  }
}
