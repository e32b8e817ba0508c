/**
 * How far assessors agree: for each panel on the sheets' scores (reliability of the panel's mean, order alone), for each criterion on
 * its marks. One object at a time: criteria are never pooled as if they were candidates.
 */
import type { Code } from '../../kernel/ids.ts'
import { icc, type IccValue } from '../../statistics/agreement/icc.ts'
import { iccIncomplete } from '../../statistics/agreement/icc-incomplete.ts'
import { kendallW } from '../../statistics/agreement/kendall-w.ts'
import { krippendorffAlpha } from '../../statistics/agreement/krippendorff-alpha.ts'
import { completeRows, raterCount, valuesOf, type Ratings } from '../../statistics/ratings.ts'
import type { Agreement, CriterionAgreement, PanelAgreement } from './agreement-answer.ts'
import { agreementSentence, criteriaSentence } from './agreement-sentences.ts'
import { confidence, leastCandidates, listwise, remlCells } from './conventions.ts'
import type { Basis, Figure, FigureReason, Formula, Interval } from './figure.ts'
import { leftOutOf, markOf, sheetScoreOf, sheetsOf, type LeftOut, type MarkTable, type Part } from './mark-table.ts'

export function agreementOf(table: MarkTable, part: Part): Agreement {
  const panels = part.panel === null ? table.panels.map((panel) => ({ ...part, panel })) : [part]
  const criteria = table.criteria.map((criterion, at) => onCriterion(table, part, { criterion, at }))
  return {
    panels: panels
      .filter((one) => sheetsOf(table, one).length > 0)
      .map((one) => ({ panel: one.panel, ...ofPanel(table, one) })),
    criteria,
    lowest: lowestOf(table, part, criteria),
    sentence: criteriaSentence(criteria),
  }
}

function lowestOf(table: MarkTable, part: Part, criteria: readonly CriterionAgreement[]): Figure {
  const known = criteria.flatMap(({ alpha }) => alpha.value ?? [])
  const rows = sheetsOf(table, part)
  const basis: Basis = {
    candidates: new Set(rows.map((row) => table.candidate[row])).size,
    assessors: new Set(rows.map((row) => table.assessor[row])).size,
    criteria: criteria.length,
    cells: criteria.reduce((sum, { alpha }) => sum + alpha.basis.cells, 0),
    dropped: 0,
  }
  const making = { formula: 'alpha-ordinal', basis, leftOut: leftOutOf(table, part) } as const
  return known.length === 0
    ? without(making, criteria[0]?.alpha.reason ?? 'no_marks')
    : withValue(making, Math.min(...known))
}

/** Candidates × assessors of whatever has a value there; candidates and assessors without any are not in it. */
export function ratingsOf(table: MarkTable, part: Part, valueOf: (row: number) => number | null): Ratings {
  const rows = sheetsOf(table, part)
  const assessors = [...new Set(rows.map((row) => table.assessor[row] ?? 0))].sort((a, b) => a - b)
  const column = new Map(assessors.map((assessor, at) => [assessor, at]))
  const cells = new Map<number, (number | null)[]>()
  for (const row of rows) {
    const candidate = table.candidate[row] ?? 0
    const own = cells.get(candidate) ?? assessors.map(() => null)
    cells.set(candidate, own)
    own[column.get(table.assessor[row] ?? 0) ?? 0] = valueOf(row)
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, own]) => own)
}

function ofPanel(table: MarkTable, part: Part): Omit<PanelAgreement, 'panel'> {
  const ratings = ratingsOf(table, part, (row) => sheetScoreOf(table, row))
  const leftOut = leftOutOf(table, part)
  const [level, spacing] = reliability(ratings, leftOut)
  const order = orderAlike(ratings, leftOut)
  return { level, spacing, order, sentence: agreementSentence({ level, spacing, order }) }
}

const basisOf = (ratings: Ratings, dropped: number, criteria = 1): Basis => ({
  candidates: ratings.length - dropped,
  assessors: raterCount(ratings),
  criteria,
  cells: ratings.reduce((sum, row) => sum + valuesOf(row).length, 0),
  dropped,
})

