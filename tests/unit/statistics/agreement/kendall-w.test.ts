import { expect, test } from 'vitest'
import { kendallW } from '../../../../shared/statistics/agreement/kendall-w.ts'

test('the same order at different levels is full concordance', () => {
  const result = kendallW([
    [1, 40],
    [2, 60],
    [5, 90],
  ])
  expect(result).toMatchObject({ ok: true, value: { W: 1, chiSquare: 4, df: 2, meanRanks: [1, 2, 3] } })
})

test('opposite orders of two raters are none', () => {
  expect(
    kendallW([
      [1, 3],
      [2, 2],
      [3, 1],
    ]),
  ).toMatchObject({ ok: true, value: { W: 0, p: 1 } })
})

test('ties are corrected for, by hand', () => {
  // Ranks (1.5, 1.5, 3) and (1, 2, 3): sums 2.5, 3.5, 6; S = 6.5; W = 12·6.5/(4·24 − 2·6) = 78/84.
  const result = kendallW([
    [1, 1],
    [1, 2],
    [2, 3],
  ])
  expect(result.ok && result.value.W).toBeCloseTo(78 / 84, 14)
})

test('a rater who ties everybody stays in and lowers it', () => {
  const result = kendallW([
    [1, 1, 3],
    [2, 2, 3],
    [3, 3, 3],
  ])
  expect(result.ok && result.value.W).toBeCloseTo((12 * 8) / (9 * 24 - 3 * 24), 14)
})

test('a subject with a missing cell is left out', () => {
  expect(
    kendallW([
      [1, 1],
      [null, 9],
      [3, 3],
    ]),
  ).toMatchObject({ ok: true, value: { n: 2, W: 1 } })
})

test.each([
  [[], 'too_few_raters'],
  [[[1], [2]], 'too_few_raters'],
  [
    [
      [1, 2],
      [null, 3],
    ],
    'too_few_subjects',
  ],
  [
    [
      [4, 2],
      [4, 2],
    ],
    'no_variation',
  ],
] as const)('%j has no value: %s', (ratings, reason) => {
  expect(kendallW(ratings)).toMatchObject({ ok: false, failure: { reason } })
})
