import { describe, expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { chanceOfOrder, rankNormal } from '../../../../shared/statistics/certainty/rank-normal.ts'
import { countDistribution, withoutEvent } from '../../../../shared/statistics/certainty/poisson-binomial.ts'
import { normalLower } from '../../../../shared/statistics/distributions/normal.ts'

const certainty = (scores: readonly (readonly [number, number])[], places: number, cut?: number) =>
  expectOk(
    rankNormal(
      scores.map(([mean, se]) => ({ mean, se })),
      { places, ...(cut === undefined ? {} : { cut }) },
    ),
    'certainty',
  )

test('of two, one place: the chance that the difference is above 0', () => {
  const { topK, expectedRank } = certainty(
    [
      [3, 0.4],
      [2.5, 0.3],
    ],
    1,
  )
  const chance = normalLower(0.5 / 0.5)
  expect(topK[0]).toBeCloseTo(chance, 9)
  expect(topK[1]).toBeCloseTo(1 - chance, 9)
  expect(expectedRank[0]).toBeCloseTo(2 - chance, 12)
})

test('equal candidates share K evenly', () => {
  const { topK, expectedRank } = certainty(
    Array.from({ length: 40 }, () => [70, 3] as const),
    10,
  )
  for (const chance of topK) expect(chance).toBeCloseTo(0.25, 7)
  for (const rank of expectedRank) expect(rank).toBeCloseTo(20.5, 9)
})

test('errors of very different sizes; all of it adds up', () => {
  const scores = [
    [3, 1e-6],
    [3, 1],
    [2.999, 1e-3],
    [5, 0.02],
    [1, 3],
    [3, 0],
  ] as const
  for (const places of [0, 1, 2, 5, 6, 9]) {
    const { topK, expectedRank } = certainty(scores, places)
    expect(topK.reduce((sum, p) => sum + p, 0)).toBeCloseTo(Math.min(places, 6), 6)
    expect(expectedRank.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(21, 9)
  }
})

describe('without errors', () => {
  test('places are certain, ties share them', () => {
    const { topK, expectedRank, ranks } = certainty(
      [
        [9, 0],
        [7, 0],
        [7, 0],
        [5, 0],
      ],
      2,
    )
    expect(topK).toEqual([1, 0.5, 0.5, 0])
    expect(expectedRank).toEqual([1, 2.5, 2.5, 4])
    expect(ranks).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [4, 4],
    ])
  })
  test('a score at the cut is there', () =>
    expect(
      certainty(
        [
          [7, 0],
          [6, 0],
        ],
        1,
        7,
      ).aboveCut,
    ).toEqual([1, 0]))
  test('one certain score among uncertain ones: by hand', () => {
    const { topK } = certainty(
      [
        [0, 0],
        [0, 1],
      ],
      1,
    )
    expect(topK[0]).toBeCloseTo(0.5, 9)
    expect(topK[1]).toBeCloseTo(0.5, 9)
  })
})

test('the range holds 90 %', () => {
  // Three alike: each place has a third.
  expect(
    certainty(
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      1,
    ).ranks,
  ).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ])
  expect(
    certainty(
      [
        [9, 1],
        [1, 1],
        [1, 1],
      ],
      1,
    ).ranks[0],
  ).toEqual([1, 1])
})

test('nobody', () => {
  expect(rankNormal([], { places: 1 })).toMatchObject({ failure: { reason: 'too_few_subjects' } })
  expect(certainty([[1, 1]], 1)).toMatchObject({ expectedRank: [1], ranks: [[1, 1]], aboveCut: null })
})

test('the order of two', () => {
  expect(chanceOfOrder({ mean: 2, se: 3 }, { mean: 2, se: 4 })).toBe(0.5)
  expect(chanceOfOrder({ mean: 7, se: 3 }, { mean: 2, se: 4 })).toBeCloseTo(normalLower(1), 14)
  expect(chanceOfOrder({ mean: 2, se: 0 }, { mean: 2, se: 0 })).toBe(0.5)
  expect(chanceOfOrder({ mean: 3, se: 0 }, { mean: 2, se: 0 })).toBe(1)
})

describe('counts of events', () => {
  test('binomial', () => {
    const { from, chances } = countDistribution([0.5, 0.5, 0.5])
    expect(from).toBe(0)
    expect([...chances]).toEqual([0.125, 0.375, 0.375, 0.125])
  })
  test.each([[0.2], [0.5], [0.9]])('taking %d out again', (p) => {
    const others = [0.1, 0.6, 0.35, 0.8]
    const into = new Float64Array(7)
    const length = withoutEvent(countDistribution([...others, p]), p, into)
    const expected = countDistribution(others)
    // into[d] is the chance of d − 1.
    expect(length).toBe(7)
    expected.chances.forEach((chance, d) => expect(into[d + 1]).toBeCloseTo(chance, 14))
  })
})
