import { describe, expect, test } from 'vitest'
import { asExactText, exactFromNumber, exactOf, exactToText, type Exact } from '../../../../shared/kernel/exact.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { dominates, totalsAt, weightSensitivity } from '../../../../shared/statistics/certainty/weight-sensitivity.ts'

const text = (value: string): Exact => exactOf(asExactText(value))
const exactly = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => row.map((score) => (score === null ? null : exactFromNumber(score))))
const sensitivity = (rows: readonly (readonly (number | null)[])[], weights: readonly string[], places: number) =>
  weightSensitivity({ scores: exactly(rows), weights: weights.map(text), places })
const shown = (rows: readonly (readonly (number | null)[])[], weights: readonly string[], places: number) => {
  const { totals, top, intervals } = expectOk(sensitivity(rows, weights, places), 'intervals')
  return {
    totals: totals.map((total) => total && exactToText(total)),
    top,
    intervals: intervals?.map((interval) => interval && [exactToText(interval.lower), exactToText(interval.upper)]),
  }
}

test('the interval’s ends are exact fractions', () => {
  expect(
    shown(
      [
        [90, 60],
        [70, 76],
        [75, 71],
      ],
      ['0.4', '0.6'],
      1,
    ),
  ).toEqual({
    totals: ['72', '73.6', '72.6'],
    top: [1],
    intervals: [
      ['0', '4/9'],
      ['5/9', '1'],
    ],
  })
})

test('percentages are read as such', () => {
  expect(
    shown(
      [
        [90, 60],
        [70, 76],
      ],
      ['40', '60'],
      1,
    ),
  ).toEqual(
    shown(
      [
        [90, 60],
        [70, 76],
      ],
      ['0.4', '0.6'],
      1,
    ),
  )
})

test('three components: the others keep their proportions', () => {
  const rows = [
    [80, 60, 70],
    [70, 75, 66],
    [60, 80, 72],
  ]
  const weights = ['0.5', '0.3', '0.2']
  const { top, intervals } = expectOk(sensitivity(rows, weights, 1), 'intervals')
  const upper = intervals?.[1]?.upper ?? text('0')
  const lower = intervals?.[0]?.lower ?? text('0')
  expect(top).toEqual([0])
  // At the ends two candidates meet exactly.
  for (const [c, weight] of [
    [1, upper],
    [0, lower],
  ] as const) {
    const totals = totalsAt({ scores: exactly(rows), weights: weights.map(text) }, c, weight) ?? []
    const sorted = totals.map((total) => (total ? exactToText(total) : '')).sort()
    expect(new Set(sorted).size).toBe(2)
  }
})

test('nobody out, nobody in, or no way to turn the order: the whole range', () => {
  const whole = [
    ['0', '1'],
    ['0', '1'],
  ]
  expect(
    shown(
      [
        [90, 60],
        [70, 76],
      ],
      ['0.4', '0.6'],
      2,
    ),
  ).toMatchObject({ top: [0, 1], intervals: whole })
  expect(
    shown(
      [
        [90, 60],
        [70, 76],
      ],
      ['0.4', '0.6'],
      0,
    ),
  ).toMatchObject({ top: [], intervals: whole })
  expect(
    shown(
      [
        [90, 80],
        [70, 60],
      ],
      ['0.4', '0.6'],
      1,
    ),
  ).toMatchObject({ top: [0], intervals: whole })
})

test('a tie across the line', () => {
  expect(
    shown(
      [
        [80, 70],
        [70, 80],
        [50, 50],
      ],
      ['0.5', '0.5'],
      1,
    ),
  ).toMatchObject({ totals: ['75', '75', '50'], top: null })
})

test('a missing component leaves the candidate out', () => {
  expect(
    shown(
      [
        [90, 60],
        [null, 100],
        [70, 76],
      ],
      ['0.4', '0.6'],
      1,
    ),
  ).toMatchObject({ totals: ['72', null, '73.6'], top: [2] })
})

test('a weight of all leaves the others no proportions', () => {
  expect(
    shown(
      [
        [90, 60],
        [70, 76],
      ],
      ['1', '0'],
      1,
    ).intervals,
  ).toEqual([null, ['0', '5/9']])
})

describe('weights that don’t sum to one', () => {
  test('are refused', () => {
    expect(sensitivity([[1, 2]], ['0.3', '0.6'], 1)).toMatchObject({ failure: { reason: 'weights_do_not_sum_to_one' } })
    expect(totalsAt({ scores: [], weights: [text('0.3')] }, 0, text('0.1'))).toBeNull()
  })
})

test('dominance', () => {
  const [a, b, c] = exactly([
    [2, 3],
    [2, 2],
    [3, 1],
  ])
  expect(dominates(a ?? [], b ?? [])).toBe(true)
  expect(dominates(a ?? [], a ?? [])).toBe(false)
  expect(dominates(a ?? [], c ?? [])).toBe(false)
  expect(dominates([null], [null])).toBe(false)
})
