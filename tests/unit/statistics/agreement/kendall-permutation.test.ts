import { describe, expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { kendallPermutation } from '../../../../shared/statistics/agreement/kendall-permutation.ts'
import { kendallW } from '../../../../shared/statistics/agreement/kendall-w.ts'

test('all 576 ways, counted with numpy', () => {
  expect(
    kendallPermutation([
      [1, 2, 1],
      [2, 1, 3],
      [3, 3, 2],
      [4, 4, 4],
    ]),
  ).toEqual({
    ok: true,
    value: { p: 31 / 576, method: 'all', permutations: 576, seed: null },
  })
})

test('by hand: two raters of one mind on three subjects agree so in one of six ways', () => {
  expect(
    kendallPermutation([
      [1, 4],
      [2, 5],
      [3, 6],
    ]),
  ).toMatchObject({ value: { p: 1 / 6 } })
})

test('ties are dealt out as they are', () => {
  // (1, 1, 2) against itself: two of the six orders give the same ranks.
  expect(
    kendallPermutation([
      [1, 1],
      [1, 1],
      [2, 2],
    ]),
  ).toMatchObject({ value: { p: 1 / 3 } })
})

describe('draws where there are too many ways', () => {
  const ratings = Array.from({ length: 12 }, (_, i) => [i, (i * 5) % 12, (i * 7 + 3) % 12, i % 4])
  const test1 = expectOk(kendallPermutation(ratings), 'a test')

  test('near the χ² of many subjects', () => {
    expect(test1).toMatchObject({ method: 'draws', permutations: 10_000 })
    expect(test1.p).toBeCloseTo(expectOk(kendallW(ratings), 'W').p, 1)
  })
  test('the same whatever the order', () => {
    expect(kendallPermutation(ratings.toReversed().map((row) => row.toReversed()))).toEqual({ ok: true, value: test1 })
  })
})

test.each([
  [[[1], [2]], 'too_few_raters'],
  [[[1, 2]], 'too_few_subjects'],
  [
    [
      [1, null],
      [2, 3],
    ],
    'too_few_subjects',
  ],
  [
    [
      [1, 1],
      [1, 1],
    ],
    'no_variation',
  ],
])('none of %j', (table, reason) => {
  expect(kendallPermutation(table)).toMatchObject({ ok: false, failure: { reason } })
})
