/** Ten thousand tables of all shapes: no answer holds NaN, an infinity or −0, and what has no value says why. Every reason is met. */
import { describe, expect, test } from 'vitest'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { answerCase } from '../../shared/statistics/cases.ts'
import type { Reason } from '../../shared/statistics/reason.ts'

const answer = (method: string, input: unknown): Record<string, unknown> => {
  const result = answerCase({ method, input })
  if (!result.ok) throw new Error(`${method} ${JSON.stringify(input)}: ${JSON.stringify(result.failure)}`)
  return result.value as Record<string, unknown>
}

function unsound(value: unknown, path: string): string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} is ${Object.is(value, -0) ? '-0' : value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unsound(inner, `${path}.${key}`))
}

const random = xoroshiro128plus(20261124)
const below = (count: number): number => uniformInt(random, 0, count - 1)

type Table = (number | null)[][]

/** From none to eight candidates, from none to five raters; few or many values, gaps, constant columns, huge and tiny steps. */
function aTable(): Table {
  const [n, k] = [below(9), below(6)]
  const span = [1, 2, 5, 100][below(4)] ?? 5
  const step = [1, 0.1, 1e-7, 1e9][below(8)] ?? 1
  const start = [0, 1, -3, 1e6][below(6)] ?? 1
  const gaps = [0, 0, 0, 3, 10][below(5)] ?? 0
  const isColumnwise = below(6) === 0
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: k }, (__, j) =>
      below(20) < gaps ? null : start + step * (isColumnwise ? (i + j) % span : below(span)),
    ),
  )
}

const asObservations = (table: Table) =>
  table.flatMap((row, i) =>
    row.map((score, j) => ({
      candidate: `P${i}`,
      rater: `R${j % 3}`,
      criterion: `K${Math.floor(j / 3)}`,
      score,
      order: below(9),
    })),
  )

function inputsFor(table: Table, isRare: boolean): [string, object][] {
  const ratings = table
  const whole = table.map((row) => row.map((x) => Math.min(200, Math.abs(Math.round(x ?? 0)))))
  const cube = table.map((row) => [row, row.toReversed()])
  const common: [string, object][] = [
    ['icc', { ratings, confidence: 0.9 }],
    ...['nominal', 'ordinal', 'interval', 'ratio'].map((level): [string, object] => [
      'krippendorff_alpha',
      { ratings, level },
    ]),
    ['fleiss_kappa', { counts: whole }],
    ['kendall_w', { ratings }],
    ['item_analysis', { scores: ratings }],
    ['gtheory', { design: 'pxr', scores: table.map((row) => row.map((x) => x ?? 0)), decision: [{ r: 1 }, { r: 9 }] }],
    ['gtheory', { design: 'pxrxc', scores: cube, fixed: ['c'], cut: 1 }],
    ['gtheory', { design: 'px(r:t)', scores: cube, decision: [{ t: 2, r: 3 }] }],
    ['standardise', { scores: table.flat() }],
    [
      'rank_normal',
      {
        means: table.map((row) => row[0] ?? null),
        standardErrors: table.map((row) => (row[1] ?? null) && Math.abs(row[1] ?? 0)),
        k: 2,
        cut: 1,
      },
    ],
    [
      'adverse_impact',
      {
        groups: whole.map((row, i) => ({
          name: `G${i}`,
          applicants: (row[0] ?? 0) + (row[1] ?? 0),
          selected: row[0] ?? 0,
        })),
      },
    ],
    [
      'weight_sensitivity',
      {
        candidates: table.map((_, i) => `P${i}`),
        components: (table[0] ?? []).map((_, j) => `K${j}`),
        weights: (table[0] ?? []).map((_, j, row) => (j === 0 ? `1/${row.length}` : `1/${row.length}`)),
        scores: table,
        k: 2,
      },
    ],
  ]
  if (!isRare) return common
  const observations = asObservations(table)
  const values = table.flat().map((x) => x ?? 0)
  const scale = { min: Math.min(0, ...values), max: Math.max(1, ...values) }
  return [
    ...common,
    ['icc_incomplete', { ratings }],
    ['gtheory', { design: 'pxr', scores: ratings, estimator: 'REML' }],
    ['rank_bootstrap', { scores: table, k: 2 }],
    ['rater_indices', { observations, scale }],
    ['rater_drift', { observations }],
    ['connectivity', { observations }],
    ['mfrm', { observations, scale }],
  ]
}

test('ten thousand random tables', { timeout: 120_000 }, () => {
  const wrong: string[] = []
  for (let at = 0; at < 10_000; at++) {
    for (const [method, input] of inputsFor(aTable(), at % 25 === 0)) {
      const found = unsound(answer(method, input), method)
      if (found.length > 0) wrong.push(`${found[0]}: ${JSON.stringify(input)}`)
    }
  }
  expect(wrong.slice(0, 5)).toEqual([])
})

const cell = { candidate: 'A', rater: 'R', criterion: 'K' }
const scale = { min: 1, max: 3 }
const reasons: Readonly<Record<Reason, readonly [string, object]>> = {
  too_few_raters: ['icc', { ratings: [[1], [2]] }],
  too_few_subjects: ['icc', { ratings: [[1, 2]] }],
  too_few_groups: ['adverse_impact', { groups: [{ name: 'A', applicants: 3, selected: 1 }] }],
  too_few_values: ['mfrm', { observations: [], scale }],
  no_pairable_values: ['krippendorff_alpha', { ratings: [[1, null]], level: 'nominal' }],
  no_variation: [
    'icc',
    {
      ratings: [
        [1, 1],
        [1, 1],
      ],
    },
  ],
  disconnected_design: [
    'mfrm',
    {
      observations: [
        { ...cell, score: 1 },
        { candidate: 'B', rater: 'S', criterion: 'K', score: 2 },
      ],
      scale,
    },
  ],
  not_estimable: [
    'gtheory',
    {
      design: 'pxrxc',
      scores: [
        [[1], [2]],
        [[3], [5]],
      ],
    },
  ],
  extreme_score: [
    'mfrm',
    {
      observations: [
        { ...cell, score: 1 },
        { ...cell, candidate: 'B', score: 3 },
      ],
      scale,
    },
  ],
  no_selections: [
    'adverse_impact',
    {
      groups: [
        { name: 'A', applicants: 3, selected: 0 },
        { name: 'B', applicants: 3, selected: 0 },
      ],
    },
  ],
  no_applicants: ['adverse_impact', { groups: [{ name: 'A', applicants: 0, selected: 0 }] }],
  tie_at_line: [
    'weight_sensitivity',
    { candidates: ['A', 'B'], components: ['K'], weights: ['1'], scores: [[1], [1]], k: 1 },
  ],
  weights_do_not_sum_to_one: [
    'weight_sensitivity',
    { candidates: ['A'], components: ['K'], weights: ['0.9'], scores: [[1]], k: 1 },
  ],
}

describe('each reason is met', () => {
  test.each(Object.entries(reasons))('%s', (reason, [method, input]) => {
    expect(answer(method, input)['reason']).toBe(reason)
  })
})
