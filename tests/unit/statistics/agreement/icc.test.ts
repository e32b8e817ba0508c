import { expect, test } from 'vitest'
import { icc, iccNames } from '../../../../shared/statistics/agreement/icc.ts'
import type { Ratings } from '../../../../shared/statistics/ratings.ts'

const table = (ratings: Ratings) => {
  const result = icc(ratings, 0.95)
  if (!result.ok) throw new Error(result.failure.reason)
  return result.value
}

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test('the table of Shrout & Fleiss 1979, with the figures they print', () => {
  const { meanSquares, icc: values } = table(shroutFleiss)
  expect(meanSquares.subjects).toBeCloseTo(11.24, 2)
  expect(meanSquares.within).toBeCloseTo(6.26, 2)
  expect(meanSquares.raters).toBeCloseTo(32.49, 2)
  expect(meanSquares.error).toBeCloseTo(1.02, 2)
  expect(iccNames.map((name) => values[name].value?.toFixed(2))).toEqual([
    '0.17',
    '0.29',
    '0.71',
    '0.44',
    '0.62',
    '0.91',
  ])
})

test('its intervals, as McGraw & Wong’s formulas give them', () => {
  const { icc: values } = table(shroutFleiss)
  const interval = (name: (typeof iccNames)[number]) => [values[name].lower?.toFixed(2), values[name].upper?.toFixed(2)]
  expect(interval('ICC1')).toEqual(['-0.13', '0.72'])
  expect(interval('ICC2')).toEqual(['0.02', '0.76'])
  expect(interval('ICC3')).toEqual(['0.34', '0.95'])
})

test('the mean of k that counts only order is Cronbach’s alpha of the raters as items', () => {
  const items = [0, 1, 2, 3].map((j) => shroutFleiss.map((row) => row[j] ?? 0))
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return values.reduce((total, x) => total + (x - mean) ** 2, 0) / (values.length - 1)
  }
  const totals = shroutFleiss.map((row) => row.reduce((a, b) => a + b, 0))
  const alpha = (4 / 3) * (1 - items.map(variance).reduce((a, b) => a + b, 0) / variance(totals))
  expect(table(shroutFleiss).icc.ICC3k.value).toBeCloseTo(alpha, 12)
})

test.each([
  [[], 'too_few_raters'],
  [[[1], [2]], 'too_few_raters'],
  [[[1, 2]], 'too_few_subjects'],
  [
    [
      [1, null],
      [null, 2],
      [null, null],
    ],
    'too_few_subjects',
  ],
  [
    [
      [3, 3],
      [3, 3],
    ],
    'no_variation',
  ],
  [
    [
      [0.1, 0.1, 0.1],
      [0.1, 0.1, 0.1],
    ],
    'no_variation',
  ],
] as const)('%j has no value: %s', (ratings, reason) => {
  expect(icc(ratings, 0.95)).toMatchObject({ ok: false, failure: { reason } })
})

test('raters that differ in level only: order agrees perfectly, level does not', () => {
  const { icc: values } = table([
    [1, 2, 4],
    [2, 3, 5],
    [4, 5, 7],
  ])
  expect(values.ICC3).toMatchObject({ value: 1, lower: 1, upper: 1, F: null, p: null })
  expect(values.ICC2.value).toBeGreaterThan(0)
  expect(values.ICC2.value).toBeLessThan(1)
  expect(values.ICC2.lower).toBeLessThan(values.ICC2.value ?? 0)
})

test('perfect agreement is one in every form', () => {
  const { icc: values } = table([
    [1, 1],
    [2, 2],
    [5, 5],
  ])
  for (const name of iccNames) expect(values[name]).toMatchObject({ value: 1, lower: 1, upper: 1 })
})

test('subjects that don’t differ: a negative number for one rater, none for the mean', () => {
  const { icc: values } = table([
    [1, 3],
    [3, 1],
    [2, 2],
  ])
  expect(values.ICC1.value).toBe(-1)
  expect(values.ICC3).toMatchObject({ value: -1, F: 0, p: 1 })
  for (const name of ['ICC1k', 'ICC2k', 'ICC3k'] as const) {
    expect(values[name]).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      reason: expect.stringMatching(/./) as string,
    })
  }
})

test('two by two without any difference of means has no ICC2', () => {
  const { icc: values } = table([
    [1, 3],
    [3, 1],
  ])
  expect(values.ICC2).toMatchObject({ value: null, reason: 'not_estimable' })
})
