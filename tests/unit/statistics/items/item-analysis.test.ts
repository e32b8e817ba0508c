import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { icc } from '../../../../shared/statistics/agreement/icc.ts'
import { answerCounts } from '../../../../shared/statistics/items/answer-counts.ts'
import { itemAnalysis } from '../../../../shared/statistics/items/item-analysis.ts'
import { upperLower } from '../../../../shared/statistics/items/upper-lower.ts'

const fixture = new URL('../../../fixtures/statistics-cases/items-binary-25x8.json', import.meta.url)
const binary = (JSON.parse(readFileSync(fixture, 'utf8')) as { input: { scores: number[][] } }).input.scores
const analyse = (scores: readonly (readonly (number | null)[])[]) => expectOk(itemAnalysis(scores), 'items')

test('Feldt’s interval, against scipy', () => {
  const { alpha, alphaLower, alphaUpper } = analyse(binary)
  expect(alpha).toBeCloseTo(0.7890843333881308, 12)
  expect(alphaLower).toBeCloseTo(0.6360945982429018, 12)
  expect(alphaUpper).toBeCloseTo(0.8939669388834244, 12)
})

test('alpha is ICC3k with items as raters', () => {
  expect(analyse(binary).alpha).toBeCloseTo(expectOk(icc(binary, 0.95), 'correlations').icc.ICC3k.value ?? NaN, 12)
})

test('items that work against each other: a negative alpha is told', () => {
  const { alpha, sem, totalSd } = analyse([
    [5, 1],
    [4, 3],
    [1, 4],
    [2, 4],
  ])
  expect(alpha).toBeLessThan(0)
  expect(sem).toBeGreaterThan(totalSd)
})

describe('edges', () => {
  test('a constant item has no correlations, the others go on', () => {
    const { items, alpha } = analyse([
      [1, 2, 5],
      [1, 3, 6],
      [1, 5, 5],
    ])
    expect(items[0]).toMatchObject({ variance: 0, itemTotal: null, itemRest: null })
    expect(alpha).not.toBeNull()
  })
  test('sums that are all equal', () => {
    expect(
      analyse([
        [1, 2],
        [2, 1],
        [0, 3],
      ]),
    ).toMatchObject({ alpha: null, alphaLower: null, sem: null, totalSd: 0, reason: 'no_variation' })
  })
  test('one item', () => {
    const { items, ...all } = analyse([[1], [2], [4]])
    expect(all).toMatchObject({ alpha: null, sem: null, reason: 'too_few_values' })
    expect(items[0]).toMatchObject({ itemTotal: 1, itemRest: null, alphaIfDeleted: null })
  })
  test('two items: without one there is no alpha', () => {
    expect(
      analyse([
        [1, 2],
        [2, 2],
        [4, 5],
      ]).items.map(({ alphaIfDeleted }) => alphaIfDeleted),
    ).toEqual([null, null])
  })
  test('a person with a gap is left out and counted', () => {
    expect(
      analyse([
        [1, 2],
        [null, 9],
        [2, 2],
        [4, 5],
      ]),
    ).toMatchObject({ n: 3, dropped: 1, totalMean: 16 / 3 })
  })
  test.each([
    [[], 'too_few_values'],
    [[[]], 'too_few_values'],
    [[[1, 2]], 'too_few_subjects'],
    [
      [
        [1, null],
        [2, 3],
      ],
      'too_few_subjects',
    ],
  ])('%j', (scores, reason) => {
    expect(itemAnalysis(scores)).toMatchObject({ ok: false, failure: { reason } })
  })
})

describe('upper less lower 27 %', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i)
  test('an item that parts the halves', () => {
    expect(
      upperLower(
        hundred.map((i) => (i < 50 ? 0 : 1)),
        hundred,
      ),
    ).toBe(1)
  })
  test('ties at the border share it', () => {
    // 20 above, then 20 tied for the 7 places that are left, one in two of them right.
    const totals = hundred.map((i) => (i < 60 ? i : i < 80 ? 60 : 90))
    const item = hundred.map((i) => (i < 60 ? 0 : i < 80 ? i % 2 : 1))
    expect(upperLower(item, totals)).toBeCloseTo((20 + 3.5) / 27, 12)
  })
  test('no variation of totals, no difference', () => {
    expect(
      upperLower(
        hundred.map((i) => i % 2),
        hundred.map(() => 7),
      ),
    ).toBeCloseTo(0, 12)
  })
  test('fewer than 50 persons', () => expect(upperLower([1, 0], [1, 0])).toBeNull())
})

test('answers: options, what is none, and omissions', () => {
  expect(answerCounts(['A', 'B', 'A', null, 'X'], [9, 4, 7, 1, 2], ['A', 'B', 'C'])).toEqual([
    { answer: 'A', count: 2, meanTotal: 8 },
    { answer: 'B', count: 1, meanTotal: 4 },
    { answer: 'C', count: 0, meanTotal: null },
    { answer: 'X', count: 1, meanTotal: 2 },
    { answer: null, count: 1, meanTotal: 1 },
  ])
})
