/** p-values of Fisher's test from scipy 1.17. */
import { describe, expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { adverseImpact } from '../../../../shared/statistics/impact/adverse-impact.ts'
import { fisherExact } from '../../../../shared/statistics/impact/fisher-exact.ts'
import { holm } from '../../../../shared/statistics/impact/holm.ts'

const group = (name: string, applicants: number, selected: number) => ({ name, applicants, selected })
const impact = (...groups: ReturnType<typeof group>[]) => expectOk(adverseImpact(groups), 'rates')

test.each([
  [[120, 48], [80, 20], 0.033160740868634395],
  [[7, 1], [9, 6], 0.06013986013986014],
  [[30, 30], [30, 20], 0.0007970131314101389],
  [[400, 10], [600, 60], 1.8207837512341254e-6],
] as const)('Fisher of %j and %j', ([n, s], [N, S], p) => {
  const [a, b] = [group('', n, s), group('', N, S)]
  expect(fisherExact(a, b) / p).toBeCloseTo(1, 9)
  expect(fisherExact(b, a)).toBeCloseTo(fisherExact(a, b), 14)
})

test('Fisher of nothing to tell is 1; of a large table it stays a number', () => {
  expect(fisherExact(group('', 5, 0), group('', 9, 0))).toBe(1)
  expect(fisherExact(group('', 5, 5), group('', 9, 9))).toBe(1)
  const p = fisherExact(group('', 1e6, 0), group('', 1e6, 1e6))
  expect(p).toBeGreaterThanOrEqual(0)
  expect(p).toBeLessThan(1e-300)
})

describe('four fifths, in whole numbers', () => {
  test('exactly 80 % is not below, though doubles say so', () => {
    const { groups } = impact(group('A', 5, 4), group('B', 25, 16))
    expect(16 / 25 / (4 / 5) < 0.8).toBe(true)
    expect(groups[1]).toMatchObject({ belowFourFifths: false })
  })
  test('a selection less is', () => {
    expect(impact(group('A', 5, 4), group('B', 25, 15)).groups[1]).toMatchObject({ belowFourFifths: true })
  })
})

test('the reference is the highest rate; of equals the first by name, whatever the order', () => {
  expect(impact(group('B', 10, 5), group('A', 20, 10), group('C', 10, 1)).reference).toBe('A')
  expect(impact(group('A', 20, 2), group('B', 10, 5)).reference).toBe('B')
})

test('an empty group has no rate; the rest goes on', () => {
  const { groups } = impact(group('A', 10, 5), group('B', 0, 0), group('C', 10, 3))
  expect(groups[1]).toMatchObject({
    rate: null,
    impactRatio: null,
    belowFourFifths: null,
    comparison: null,
    reason: 'no_applicants',
  })
  expect(groups[2]?.comparison?.shortfall).toBe(1)
})

test('all selected: no spread for z, and nobody short', () => {
  const { groups } = impact(group('A', 10, 10), group('B', 8, 8))
  expect(groups[1]).toMatchObject({
    rate: 1,
    impactRatio: 1,
    comparison: { z: null, zP: null, fisherP: 1, shortfall: 0 },
  })
  expect(groups[0]?.comparison).toBeNull()
})

test('one selection turns small numbers round', () => {
  expect(impact(group('A', 4, 2), group('B', 5, 2)).groups[1]?.comparison?.oneSelectionReverses).toBe(true)
  // (s + 1)/n = 3/5 and (S − 1)/N = 3/5: equal isn't reversed.
  expect(impact(group('A', 5, 4), group('B', 5, 2)).groups[1]?.comparison?.oneSelectionReverses).toBe(false)
})

test('small numbers: Fisher only; tiny groups are named', () => {
  const { groups } = impact(group('A', 200, 100), group('B', 3, 1), group('C', 100, 40))
  expect(groups.map(({ underTwoPercent }) => underTwoPercent)).toEqual([false, true, false])
  expect(groups[1]?.comparison?.tooFewForZ).toBe(true)
  expect(groups[2]?.comparison?.tooFewForZ).toBe(false)
})

test('Holm, by hand', () => {
  expect(holm([0.01, null, 0.04, 0.03])).toEqual([0.03, null, 0.06, 0.06])
  expect(holm([0.6, 0.7])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})

test.each([
  [[], 'no_applicants'],
  [[group('A', 0, 0)], 'no_applicants'],
  [[group('A', 9, 4)], 'too_few_groups'],
  [[group('A', 9, 4), group('B', 0, 0)], 'too_few_groups'],
  [[group('A', 9, 0), group('B', 8, 0)], 'no_selections'],
])('%j', (groups, reason) => {
  expect(adverseImpact(groups)).toMatchObject({ ok: false, failure: { reason } })
})
