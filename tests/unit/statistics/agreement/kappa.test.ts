import { describe, expect, test } from 'vitest'
import { cohenKappa } from '../../../../shared/statistics/agreement/cohen-kappa.ts'
import { fleissKappa } from '../../../../shared/statistics/agreement/fleiss-kappa.ts'
import { tableOfPairs } from '../../../../shared/statistics/agreement/kappa-table.ts'

describe('Cohen’s kappa', () => {
  const skin = [
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ]

  test('the unweighted figures of the SAS documentation', () => {
    const result = cohenKappa(skin, 'unweighted', 0.95)
    if (!result.ok) throw new Error('well-formed')
    expect(result.value.kappa).toBeCloseTo(0.3449, 4)
    expect(result.value.ase).toBeCloseTo(0.0724, 4)
    expect([result.value.lower.toFixed(4), result.value.upper.toFixed(4)]).toEqual(['0.2030', '0.4868'])
  })

  test('a matrix of disagreement does what its name does', () => {
    const linear = skin.map((_, i) => skin.map((__, j) => 3 * Math.abs(i - j)))
    const [named, own] = [cohenKappa(skin, 'linear', 0.9), cohenKappa(skin, linear, 0.9)]
    if (!named.ok || !own.ok) throw new Error('well-formed')
    for (const field of ['kappa', 'ase', 'seNull', 'lower'] as const) {
      expect(own.value[field]).toBeCloseTo(named.value[field], 14)
    }
  })

  test('weights go by the declared scale, used or not', () => {
    const pairs = [
      ['1', '1'],
      ['2', '3'],
      ['3', '3'],
      ['1', '2'],
      ['5', null],
    ] as const
    const kappaOn = (categories: readonly string[]) => {
      const result = cohenKappa(tableOfPairs(pairs, categories), 'quadratic', 0.95)
      return result.ok ? [result.value.n, result.value.observedAgreement] : []
    }
    expect(kappaOn(['1', '2', '3', '4', '5'])).toEqual([4, 1 - 2 / 4 / 16])
    expect(kappaOn(['1', '2', '3', '5'])).toEqual([4, expect.closeTo(1 - 2 / 4 / 9, 12)])
  })

  test('a constant rater agrees no more than chance, and can’t be tested', () => {
    const result = cohenKappa(
      [
        [7, 3],
        [0, 0],
      ],
      'unweighted',
      0.95,
    )
    expect(result).toMatchObject({ ok: true, value: { kappa: 0, seNull: 0, z: null } })
  })

  test('perfect agreement has no error', () => {
    expect(
      cohenKappa(
        [
          [4, 0],
          [0, 3],
        ],
        'linear',
        0.95,
      ),
    ).toMatchObject({ ok: true, value: { kappa: 1, ase: 0, upper: 1 } })
  })

  test.each([
    [
      [
        [0, 0],
        [0, 0],
      ],
      'no_pairable_values',
    ],
    [[], 'no_pairable_values'],
    [[[5]], 'no_variation'],
    [
      [
        [5, 0],
        [0, 0],
      ],
      'no_variation',
    ],
  ] as const)('%j has no value: %s', (table, reason) => {
    expect(cohenKappa(table, 'unweighted', 0.95)).toMatchObject({ ok: false, failure: { reason } })
  })

  test('weights without disagreement mean nothing', () => {
    const result = cohenKappa(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, 0],
        [0, 0],
      ],
      0.95,
    )
    expect(result).toMatchObject({ ok: false, failure: { reason: 'not_estimable' } })
  })
})

describe('Fleiss’ kappa', () => {
  test('subjects with different numbers of raters: no test, shares as means of shares', () => {
    const result = fleissKappa([
      [2, 0],
      [1, 2],
      [0, 1],
      [0, 0],
      [0, 3],
    ])
    // Shares of the first category: 1, 1/3, 0, 0; agreement in pairs: 1, 1/3, 1.
    const [observed, first] = [7 / 9, 1 / 3]
    const expected = first ** 2 + (1 - first) ** 2
    expect(result).toMatchObject({ ok: true, value: { seNull: null, z: null, perCategory: null, subjects: 4 } })
    expect(result.ok && result.value.kappa).toBeCloseTo((observed - expected) / (1 - expected), 12)
  })

  test('a category that nobody used has no kappa of its own', () => {
    const result = fleissKappa([
      [2, 0, 1],
      [1, 0, 2],
    ])
    expect(result.ok && result.value.perCategory?.[1]).toBeNull()
  })

  test.each([
    [[], 'too_few_subjects'],
    [[[0, 0]], 'too_few_subjects'],
    [
      [
        [1, 0],
        [0, 1],
      ],
      'too_few_raters',
    ],
    [
      [
        [3, 0],
        [3, 0],
      ],
      'no_variation',
    ],
  ] as const)('%j has no value: %s', (counts, reason) => {
    expect(fleissKappa(counts)).toMatchObject({ ok: false, failure: { reason } })
  })
})
