import { describe, expect, test } from 'vitest'
import { exact, exactFromNumber, exactToText } from '../../../../shared/kernel/exact.ts'
import { panelBootstrap } from '../../../../shared/statistics/certainty/panel-bootstrap.ts'
import { scoreTable } from '../../../../shared/statistics/certainty/panel.ts'
import { rankingCertainty } from '../../../../shared/statistics/certainty/ranking-certainty.ts'
import { movedWeights, totalsUnder, variantsOf } from '../../../../shared/statistics/certainty/variants.ts'
import { aPanel } from './a-panel.ts'

describe('variants', () => {
  const panel = aPanel(
    [
      [
        [4, 2],
        [5, 3],
      ],
      [
        [3, 3],
        [3, 4],
      ],
    ],
    { rounding: { decimals: 2, mode: 'half-up' } },
  )

  test('each assessor, each weight both ways, other roundings; not the official one', () => {
    const variants = variantsOf(panel)
    expect(variants.filter(({ kind }) => kind === 'without-assessor')).toHaveLength(2)
    expect(variants.filter(({ kind }) => kind === 'weight')).toHaveLength(4)
    expect(variants.filter((variant) => variant.kind === 'rounding').map(({ at, decimals }) => [at, decimals])).toEqual(
      [
        ['total', null],
        ['total', 0],
        ['total', 1],
        ['criterion', 1],
        ['criterion', 2],
      ],
    )
  })
  test('one assessor and one criterion leave nothing to take away or move', () => {
    expect(variantsOf(aPanel([[[4]]])).every(({ kind }) => kind === 'rounding')).toBe(true)
  })
  test('weights a tenth of themselves, the sum unchanged', () => {
    const up = movedWeights([exact(1n, 2n), exact(3n, 10n), exact(1n, 5n)], { criterion: 0, change: 'up' })
    expect(up.map(exactToText)).toEqual(['0.55', '0.27', '0.18'])
    expect(movedWeights([exact(1n), exact(0n)], { criterion: 0, change: 'up' }).map(exactToText)).toEqual(['1', '0'])
    expect(movedWeights([exact(19n, 20n), exact(1n, 20n)], { criterion: 0, change: 'up' }).map(exactToText)).toEqual([
      '0.95',
      '0.05',
    ])
  })
  test('totals, by hand', () => {
    const text = (variant: Parameters<typeof totalsUnder>[2]) =>
      totalsUnder(panel, scoreTable(panel), variant).map((total) => total && exactToText(total))
    expect(text({ kind: 'without-assessor', assessor: 0 })).toEqual(['80', '70'])
    // 4.5 and 2.5 become 5 and 3; 3 and 3.5 become 3 and 4.
    expect(text({ kind: 'rounding', at: 'criterion', decimals: 0 })).toEqual(['80', '70'])
    expect(text({ kind: 'weight', criterion: 0, change: 'up' })).toEqual(['72', '64.5'])
  })
})

describe('a close order', () => {
  // Totals 80, 75, 74, 40 for one place of two: B and C hang on an assessor.
  const panel = aPanel(
    [
      [[4], [4]],
      [[4.5], [3]],
      [[3], [4.4]],
      [[2], [2]],
    ],
    { places: 2 },
  )
  const { candidates, flips, variants, bootstrap } = rankingCertainty(panel)

  test('official totals and sides', () => {
    expect(candidates.map(({ total }) => total && exactToText(total))).toEqual(['80', '75', '74', '40'])
    expect(candidates.map(({ official }) => official?.side)).toEqual(['in', 'in', 'out', 'out'])
  })
  test('who is fragile, and in which variants', () => {
    expect(candidates.map(({ mark }) => mark)).toEqual(['firm-in', 'fragile', 'fragile', 'firm-out'])
    expect(candidates[1]?.changes).toEqual([{ kind: 'without-assessor', assessor: 0 }])
  })
  test('the pair that flips', () => {
    expect(flips).toEqual([{ leaves: 1, enters: 2, variants: [{ kind: 'without-assessor', assessor: 0 }] }])
  })
  test('range of ranks over the variants', () => {
    expect(candidates.map(({ bestRank, worstRank }) => [bestRank, worstRank])).toEqual([
      [1, 2],
      [1, 3],
      [1, 3],
      [4, 4],
    ])
  })
  test('the bootstrap lists both assessors’ resamples', () => {
    expect(bootstrap).toMatchObject({ ok: true, value: { method: 'all', topK: [1, 0.75, 0.25, 0] } })
    expect(variants.length).toBeGreaterThan(2)
  })
})

describe('edges', () => {
  test('an owed mark: no total, no mark, and the others are judged without', () => {
    const { candidates } = rankingCertainty(
      aPanel([
        [[4], [4]],
        [[5], [null]],
        [[1], [2]],
      ]),
    )
    expect(candidates[1]).toMatchObject({ total: null, official: null, bestRank: null, mark: null, changes: [] })
    expect(candidates[0]?.mark).toBe('firm-in')
  })
  test('whoever one assessor alone has scored has no total without them', () => {
    const { candidates } = rankingCertainty(
      aPanel([
        [[4], ['-']],
        [[3], [3]],
      ]),
    )
    expect(candidates[0]?.without).toEqual([{ kind: 'without-assessor', assessor: 0 }])
  })
  test('a tie at the line is fragile', () => {
    expect(
      rankingCertainty(
        aPanel([
          [[4], [4]],
          [[4], [4]],
        ]),
      ).candidates.map(({ mark }) => mark),
    ).toEqual(['fragile', 'fragile'])
  })
  test('one assessor: no bootstrap, with the reason', () => {
    expect(rankingCertainty(aPanel([[[4]], [[2]]])).bootstrap).toMatchObject({ failure: { reason: 'too_few_raters' } })
  })
  test('nobody', () => {
    expect(rankingCertainty(aPanel([]))).toMatchObject({
      candidates: [],
      flips: [],
      bootstrap: { failure: { reason: 'too_few_subjects' } },
    })
  })
})

describe('the bootstrap of a panel with gaps', () => {
  const marks = [
    [
      [4, 5],
      [4, '-'],
    ],
    [
      [3, 2],
      ['-', 3],
    ],
    [
      ['-', '-'],
      [5, 5],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ] as const
  const panel = aPanel(marks, { places: 2 })

  test('assessors are weighted within each criterion', () => {
    const result = panelBootstrap(panel, scoreTable(panel))
    expect(result).toMatchObject({ ok: true, value: { method: 'weights', raters: 2, topK: [1, 0, 1, 0] } })
  })
  test('what is given is in', () => {
    const given = [0, 60, 0, 0].map((points) => exactFromNumber(points))
    expect(panelBootstrap({ ...panel, given }, scoreTable(panel))).toMatchObject({ value: { topK: [0, 1, 1, 0] } })
  })
  test('the same whoever comes first', () => {
    const turned = aPanel(marks.map((rows) => rows.toReversed()).toReversed(), { places: 2 })
    const [a, b] = [panelBootstrap(panel, scoreTable(panel)), panelBootstrap(turned, scoreTable(turned))]
    expect(a.ok && b.ok && [b.value.seed, b.value.expectedRank.toReversed()]).toEqual(
      a.ok && [a.value.seed, a.value.expectedRank],
    )
  })
  test('medians have none', () => {
    const median = { ...panel, aggregation: { method: 'median' } as const }
    expect(panelBootstrap(median, scoreTable(median))).toMatchObject({ failure: { reason: 'not_estimable' } })
  })
})
