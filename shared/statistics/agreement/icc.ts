/**
 * Intraclass correlations (Shrout & Fleiss 1979; McGraw & Wong 1996): how much of the spread of scores lies between subjects.
 *
 * | name | McGraw & Wong | raters | single | mean of k |
 * | ICC1 | ICC(1), ICC(k) | differ per subject | (B − W)/(B + (k−1)W) | 1 − W/B |
 * | ICC2 | ICC(A,1), ICC(A,k) | the same, level counts | (B − E)/(B + (k−1)E + k(J − E)/n) | (B − E)/(B + (J − E)/n) |
 * | ICC3 | ICC(C,1), ICC(C,k) | the same, order and spacing count | (B − E)/(B + (k−1)E) | 1 − E/B |
 *
 * with the mean squares B of subjects, J of raters, E of error, W within. Assumes raters that know nothing of each other and
 * roughly equal spread; subjects with a missing cell are left out and counted. Negative values are reported: no better than chance.
 */
import { noValue, type Estimated, type Reason } from '../reason.ts'
import { completeRows, raterCount, type Ratings } from '../ratings.ts'
import { agreementBounds, consistencyBounds, type Bounds } from './icc-bounds.ts'
import { meanSquares, type MeanSquares } from './mean-squares.ts'
import { fUpper } from '../distributions/f-distribution.ts'
import { ok } from '../../kernel/result.ts'

/** A test of 0: F on df1 and df2 degrees. F and p are null where there is no error to divide by. */
export interface IccTest {
  readonly F: number | null
  readonly df1: number
  readonly df2: number
  readonly p: number | null
}

export interface IccValue extends Bounds, IccTest {
  /** Null with a reason: a mean of k where subjects don't differ runs to minus infinity. */
  readonly value: number | null
  readonly reason: Reason | null
}

export const iccNames = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const

export interface IccTable {
  readonly meanSquares: MeanSquares
  readonly icc: Readonly<Record<(typeof iccNames)[number], IccValue>>
}

/** `confidence` in (0, 1). `no_variation` where all cells are equal: agreement and a stuck scale look the same. */
export function icc(ratings: Ratings, confidence: number): Estimated<IccTable> {
  if (raterCount(ratings) < 2) return noValue('too_few_raters')
  const { rows } = completeRows(ratings)
  if (rows.length < 2) return noValue('too_few_subjects')
  const ms = meanSquares(rows)
  if (ms.subjects === 0 && ms.within === 0) return noValue('no_variation')
  return ok({
    meanSquares: ms,
    icc: { ...oneWay(ms, confidence), ...absolute(ms, confidence), ...relative(ms, confidence) },
  })
}

function oneWay(ms: MeanSquares, confidence: number) {
  const test = testOf(ms.subjects, ms.within, { df1: ms.n - 1, df2: ms.n * (ms.k - 1) })
  return spacing(['ICC1', 'ICC1k'], { ms, error: ms.within, test, confidence })
}

function relative(ms: MeanSquares, confidence: number) {
  return spacing(['ICC3', 'ICC3k'], { ms, error: ms.error, test: residualTest(ms), confidence })
}

const residualTest = (ms: MeanSquares): IccTest =>
  testOf(ms.subjects, ms.error, { df1: ms.n - 1, df2: (ms.n - 1) * (ms.k - 1) })

function testOf(between: number, error: number, degrees: { df1: number; df2: number }): IccTest {
  if (error === 0) return { F: null, ...degrees, p: null }
  const F = between / error
  return { F, ...degrees, p: fUpper(F, degrees) }
}

interface Spacing {
  readonly ms: MeanSquares
  readonly error: number
  readonly test: IccTest
  readonly confidence: number
}

/** ICC1 and ICC3 have the same form, with another error. */
function spacing<S extends string, M extends string>(
  [single, mean]: readonly [S, M],
  { ms, error, test, confidence }: Spacing,
): Record<S | M, IccValue> {
  const { k, subjects } = ms
  const bounds = consistencyBounds(test, k, confidence)
  const denominator = subjects + (k - 1) * error
  const valueOf = (value: number | null, own: Bounds): IccValue => ({
    ...(value === null ? { value, lower: null, upper: null, reason: 'no_variation' } : { value, ...own, reason: null }),
    ...test,
  })
  return {
    [single]: valueOf(denominator === 0 ? null : (subjects - error) / denominator, bounds.single),
    [mean]: valueOf(subjects === 0 ? null : 1 - error / subjects, bounds.mean),
  } as Record<S | M, IccValue>
}

function absolute(ms: MeanSquares, confidence: number): Record<'ICC2' | 'ICC2k', IccValue> {
  const { n, k, subjects, raters, error } = ms
  const denominator = subjects + (k - 1) * error + (k * (raters - error)) / n
  const meanDenominator = subjects + (raters - error) / n
  const value = denominator <= 0 ? null : (subjects - error) / denominator
  const bounds = agreementBounds(ms, value, confidence)
  const of = (estimate: number | null, own: Bounds): IccValue => ({
    ...(estimate === null
      ? { value: null, lower: null, upper: null, reason: 'not_estimable' }
      : { value: estimate, ...own, reason: null }),
    ...residualTest(ms),
  })
  return {
    ICC2: of(value, bounds.single),
    ICC2k: of(subjects === 0 || meanDenominator <= 0 ? null : (subjects - error) / meanDenominator, bounds.mean),
  }
}