type Making = Pick<Figure, 'formula' | 'basis' | 'leftOut'>

const without = (making: Making, reason: FigureReason): Figure => ({ ...making, value: null, reason, interval: null })

const withValue = (making: Making, value: number, interval: Interval | null = null): Figure => ({
  ...making,
  value,
  reason: null,
  interval,
})

/** By mean squares where enough rows are complete, else by REML on all cells; the second has no interval. */
function reliability(ratings: Ratings, leftOut: readonly LeftOut[]): readonly [Figure, Figure] {
  const { rows, dropped } = completeRows(ratings)
  const isWhole = dropped === 0 || (rows.length >= listwise.rows && rows.length >= listwise.share * ratings.length)
  const formula: Formula = isWhole ? 'icc2k' : 'icc2k-reml'
  const making = { formula, basis: basisOf(ratings, isWhole ? dropped : 0), leftOut }
  const both = (reason: FigureReason) => [without(making, reason), without(making, reason)] as const
  if (ratings.length === 0) return both('no_marks')
  if (raterCount(ratings) < 2) return both('too_few_raters')
  if (making.basis.candidates < leastCandidates) return both('too_few_subjects')
  if (!isWhole) return byLikelihood(ratings, making)
  const answer = icc(ratings, confidence)
  if (!answer.ok) return both(answer.failure.reason)
  const { ICC2k, ICC3k } = answer.value.icc
  return [ofIcc(ICC2k, making), ofIcc(ICC3k, making)]
}

const ofIcc = ({ value, reason, lower, upper }: IccValue, making: Making): Figure =>
  value === null
    ? without(making, reason ?? 'not_estimable')
    : withValue(making, value, { low: lower, high: upper, confidence })

function byLikelihood(ratings: Ratings, making: Making): readonly [Figure, Figure] {
  if (making.basis.cells > remlCells) {
    return [without(making, 'method_out_of_reach'), without(making, 'method_out_of_reach')]
  }
  const answer = iccIncomplete(ratings)
  if (!answer.ok) return [without(making, answer.failure.reason), without(making, answer.failure.reason)]
  const { connected, ICC2kh, ICC3kh } = answer.value
  return [connected ? withValue(making, ICC2kh) : without(making, 'disconnected_design'), withValue(making, ICC3kh)]
}

function orderAlike(ratings: Ratings, leftOut: readonly LeftOut[]): Figure {
  const making = { formula: 'kendall-w', basis: basisOf(ratings, completeRows(ratings).dropped), leftOut } as const
  if (ratings.length === 0) return without(making, 'no_marks')
  if (raterCount(ratings) >= 2 && making.basis.candidates < 3) return without(making, 'too_few_subjects')
  const answer = kendallW(ratings)
  return answer.ok ? withValue(making, answer.value.W) : without(making, answer.failure.reason)
}

function onCriterion(
  table: MarkTable,
  part: Part,
  { criterion, at }: { readonly criterion: Code; readonly at: number },
): CriterionAgreement {
  const ratings = ratingsOf(table, part, (row) => markOf(table, row, at)).filter((row) => valuesOf(row).length > 0)
  const dropped = ratings.filter((row) => valuesOf(row).length < 2).length
  const making = {
    formula: 'alpha-ordinal',
    basis: basisOf(ratings, dropped),
    leftOut: leftOutOf(table, part),
  } as const
  const pairs = pairsIn(ratings)
  const share = (within: number): number | null =>
    pairs.length === 0 ? null : pairs.filter((apart) => apart <= within).length / pairs.length
  const answer = krippendorffAlpha(ratings, 'ordinal')
  const alpha =
    ratings.length === 0
      ? without(making, 'no_marks')
      : answer.ok
        ? withValue(making, answer.value.alpha)
        : without(making, answer.failure.reason)
  return { criterion, alpha, exact: share(0), adjacent: share(1), pairs: pairs.length }
}

/** How far apart each pair of marks on the same candidate lies. */
const pairsIn = (ratings: Ratings): number[] =>
  ratings.flatMap((row) => {
    const values = valuesOf(row)
    return values.flatMap((value, i) => values.slice(0, i).map((other) => Math.abs(value - other)))
  })
