import { expect, test } from 'vitest'
import { krippendorffAlpha } from '../../../../shared/statistics/agreement/krippendorff-alpha.ts'

/** Four observers, twelve units (Krippendorff 2011, example C). */
const published = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
]

test.each([
  ['nominal', '0.743'],
  ['ordinal', '0.815'],
  ['interval', '0.849'],
  ['ratio', '0.797'],
] as const)('the %s alpha printed by Krippendorff is %s', (level, alpha) => {
  const result = krippendorffAlpha(published, level)
  expect(result).toMatchObject({ ok: true, value: { pairableValues: 40, units: 11 } })
  expect(result.ok && result.value.alpha.toFixed(3)).toBe(alpha)
})

test.each([
  [
    [
      [1, null],
      [null, 2],
      [null, null],
    ],
    'nominal',
    'no_pairable_values',
  ],
  [[], 'nominal', 'no_pairable_values'],
  [
    [
      [2, 2],
      [2, 2],
    ],
    'interval',
    'no_variation',
  ],
  [
    [
      [-1, 2],
      [2, 2],
    ],
    'ratio',
    'not_estimable',
  ],
] as const)('%j at level %s has no value: %s', (ratings, level, reason) => {
  expect(krippendorffAlpha(ratings, level)).toMatchObject({ ok: false, failure: { reason } })
})

test('zero against zero is no disagreement of ratios', () => {
  const result = krippendorffAlpha(
    [
      [0, 0],
      [1, 1],
    ],
    'ratio',
  )
  expect(result).toMatchObject({ ok: true, value: { alpha: 1 } })
})

test('systematic disagreement is reported as a negative number', () => {
  const result = krippendorffAlpha(
    [
      [1, 2],
      [2, 1],
    ],
    'nominal',
  )
  expect(result.ok && result.value.alpha).toBeLessThan(0)
})
