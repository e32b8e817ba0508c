import { describe, expect, test } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { alphaInterval } from '../../../../shared/statistics/agreement/alpha-interval.ts'
import { krippendorffAlpha } from '../../../../shared/statistics/agreement/krippendorff-alpha.ts'

const ratings = Array.from({ length: 24 }, (_, i) => [
  1 + (i % 5),
  1 + ((i + (i % 3 === 0 ? 1 : 0)) % 5),
  i % 4 === 0 ? null : 1 + (i % 5),
])

describe.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)('%s', (level) => {
  const interval = expectOk(alphaInterval(ratings, level), 'an interval')
  const { alpha } = expectOk(krippendorffAlpha(ratings, level), 'alpha')

  test('holds the estimate', () => {
    expect(interval.lower).toBeLessThan(alpha)
    expect(interval.upper).toBeGreaterThan(alpha)
    expect(interval).toMatchObject({ draws: 2000, skipped: 0, units: 24 })
  })
  test('is the same each time, whatever the order of candidates and raters', () => {
    expect(
      alphaInterval(
        ratings.toReversed().map((row) => row.toReversed()),
        level,
      ),
    ).toEqual({ ok: true, value: interval })
  })
  test('is narrower at less confidence', () => {
    const half = expectOk(alphaInterval(ratings, level, { confidence: 0.5 }), 'an interval')
    expect(half.upper - half.lower).toBeLessThan(interval.upper - interval.lower)
  })
})

test('full agreement: both ends are 1', () => {
  const agreed = Array.from({ length: 12 }, (_, i) => [i % 3, i % 3])
  expect(alphaInterval(agreed, 'interval')).toMatchObject({ value: { lower: 1, upper: 1 } })
})

test('draws without variation are told', () => {
  const rare = Array.from({ length: 10 }, (_, i) => (i === 0 ? [1, 2] : [1, 1]))
  const interval = expectOk(alphaInterval(rare, 'nominal'), 'an interval')
  // A draw of ten that misses the one odd unit: 0.9^10.
  expect(interval.skipped).toBeCloseTo(0.9 ** 10, 1)
})

test.each([
  [ratings.slice(0, 9), 'too_few_subjects'],
  [Array.from({ length: 12 }, () => [3, 3]), 'no_variation'],
  [[[1, null]], 'no_pairable_values'],
])('none of %j', (table, reason) => {
  expect(alphaInterval(table, 'ordinal')).toMatchObject({ ok: false, failure: { reason } })
})
