/**
 * Generalisability theory (Cronbach et al. 1972; Brennan 2001): how much of the variance of scores belongs to candidates (p), raters
 * (r), criteria (c) or tasks (t), and to what they do together. Estimators of the balanced analysis of variance:
 *
 * p × r: p = (MSp − MSpr)/n_r, r = (MSr − MSpr)/n_p, pr = MSpr.
 * p × r × c: prc = MSprc; pr = (MSpr − MSprc)/n_c; pc, rc alike; p = (MSp − MSpr − MSpc + MSprc)/(n_r n_c); r, c alike.
 * p × (r:t), each task with raters of its own: prt = MSprt; pt = (MSpt − MSprt)/n_r; rt = (MSrt − MSprt)/n_p;
 * t = (MSt − MSrt − MSpt + MSprt)/(n_p n_r); p = (MSp − MSpt)/(n_t n_r).
 *
 * Assumes that conditions are drawn at random from a large number of like ones, independently. A negative estimate means too few
 * data or no variance: it is 0 in `components` and kept in `raw`, and ought to be named to the reader.
 */
import { ok } from '../../kernel/result.ts'
import { crossedComponents } from '../agreement/variance-components.ts'
import { cellsOf } from '../agreement/icc-incomplete.ts'
import { completeRows, valuesOf, type Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'
import { crossedSquares, type Cube } from './crossed-squares.ts'

export const designs = ['pxr', 'pxrxc', 'px(r:t)'] as const
export type Design = (typeof designs)[number]

/** What a component's letters stand for besides p. */
export type GFacet = 'r' | 'c' | 't'

export interface GStudy {
  readonly design: Design
  /** How many candidates and conditions the scores are of; in the nested design r is raters of each task. */
  readonly n: Readonly<Partial<Record<'p' | GFacet, number>>>
  readonly grandMean: number
  /** By letters such as `p`, `r`, `pr`; in squared marks, never negative. `pr` of p × r and the longest otherwise hold the residual. */
  readonly components: Readonly<Record<string, number>>
  /** The same before negative ones were set to 0. */
  readonly raw: Readonly<Record<string, number>>
}

/** p × r of complete rows: `scores[p][r]`. Reasons as for `gStudyOfCube`. */
export const gStudyOfRatings = (scores: readonly (readonly number[])[]): Estimated<GStudy> =>
  gStudyOfCube(
    'pxr',
    scores.map((row) => row.map((score) => [score])),
  )

/**
 * `scores[p][r][c]`, or `scores[p][t][r]` for the nested design; every cell scored. `too_few_subjects` below two candidates,
 * `too_few_raters` below two raters (they can't be told from the residual), `not_estimable` below two criteria or tasks, `no_variation`
 * where all scores are equal.
 */
export function gStudyOfCube(design: Design, scores: Cube): Estimated<GStudy> {
  const squares = crossedSquares(scores)
  const { p, a, b } = squares.size
  const [raters, others] = design === 'px(r:t)' ? [b, a] : [a, design === 'pxr' ? 2 : b]
  if (p < 2) return noValue('too_few_subjects')
  if (raters < 2) return noValue('too_few_raters')
  if (others < 2) return noValue('not_estimable')
  if (squares.total === 0) return noValue('no_variation')
  const raw = cleaned(rawComponents[design](squares))
  const n = design === 'px(r:t)' ? { p, t: a, r: b } : design === 'pxr' ? { p, r: a } : { p, r: a, c: b }
  return ok({ design, n, grandMean: squares.grandMean, components: aboveZero(raw), raw })
}

type Squares = ReturnType<typeof crossedSquares>
/** Sums of terms over a divisor; the terms are kept apart so that what cancels exactly can be seen. */
type Combination = readonly [terms: readonly number[], divisor: number]

const rawComponents: Readonly<Record<Design, (squares: Squares) => Readonly<Record<string, Combination>>>> = {
  pxr: ({ size: { p, a }, ...ss }) => {
    const [msp, msr, mspr] = [ss.p / (p - 1), ss.a / (a - 1), ss.pa / ((p - 1) * (a - 1))]
    return { p: [[msp, -mspr], a], r: [[msr, -mspr], p], pr: [[mspr], 1] }
  },
  pxrxc: ({ size: { p, a, b }, ...ss }) => {
    const [dp, da, db] = [p - 1, a - 1, b - 1]
    const [msp, msr, msc] = [ss.p / dp, ss.a / da, ss.b / db]
    const [mspr, mspc, msrc] = [ss.pa / (dp * da), ss.pb / (dp * db), ss.ab / (da * db)]
    const rest = ss.pab / (dp * da * db)
    return {
      p: [[msp, -mspr, -mspc, rest], a * b],
      r: [[msr, -mspr, -msrc, rest], p * b],
      c: [[msc, -mspc, -msrc, rest], p * a],
      pr: [[mspr, -rest], b],
      pc: [[mspc, -rest], a],
      rc: [[msrc, -rest], p],
      prc: [[rest], 1],
    }
  },
  'px(r:t)': ({ size: { p, a: tasks, b: raters }, ...ss }) => {
    const [msp, mst] = [ss.p / (p - 1), ss.a / (tasks - 1)]
    const mspt = ss.pa / ((p - 1) * (tasks - 1))
    // A task's raters are its own, so that the raters' squares and those with tasks are one.
    const msrt = (ss.b + ss.ab) / (tasks * (raters - 1))
    const rest = (ss.pb + ss.pab) / (tasks * (p - 1) * (raters - 1))
    return {
      p: [[msp, -mspt], tasks * raters],
      t: [[mst, -msrt, -mspt, rest], p * raters],
      rt: [[msrt, -rest], p],
      pt: [[mspt, -rest], raters],
      prt: [[rest], 1],
    }
  },
}

/** A difference below 1e-13 of its terms is what cancellation leaves. */
function cleaned(combinations: Readonly<Record<string, Combination>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(combinations).map(([letters, [terms, divisor]]) => {
      const value = terms.reduce((sum, term) => sum + term, 0)
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0)
      return [letters, Math.abs(value) <= 1e-13 * size ? 0 : value / divisor]
    }),
  )
}

