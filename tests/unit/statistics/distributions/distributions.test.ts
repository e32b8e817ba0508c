/** Values computed with mpmath at 30 digits from the defining integrals. */
import { describe, expect, test } from 'vitest'
import { chiSquareUpper } from '../../../../shared/statistics/distributions/chi-square.ts'
import { fQuantile, fUpper } from '../../../../shared/statistics/distributions/f-distribution.ts'
import {
  normalLower,
  normalQuantile,
  normalTwoSided,
  normalUpper,
} from '../../../../shared/statistics/distributions/normal.ts'
import { tTwoSided } from '../../../../shared/statistics/distributions/t-distribution.ts'

const off = (actual: number | null, exact: number): number => Math.abs((actual ?? NaN) - exact) / Math.abs(exact)

test.each([
  [4.59826619072, 5, 24, 0.00439753126830128],
  [2.7, 3, 17.5, 0.0772909765136879],
  [30, 4.25, 99, 6.70648746394669e-17],
  [1e-3, 2, 3, 0.999000832685671],
  [1000, 5, 8, 5.86464390102083e-11],
])('P(F > %d) on %d and %d', (f, df1, df2, exact) => {
  expect(off(fUpper(f, { df1, df2 }), exact)).toBeLessThan(1e-12)
})

test.each([
  [0.975, 9, 20, 2.83654608610482],
  [0.975, 20, 9, 3.66690550345882],
  [0.975, 4.3, 17.7, 3.54733794349303],
  [0.025, 5, 24, 0.159285378462896],
  [0.99, 99, 2.2, 68.977155926286],
  [0.95, 1, 1, 161.447638797588],
])('quantile %d of F on %d and %d', (p, df1, df2, exact) => {
  expect(off(fQuantile(p, { df1, df2 }), exact)).toBeLessThan(1e-12)
})

// From R's qf; its own error grows with the size of the quantile.
test.each([
  [0.95, 4, 1 / 13, 3.442923432698e32],
  [0.975, 1, 0.1, 2.96782960587e30],
  [0.995, 39, 0.3, 5.09837508102e14],
])('far quantile %d of F on %d and %d', (p, df1, df2, exact) => {
  expect(off(fQuantile(p, { df1, df2 }), exact)).toBeLessThan(1e-9)
})

test('a quantile beyond machine numbers is null', () => {
  expect(fQuantile(0.975, { df1: 4, df2: 1e-4 })).toBeNull()
  expect(fQuantile(0.975, { df1: 0, df2: 4 })).toBeNull()
  expect(fQuantile(0.975, { df1: 4, df2: NaN })).toBeNull()
})

test.each([
  [0.5, 0.308537538725987],
  [1.2, 0.115069670221708],
  [3, 0.00134989803163009],
  [8, 6.22096057427178e-16],
  [20, 2.75362411860623e-89],
])('P(Z > %d)', (z, exact) => {
  expect(off(normalUpper(z), exact)).toBeLessThan(1e-12)
  expect(off(normalLower(-z), exact)).toBeLessThan(1e-12)
  expect(normalTwoSided(-z)).toBe(2 * normalUpper(z))
  expect(normalUpper(z) + normalUpper(-z)).toBeCloseTo(1, 15)
})

test.each([
  [0.975, 1.95996398454005],
  [0.001, -3.09023230616781],
  [0.6, 0.2533471031358],
])('quantile %d of the normal', (p, exact) => expect(off(normalQuantile(p), exact)).toBeLessThan(1e-13))

test('the median of the normal is 0', () => expect(normalQuantile(0.5)).toBe(0))

test.each([
  [0.5, 2, 0.778800783071405],
  [3, 7, 0.885002231643151],
  [50, 1, 1.53745979442803e-12],
  [60, 30, 0.000920682396148666],
])('P(χ² > %d) on %d', (x, df, exact) => expect(off(chiSquareUpper(x, df), exact)).toBeLessThan(1e-12))

test.each([
  [2.5, 7, 0.0409922185857529],
  [0.1, 30, 0.921009611790271],
  [-12, 4, 0.000276428548502973],
])('P(|T| > |%d|) on %d', (t, df, exact) => expect(off(tTwoSided(t, df), exact)).toBeLessThan(1e-12))

describe('the ends', () => {
  test('of F', () => {
    expect(fUpper(0, { df1: 2, df2: 3 })).toBe(1)
    expect(fUpper(Infinity, { df1: 2, df2: 3 })).toBe(0)
  })
  test('of chi-square', () => expect(chiSquareUpper(0, 4)).toBe(1))
})
