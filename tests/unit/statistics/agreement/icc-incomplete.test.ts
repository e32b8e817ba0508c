import { expect, test } from 'vitest'
import { icc } from '../../../../shared/statistics/agreement/icc.ts'
import { iccIncomplete } from '../../../../shared/statistics/agreement/icc-incomplete.ts'
import type { Ratings } from '../../../../shared/statistics/ratings.ts'

const value = (ratings: Ratings) => {
  const result = iccIncomplete(ratings)
  if (!result.ok) throw new Error(result.failure.reason)
  return result.value
}

const complete = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test('without gaps it is the analysis of variance', () => {
  const classical = icc(complete, 0.95)
  if (!classical.ok) throw new Error('well-formed')
  const { ICC2, ICC3, ICC2kh, ICC3kh, harmonicRatersPerSubject, connected } = value(complete)
  expect(ICC2).toBeCloseTo(classical.value.icc.ICC2.value ?? NaN, 9)
  expect(ICC3).toBeCloseTo(classical.value.icc.ICC3.value ?? NaN, 9)
  expect(ICC2kh).toBeCloseTo(classical.value.icc.ICC2k.value ?? NaN, 9)
  expect(ICC3kh).toBeCloseTo(classical.value.icc.ICC3k.value ?? NaN, 9)
  expect(harmonicRatersPerSubject).toBe(4)
  expect(connected).toBe(true)
})

test('a variance that would be negative is 0', () => {
  const { components, ICC2, ICC3 } = value([
    [1, 3, 2],
    [3, 1, 2],
    [2, 2, null],
    [1, 3, 1],
  ])
  expect(components.subject).toBe(0)
  expect([ICC2, ICC3]).toEqual([0, 0])
  expect(components.residual).toBeGreaterThan(0)
})

test('a design that falls apart is computed, and said to', () => {
  const { connected } = value([
    [1, 2, null, null],
    [3, 5, null, null],
    [null, null, 4, 4],
    [null, null, 2, 3],
  ])
  expect(connected).toBe(false)
})

test('the order of subjects and raters moves no digit shown', () => {
  const gappy: Ratings = [
    [80, null, 65],
    [null, 76, 70],
    [69, 60, null],
    [51, null, 52],
    [54, 41, 53],
  ]
  const turned = gappy.map((row) => row.toReversed()).toReversed()
  expect(value(turned).ICC2).toBeCloseTo(value(gappy).ICC2, 9)
})

test.each([
  [[], 'too_few_raters'],
  [
    [
      [1, null],
      [2, null],
    ],
    'too_few_raters',
  ],
  [[[1, 2]], 'too_few_subjects'],
  [
    [
      [1, null],
      [null, 2],
    ],
    'no_pairable_values',
  ],
  [
    [
      [4, 4],
      [4, null],
    ],
    'no_variation',
  ],
  [
    [
      [1, 2],
      [2, 3],
      [5, 6],
    ],
    'not_estimable',
  ],
] as const)('%j has no value: %s', (ratings, reason) => {
  expect(iccIncomplete(ratings)).toMatchObject({ ok: false, failure: { reason } })
})
