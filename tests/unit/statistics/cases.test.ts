import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerCase } from '../../../shared/statistics/cases.ts'
import { differences, type StatisticsCase } from './compare-case.ts'

const folders = ['cases', 'statistics-cases'].map((name) => new URL(`../../fixtures/${name}/`, import.meta.url))
const read = (name: string, folder: URL) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StatisticsCase
const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, read(name, folder)] as const),
)

test('there are cases of the methods', () => {
  expect(new Set(cases.map(([, { method }]) => method))).toEqual(
    new Set([
      'icc',
      'icc_incomplete',
      'krippendorff_alpha',
      'fleiss_kappa',
      'cohen_kappa',
      'kendall_w',
      'rater_indices',
      'mfrm',
      'gtheory',
      'rank_bootstrap',
      'rank_normal',
      'weight_sensitivity',
      'adverse_impact',
      'item_analysis',
      'combine',
      'combine_and_rank',
      'combine_with_hurdles',
      'rank',
      'rank_with_tie_breaks',
      'cut',
      'standardise',
      'standardise_within_rater',
      'rescale',
    ]),
  )
})

test.each(cases)('%s', (_, statisticsCase) => {
  const answer = answerCase(statisticsCase)
  expect(answer).toMatchObject({ ok: true })
  expect(differences(statisticsCase, answer.ok && answer.value)).toEqual([])
})

test('a method that is not there is named, whatever its input', () => {
  expect(answerCase({ method: 'astrology', input: {} })).toEqual({ ok: true, value: { unsupported: 'astrology' } })
  expect(answerCase({ method: 'constructor', input: {} })).toEqual({ ok: true, value: { unsupported: 'constructor' } })
})

const cell = { candidate: 'A', rater: 'R', criterion: 'K', score: 2 }
const scale = { min: 1, max: 5 }

