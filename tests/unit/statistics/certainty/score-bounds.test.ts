import { describe, expect, test } from 'vitest'
import { compare, exactFromNumber, exactToText, type Exact } from '../../../../shared/kernel/exact.ts'
import {
  scoreTable,
  totalsOf,
  weightsOf,
  type Mark,
  type Panel,
} from '../../../../shared/statistics/certainty/panel.ts'
import { scoreBounds } from '../../../../shared/statistics/certainty/score-bounds.ts'
import { standingsOf } from '../../../../shared/statistics/certainty/standings.ts'
import { aPanel } from './a-panel.ts'

const shown = (panel: Panel) =>
  scoreBounds(panel).map(
    (bounds) =>
      bounds && [
        exactToText(bounds.low),
        exactToText(bounds.high),
        bounds.owed,
        bounds.bestRank,
        bounds.worstRank,
        bounds.side,
      ],
  )

test('one owed mark, by hand', () => {
  // (4 + 1)/2 of 5 is 50, (4 + 5)/2 is 90; against 70 and 40.
  const panel = aPanel([
    [[4], [null]],
    [[3], [4]],
    [[2], [2]],
  ])
  expect(shown(panel)).toEqual([
    ['50', '90', 1, 1, 2, 'open'],
    ['70', '70', 0, 1, 2, 'open'],
    ['40', '40', 0, 3, 3, 'out'],
  ])
})

test('nothing owed: ranks are what they are, and a tie at the line is a tie', () => {
  expect(shown(aPanel([[[4]], [[4]], [[2]]]))).toEqual([
    ['80', '80', 0, 1, 1, 'borderline'],
    ['80', '80', 0, 1, 1, 'borderline'],
    ['40', '40', 0, 3, 3, 'out'],
  ])
})

test('an owed mark that could reach the tie leaves it open', () => {
  expect(shown(aPanel([[[4]], [[4]], [[null]]])).map((row) => row?.[5])).toEqual(['open', 'open', 'open'])
})

test('whoever can’t be caught is in, and whoever can’t catch up is out', () => {
  const panel = aPanel(
    [
      [[5], [5]],
      [[null], [2]],
      [[1], [1]],
      [[2], [null]],
    ],
    { places: 2 },
  )
  expect(shown(panel).map((row) => row?.[5])).toEqual(['in', 'open', 'out', 'open'])
})

test('a mark that nobody was asked for is not owed; a criterion asked of nobody has no total', () => {
  expect(
    shown(
      aPanel([
        [[4], ['-']],
        [['-'], ['-']],
      ]),
    ),
  ).toEqual([['80', '80', 0, 1, 1, 'in'], null])
})

test('what is given counts, and where it is missing there are no bounds', () => {
  const given = [exactFromNumber(10), null]
  expect(shown(aPanel([[[4]], [[5]]], { given }))).toEqual([['90', '90', 0, 1, 1, 'in'], null])
})

test('rounded totals are compared where the rule says so', () => {
  const rounding = { decimals: 0, mode: 'half-up' } as const
  const panel = aPanel(
    [
      [[3], [3.01]],
      [[3], [3]],
    ],
    { rounding },
  )
  expect(shown(panel).map((row) => row?.[5])).toEqual(['borderline', 'borderline'])
  expect(shown({ ...panel, rounding: null }).map((row) => row?.[5])).toEqual(['in', 'out'])
})

describe('against every way to fill in what is owed', () => {
  const marks = [
    [
      [4, 2],
      [null, 3],
    ],
    [
      [3, 5],
      [3, null],
    ],
    [
      [2, 2],
      [5, 4],
    ],
    [
      [null, null],
      ['-', '-'],
    ],
  ] as const
  const possible = [1, 2, 3, 4, 5].map((value) => exactFromNumber(value)).filter((value) => value !== null)

  function* fillings(panel: Panel): Generator<Panel> {
    const i = panel.marks.findIndex((rows) => rows.flat().includes('owed'))
    if (i < 0) yield panel
    if (i < 0) return
    for (const value of possible) {
      let isFilled = false
      const fill = (mark: Mark): Mark => {
        if (mark !== 'owed' || isFilled) return mark
        isFilled = true
        return value
      }
      yield* fillings({
        ...panel,
        marks: panel.marks.map((rows, at) => (at === i ? rows.map((row) => row.map(fill)) : rows)),
      })
    }
  }

  test.each([['mean'], ['median']] as const)('by the %s', (method) => {
    for (const places of [1, 2, 3]) {
      const panel = aPanel(marks, { places, aggregation: { method } })
      const outcomes = [...fillings(panel)].map((filled) => {
        const totals = totalsOf(filled, scoreTable(filled), weightsOf(filled))
        return { totals, standings: standingsOf(totals, places) }
      })
      expect(outcomes).toHaveLength(5 ** 4)
      scoreBounds(panel).forEach((bounds, i) => {
        const totals = outcomes
          .map((outcome) => outcome.totals[i] ?? null)
          .filter((total): total is Exact => total !== null)
        const sorted = totals.toSorted(compare)
        const ranks = outcomes.map(({ standings }) => standings[i]?.rank ?? NaN)
        const sides = new Set(outcomes.map(({ standings }) => standings[i]?.side))
        expect(bounds).toMatchObject({
          low: sorted[0],
          high: sorted.at(-1),
          bestRank: Math.min(...ranks),
          worstRank: Math.max(...ranks),
          side: sides.size === 1 ? [...sides][0] : 'open',
        })
      })
    }
  })
})
