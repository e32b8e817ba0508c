import { describe, expect, test } from 'vitest'
import { exactFromNumber, type Exact } from '../../../../shared/kernel/exact.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { rankBootstrap } from '../../../../shared/statistics/certainty/rank-bootstrap.ts'
import { allResamples, differentResamples } from '../../../../shared/statistics/certainty/resamples.ts'

const exactly = (rows: readonly (readonly (number | null)[])[]): (Exact | null)[][] =>
  rows.map((row) => row.map((score) => (score === null ? null : exactFromNumber(score))))
const bootstrap = (rows: readonly (readonly (number | null)[])[], places: number, draws = 5000) =>
  expectOk(rankBootstrap(exactly(rows), { places, draws }), 'chances')

test('all 27 resamples of three raters, to the last digit', () => {
  const scores = [
    [78, 82, 75],
    [80, 76, 79],
    [74, 79, 77],
    [70, 72, 68],
    [66, 75, 71],
  ]
  const { topK, expectedRank, ...how } = bootstrap(scores, 2)
  ;[21.5, 21.5, 11, 0, 0].forEach((p, i) => expect((topK[i] ?? NaN) * 27).toBeCloseTo(p, 10))
  ;[46.5, 45.5, 70, 128, 115].forEach((rank, i) => expect((expectedRank[i] ?? NaN) * 27).toBeCloseTo(rank, 10))
  expect(how).toMatchObject({ method: 'all', resamples: 10, seed: null, raters: 3 })
})

test('by hand: two raters who disagree', () => {
  // (a, a): first in; (b, b): second in; (a, b) twice: equal, half each.
  expect(
    bootstrap(
      [
        [1, 0],
        [0, 1],
      ],
      1,
    ),
  ).toMatchObject({
    topK: [0.5, 0.5],
    expectedRank: [1.5, 1.5],
    ranks: [
      [1, 2],
      [1, 2],
    ],
  })
})

test('sums that machine numbers would tell apart are ties', () => {
  // 0.1 + 0.2 against 0.15 + 0.15.
  const { topK } = bootstrap(
    [
      [0.1, 0.2],
      [0.15, 0.15],
    ],
    1,
  )
  expect(topK).toEqual([0.5, 0.5])
  const thirds = [
    [
      { n: 1n, d: 3n },
      { n: 2n, d: 3n },
    ],
    [
      { n: 1n, d: 2n },
      { n: 1n, d: 2n },
    ],
  ]
  expect(rankBootstrap(thirds, { places: 1 })).toMatchObject({ value: { topK: [0.5, 0.5] } })
})

describe('nine raters are drawn', () => {
  const scores = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 9 }, (__, j) => ((i * 7 + j * 5 + i * j) % 11) + i),
  )
  const drawn = bootstrap(scores, 2)

  test('close to what more draws give, and the same each time', () => {
    expect(drawn).toMatchObject({ method: 'draws', resamples: 5000 })
    expect(bootstrap(scores, 2)).toEqual(drawn)
    const more = bootstrap(scores, 2, 40_000)
    drawn.topK.forEach((p, i) => expect(p).toBeCloseTo(more.topK[i] ?? NaN, 1))
  })
  test('whatever the order of candidates and raters', () => {
    const turned = bootstrap(scores.map((row) => row.toReversed()).toReversed(), 2)
    expect(turned.seed).toBe(drawn.seed)
    expect(turned.topK.toReversed()).toEqual(drawn.topK)
    expect(turned.expectedRank.toReversed()).toEqual(drawn.expectedRank)
  })
  test('places add up', () => {
    expect(drawn.topK.reduce((sum: number, p) => sum + (p ?? 0), 0)).toBeCloseTo(2, 10)
    expect(drawn.expectedRank.reduce((sum: number, rank) => sum + (rank ?? 0), 0)).toBeCloseTo(21, 10)
  })
})

describe('missing scores', () => {
  const scores = [
    [9, null, 8],
    [5, 6, null],
    [null, null, null],
    [null, 7, 7.5],
    [5, 6, null],
  ]
  const { topK, ranks, ...how } = bootstrap(scores, 2)

  test('raters are weighted, and whoever has no score has no chance to state', () => {
    expect(how).toMatchObject({ method: 'weights', resamples: 5000, raters: 3 })
    expect(topK).toEqual([1, 0, null, 1, 0])
    expect(ranks[2]).toBeNull()
  })
  test('alike rows are tied in every draw', () => {
    expect(ranks[1]).toEqual([3.5, 3.5])
    expect(ranks[4]).toEqual([3.5, 3.5])
  })
})

test.each([
  [[], 'too_few_subjects'],
  [[[null, null]], 'too_few_subjects'],
  [[[1], [2]], 'too_few_raters'],
  [
    [
      [1, null],
      [2, null],
    ],
    'too_few_raters',
  ],
])('%j has no chances', (rows, reason) => {
  expect(rankBootstrap(exactly(rows), { places: 1 })).toMatchObject({ ok: false, failure: { reason } })
})

test('resamples: their number, and chances of one', () => {
  for (const k of [2, 3, 4, 8]) {
    const all = [...allResamples(k)]
    expect(all).toHaveLength(differentResamples(k))
    expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12)
  }
  expect([3, 8].map(differentResamples)).toEqual([10, 6435])
})
