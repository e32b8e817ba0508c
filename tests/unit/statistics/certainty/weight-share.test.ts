import { expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { weightShare } from '../../../../shared/statistics/certainty/weight-share.ts'

const shares = (scores: readonly (readonly number[])[], places: number) =>
  expectOk(weightShare(scores, places), 'shares')

test('two components, by hand: lines cross at w = 1/4', () => {
  // 60 + 20w against 70 − 20w.
  const [a, b] = shares(
    [
      [60, 80],
      [70, 50],
    ],
    1,
  )
  expect(a).toBeCloseTo(3 / 4, 14)
  expect(b).toBeCloseTo(1 / 4, 14)
})

test('equal candidates share evenly; whoever is behind everywhere has nothing', () => {
  expect(
    shares(
      [
        [5, 7],
        [5, 7],
        [1, 2],
      ],
      1,
    ),
  ).toEqual([0.5, 0.5, 0])
  expect(
    shares(
      [
        [5, 7, 3],
        [5, 7, 3],
        [1, 2, 1],
      ],
      1,
    ),
  ).toEqual([0.5, 0.5, 0])
})

test('three specialists of three components: a third each', () => {
  for (const share of shares(
    [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ],
    1,
  ))
    expect(share).toBeCloseTo(1 / 3, 2)
})

test('a half of the simplex of three: against a candidate who is even', () => {
  // 9w₁ > 3 where w₁ > 1/3: (2/3)² of the simplex.
  expect(
    shares(
      [
        [9, 0, 0],
        [3, 3, 3],
      ],
      1,
    )[0],
  ).toBeCloseTo(4 / 9, 2)
})

test('they sum to K', () => {
  const scores = Array.from({ length: 9 }, (_, i) => [(i * 7) % 11, (i * 5) % 9, (i * 3) % 8, i % 4])
  for (const columns of [1, 2, 4]) {
    for (const places of [0, 1, 4, 9]) {
      const sum = shares(
        scores.map((row) => row.slice(0, columns)),
        places,
      ).reduce((all, share) => all + share, 0)
      expect(sum).toBeCloseTo(places, 10)
    }
  }
})

test('nothing to weigh', () => {
  expect(weightShare([], 1)).toMatchObject({ failure: { reason: 'too_few_subjects' } })
  expect(weightShare([[]], 1)).toMatchObject({ failure: { reason: 'too_few_values' } })
})