describe('a malformed case names the place', () => {
  test.each([
    [null, []],
    [{ input: {} }, ['method']],
    [{ method: 'rank' }, ['input']],
    [{ method: 'rank', input: { scores: [1, 'x'] } }, ['input', 'scores', 1]],
    [{ method: 'rank', input: { scores: [1], decimals: 1.5 } }, ['input', 'decimals']],
    [{ method: 'rank', input: { scores: [1], order: 'sideways' } }, ['input', 'order']],
    [{ method: 'combine', input: { scores: [[1, 2], [1]], weights: ['1/2', '1/2'] } }, ['input', 'scores', 1]],
    [{ method: 'combine', input: { scores: [[1]], weights: ['1'], maxima: [0] } }, ['input', 'maxima', 0]],
    [{ method: 'combine', input: { scores: [[1]], weights: ['1'], rounding: 'lucky' } }, ['input', 'rounding']],
    [{ method: 'cut', input: { scores: [1], ids: [], k: 1 } }, ['input', 'ids']],
    [{ method: 'cut', input: { scores: [1], k: -1 } }, ['input', 'k']],
    [
      { method: 'rank_with_tie_breaks', input: { candidates: [{ id: 'A', x: 'late' }], keys: [['x', 'desc']] } },
      ['input', 'candidates', 0, 'x'],
    ],
    [
      { method: 'rank_with_tie_breaks', input: { candidates: [{ id: 'A' }, { id: 'A' }], keys: [['x', 'desc']] } },
      ['input', 'candidates', 1, 'id'],
    ],
    [{ method: 'rescale', input: { scores: [1], from: [1, 1], to: [0, 1] } }, ['input', 'from']],
    [{ method: 'icc', input: { ratings: [[1, 2], [1]] } }, ['input', 'ratings', 1]],
    [{ method: 'icc', input: { ratings: [[1, 2]], confidence: 1 } }, ['input', 'confidence']],
    [{ method: 'icc', input: { ratings: [[1, 1e13]] } }, ['input', 'ratings', 0, 1]],
    [{ method: 'krippendorff_alpha', input: { ratings: [], level: 'cyclic' } }, ['input', 'level']],
    [{ method: 'mfrm', input: { observations: [cell, cell], scale } }, ['input', 'observations', 1]],
    [
      { method: 'mfrm', input: { observations: [{ ...cell, score: 6 }], scale } },
      ['input', 'observations', 0, 'score'],
    ],
    [{ method: 'mfrm', input: { observations: [], scale, options: { model: 'pcm' } } }, ['input', 'options', 'model']],
    [{ method: 'rater_indices', input: { observations: [], scale: { min: 5, max: 1 } } }, ['input', 'scale']],
    [
      { method: 'rater_drift', input: { observations: [{ ...cell, order: -1 }] } },
      ['input', 'observations', 0, 'order'],
    ],
    [{ method: 'connectivity', input: { observations: [{ rater: 'R' }] } }, ['input', 'observations', 0, 'candidate']],
    [{ method: 'fleiss_kappa', input: { counts: [[1, 2], [1]] } }, ['input', 'counts', 1]],
    [{ method: 'fleiss_kappa', input: { counts: [[-1, 2]] } }, ['input', 'counts', 0, 0]],
    [{ method: 'cohen_kappa', input: {} }, ['input', 'table']],
    [{ method: 'cohen_kappa', input: { table: [[1, 2]] } }, ['input', 'table']],
    [{ method: 'cohen_kappa', input: { table: [[1]], weights: [[0, 1]] } }, ['input', 'weights']],
    [{ method: 'cohen_kappa', input: { pairs: [[1, 7]], categories: [1, 2] } }, ['input', 'pairs', 0, 1]],
    [{ method: 'standardise_within_rater', input: { ratings: [[1, 2], [1]] } }, ['input', 'ratings', 1]],
    [{ method: 'gtheory', input: { design: 'pxq', scores: [] } }, ['input', 'design']],
    [{ method: 'gtheory', input: { design: 'pxr', scores: [[1, 2], [1]] } }, ['input', 'scores', 1]],
    [{ method: 'gtheory', input: { design: 'pxrxc', scores: [[[1, 2], [1]]] } }, ['input', 'scores', 0, 1]],
    [{ method: 'gtheory', input: { design: 'pxr', scores: [[1, 2]], fixed: ['c'] } }, ['input', 'fixed', 0]],
    [
      { method: 'gtheory', input: { design: 'px(r:t)', scores: [], decision: [{ c: 2 }] } },
      ['input', 'decision', 0, 'c'],
    ],
    [{ method: 'gtheory', input: { design: 'pxr', scores: [], decision: [{ r: 0 }] } }, ['input', 'decision', 0, 'r']],
    [{ method: 'rank_bootstrap', input: { scores: [[1, 2], [1]], k: 1 } }, ['input', 'scores', 1]],
    [{ method: 'rank_bootstrap', input: { scores: [[1]], k: -1 } }, ['input', 'k']],
    [{ method: 'rank_normal', input: { means: [1], standardErrors: [], k: 1 } }, ['input', 'standardErrors']],
    [{ method: 'rank_normal', input: { means: [1], standardErrors: [-1], k: 1 } }, ['input', 'standardErrors', 0]],
    [
      {
        method: 'weight_sensitivity',
        input: { candidates: ['A', 'A'], components: ['K'], weights: [1], scores: [[1], [2]], k: 1 },
      },
      ['input', 'candidates', 1],
    ],
    [
      {
        method: 'weight_sensitivity',
        input: { candidates: ['A'], components: ['K'], weights: [-1], scores: [[1]], k: 1 },
      },
      ['input', 'weights', 0],
    ],
    [
      {
        method: 'weight_sensitivity',
        input: { candidates: ['A'], components: ['K'], weights: [1], scores: [[1, 2]], k: 1 },
      },
      ['input', 'scores', 0],
    ],
    [
      { method: 'adverse_impact', input: { groups: [{ name: 'A', applicants: 1, selected: 2 }] } },
      ['input', 'groups', 0, 'selected'],
    ],
    [
      {
        method: 'adverse_impact',
        input: {
          groups: [
            { name: 'A', applicants: 1, selected: 1 },
            { name: 'A', applicants: 1, selected: 1 },
          ],
        },
      },
      ['input', 'groups', 1, 'name'],
    ],
    [{ method: 'item_analysis', input: { scores: [[1, 2], [1]] } }, ['input', 'scores', 1]],
  ])('%j', (malformed, path) => {
    expect(answerCase(malformed)).toMatchObject({ ok: false, failure: { kind: 'schema', path } })
  })
})