const aboveZero = (raw: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(raw).map(([letters, value]) => [letters, Math.max(0, value)]))

/**
 * p × r with gaps, or by choice: restricted maximum likelihood on the cells that are scored (see `crossed-likelihood.ts`). Estimates
 * can't be negative, so `raw` is the same. `no_pairable_values` where no candidate has two scores; else as `gStudyOfCube`.
 */
export function gStudyByLikelihood(ratings: Ratings): Estimated<GStudy> {
  const rows = ratings.filter((row) => valuesOf(row).length > 0)
  const columns = [...(ratings[0] ?? []).keys()].filter((j) => rows.some((row) => (row[j] ?? null) !== null))
  if (rows.length < 2) return noValue('too_few_subjects')
  if (columns.length < 2) return noValue('too_few_raters')
  if (rows.every((row) => valuesOf(row).length < 2)) return noValue('no_pairable_values')
  const cells = cellsOf(rows, columns)
  if (cells.score.every((x) => x === cells.score[0])) return noValue('no_variation')
  const estimate = crossedComponents(cells)
  if (!estimate.ok) return estimate
  const { subject, rater, residual, grandMean } = estimate.value
  const components = { p: subject, r: rater, pr: residual }
  return ok({ design: 'pxr', n: { p: rows.length, r: columns.length }, grandMean, components, raw: components })
}

/** Complete tables by the analysis of variance, others by likelihood. */
export const gStudyOfTable = (ratings: Ratings): Estimated<GStudy> => {
  const { rows, dropped } = completeRows(ratings)
  return dropped === 0 ? gStudyOfRatings(rows) : gStudyByLikelihood(ratings)
}