test('a value beyond the machine’s numbers is left open, with the reason', () => {
  const answer = answerCase({ method: 'rescale', input: { scores: [-1], from: [-5e-324, 0], to: [0, 1] } })
  expect(answer).toMatchObject({ ok: true, value: { range: [null], reason: 'not_estimable' } })
})

describe('a design that falls apart', () => {
  const observations = [
    { ...cell, score: 1 },
    { candidate: 'B', rater: 'S', criterion: 'K', score: 4 },
    { candidate: 'C', rater: 'S', criterion: 'K', score: null },
  ]
  const subsets = [
    { candidates: ['A'], raters: ['R'] },
    { candidates: ['B'], raters: ['S'] },
  ]

  test('connectivity names the parts and what joins them; what is not scored joins nobody', () => {
    const answer = answerCase({ method: 'connectivity', input: { observations } })
    expect(answer).toEqual({
      ok: true,
      value: { connected: false, subsets, joining: [{ candidate: 'B', rater: 'R' }] },
    })
  })

  test('facets say why there is no measure', () => {
    const answer = answerCase({ method: 'mfrm', input: { observations, scale } })
    expect(answer).toMatchObject({ ok: true, value: { estimates: null, reason: 'disconnected_design', subsets } })
  })

  test('indices that don’t need it are there, with the reason for those that do', () => {
    const answer = answerCase({ method: 'rater_indices', input: { observations, scale } })
    expect(answer).toMatchObject({
      ok: true,
      value: { reason: 'disconnected_design', raters: { R: { n: 1, meanScore: 1, severityAdjusted: null } } },
    })
  })

  test('drift gives its reason rater by rater', () => {
    const answer = answerCase({ method: 'rater_drift', input: { observations } })
    expect(answer).toMatchObject({ ok: true, value: { raters: { S: { slope: null, reason: 'too_few_values' } } } })
  })
})

describe('methods that answer in part', () => {
  const valueOf = (method: string, input: unknown) => {
    const answer = answerCase({ method, input })
    return answer.ok ? answer.value : answer.failure
  }

  test('a tie at the line keeps the totals', () => {
    const input = { candidates: ['A', 'B'], components: ['K'], weights: [100], scores: [[1], [1]], k: 1 }
    expect(valueOf('weight_sensitivity', input)).toEqual({
      totals: { A: 1, B: 1 },
      topK: null,
      weights: null,
      reason: 'tie_at_line',
    })
  })

  test('a mean without its error takes no part', () => {
    const answer = valueOf('rank_normal', { means: [1, 2, 3], standardErrors: [0, null, 0], k: 1, cut: 2 })
    expect(answer).toMatchObject({ topK: [0, null, 1], expectedRank: [2, null, 1], aboveCut: [0, null, 1] })
  })

  test('a crossed cube with a gap can’t be taken apart; a table can', () => {
    expect(
      valueOf('gtheory', {
        design: 'pxrxc',
        scores: [
          [
            [1, null],
            [2, 3],
          ],
        ],
      }),
    ).toMatchObject({
      components: null,
      study: null,
      reason: 'not_estimable',
    })
    const scores = [
      [1, 2, null],
      [3, 5, 4],
      [2, 2, 3],
      [5, 4, 5],
    ]
    expect(valueOf('gtheory', { design: 'pxr', scores })).toMatchObject({
      size: { p: 4, r: 3 },
      study: [{ n: { r: 3 } }],
    })
  })

  test('all facets fixed leave no study', () => {
    const answer = valueOf('gtheory', {
      design: 'pxr',
      scores: [
        [1, 2],
        [2, 5],
      ],
      fixed: ['r'],
    })
    expect(answer).toMatchObject({ study: [{ g: null, phi: null, reason: 'not_estimable' }] })
  })

  test('an empty group is there with its reason', () => {
    const groups = [
      { name: 'A', applicants: 4, selected: 2 },
      { name: 'B', applicants: 0, selected: 0 },
      { name: 'C', applicants: 4, selected: 1 },
    ]
    expect(valueOf('adverse_impact', { groups })).toMatchObject({
      reference: 'A',
      groups: [{ rate: 0.5 }, { rate: null, reason: 'no_applicants' }, { shortfall: 0.5 }],
    })
  })
})
