/** Components against projections on the spaces of the effects with expected squares by traces (numpy), to twelve digits. */
import { describe, expect, test } from 'vitest'
import { icc } from '../../../../shared/statistics/agreement/icc.ts'
import { decisionStudy, type DecisionPlan } from '../../../../shared/statistics/generalisability/decision-study.ts'
import {
  gStudyByLikelihood,
  gStudyOfCube,
  gStudyOfRatings,
  gStudyOfTable,
  type GStudy,
} from '../../../../shared/statistics/generalisability/g-study.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'

const cube = [
  [
    [4, 5, 1, 5],
    [3, 3, 4, 2],
    [5, 1, 2, 2],
  ],
  [
    [3.8, 3.8, 1.8, 1.8],
    [1.8, 1.8, 1.8, 5.8],
    [1.8, 4.8, 4.8, 2.8],
  ],
  [
    [3.6, 4.6, 3.6, 6.6],
    [2.6, 6.6, 5.6, 6.6],
    [2.6, 3.6, 5.6, 4.6],
  ],
  [
    [6.4, 6.4, 6.4, 3.4],
    [7.4, 5.4, 7.4, 4.4],
    [4.4, 7.4, 3.4, 3.4],
  ],
  [
    [5.2, 7.2, 4.2, 8.2],
    [5.2, 5.2, 6.2, 8.2],
    [8.2, 8.2, 5.2, 4.2],
  ],
]

const close = (actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>) => {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [letters, value] of Object.entries(expected)) expect(actual[letters]).toBeCloseTo(value, 11)
}

describe('components', () => {
  test('of p × r × c; negative ones become 0 and stay in raw', () => {
    const study = expectOk(gStudyOfCube('pxrxc', cube), 'a study')
    close(study.raw, {
      p: 1.936111111111,
      r: -0.038888888889,
      c: -0.126388888889,
      pr: -0.311111111111,
      pc: 0.109722222222,
      rc: 0.118055555556,
      prc: 2.548611111111,
    })
    expect(study.components).toMatchObject({ r: 0, c: 0, pr: 0, pc: study.raw['pc'] })
    expect(study.n).toEqual({ p: 5, r: 3, c: 4 })
  })

  test('of p × (r:t), four raters to each of three tasks', () => {
    const study = expectOk(gStudyOfCube('px(r:t)', cube), 'a study')
    close(study.raw, {
      p: 1.963541666667,
      t: -0.007291666667,
      rt: -0.008333333333,
      pt: -0.338541666667,
      prt: 2.658333333333,
    })
    expect(study.n).toEqual({ p: 5, t: 3, r: 4 })
  })
})

const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const study = expectOk(gStudyOfRatings(ratings), 'a study')
const decide = (of: GStudy, plan: DecisionPlan) => expectOk(decisionStudy(of, plan), 'a decision')

describe('decisions', () => {
  test('with the data’s raters g is ICC3k and Φ is ICC2k', () => {
    const table = expectOk(icc(ratings, 0.95), 'correlations').icc
    const { g, phi, n } = decide(study, { n: {}, fixed: [] })
    expect(n).toEqual({ r: 4 })
    expect(g).toBeCloseTo(table.ICC3k.value ?? NaN, 12)
    expect(phi).toBeCloseTo(table.ICC2k.value ?? NaN, 12)
  })

  test('more raters, less error: in proportion', () => {
    const [four, eight] = [decide(study, { n: { r: 4 }, fixed: [] }), decide(study, { n: { r: 8 }, fixed: [] })]
    expect(eight.relativeErrorVariance).toBeCloseTo(four.relativeErrorVariance / 2, 12)
    expect(eight.absoluteErrorVariance).toBeCloseTo(four.absoluteErrorVariance / 2, 12)
    expect(eight.g).toBeGreaterThan(four.g)
  })

  const parts = { p: 4, r: 0.5, c: 0.3, pr: 1, pc: 2, rc: 0.2, prc: 3 }
  const crossed: GStudy = { design: 'pxrxc', n: { p: 20, r: 3, c: 5 }, grandMean: 60, components: parts, raw: parts }

  test('random criteria', () => {
    const decision = decide(crossed, { n: { r: 2, c: 4 }, fixed: [] })
    expect(decision).toMatchObject({ universeScoreVariance: 4, n: { r: 2, c: 4 } })
    expect(decision.relativeErrorVariance).toBeCloseTo(1 / 2 + 2 / 4 + 3 / 8, 12)
    expect(decision.absoluteErrorVariance).toBeCloseTo(1 / 2 + 2 / 4 + 3 / 8 + 0.5 / 2 + 0.3 / 4 + 0.2 / 8, 12)
  })

  test('fixed criteria: their number is that of the data, and what they do with p is no error', () => {
    const decision = decide(crossed, { n: { r: 2, c: 4 }, fixed: ['c'] })
    expect(decision.n).toEqual({ r: 2, c: 5 })
    expect(decision.universeScoreVariance).toBeCloseTo(4 + 2 / 5, 12)
    expect(decision.relativeErrorVariance).toBeCloseTo(1 / 2 + 3 / 10, 12)
    expect(decision.absoluteErrorVariance).toBeCloseTo(1 / 2 + 3 / 10 + 0.5 / 2 + 0.2 / 10, 12)
    expect(decision.g).toBeCloseTo(4.4 / (4.4 + 0.8), 12)
  })

  test('raters nested in tasks', () => {
    const nested = { p: 4, t: 0.5, rt: 0.3, pt: 1, prt: 2 }
    const of: GStudy = { design: 'px(r:t)', n: { p: 9, t: 3, r: 2 }, grandMean: 0, components: nested, raw: nested }
    const decision = decide(of, { n: { t: 2, r: 5 }, fixed: [] })
    expect(decision.relativeErrorVariance).toBeCloseTo(1 / 2 + 2 / 10, 12)
    expect(decision.absoluteErrorVariance).toBeCloseTo(1 / 2 + 2 / 10 + 0.5 / 2 + 0.3 / 10, 12)
  })

  test('Φ at a cut is Φ or more, and grows with the distance', () => {
    const at = (cut: number) => decide(crossed, { n: {}, fixed: [], cut }).phiAtCut ?? NaN
    const { phi } = decide(crossed, { n: {}, fixed: [] })
    expect(at(60)).toBeCloseTo(phi, 12)
    expect(at(70)).toBeGreaterThan(at(65))
    const ofMean = 4 / 20 + 0.5 / 3 + 0.3 / 5 + 1 / 60 + 2 / 100 + 0.2 / 15 + 3 / 300
    const { absoluteErrorVariance: error } = decide(crossed, { n: {}, fixed: [] })
    expect(at(70)).toBeCloseTo((4 + 100 - ofMean) / (4 + 100 - ofMean + error), 12)
    expect(decide(crossed, { n: {}, fixed: [] }).phiAtCut).toBeNull()
  })

  test('nothing random is left', () => {
    expect(decisionStudy(crossed, { n: {}, fixed: ['r', 'c'] })).toMatchObject({ failure: { reason: 'not_estimable' } })
  })

  test('candidates who don’t differ: g and Φ are 0', () => {
    const flat = expectOk(
      gStudyOfRatings([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
      'a study',
    )
    expect(flat.components).toMatchObject({ p: 0, pr: 0 })
    expect(decide(flat, { n: {}, fixed: [] })).toMatchObject({ g: 0, phi: 0 })
  })
})

describe('gaps', () => {
  const holed = ratings.map((row, i) => row.map((score, j) => (i === j ? null : score)))

  test('likelihood gives what the analysis of variance gives where nothing is missing', () => {
    const likely = expectOk(gStudyByLikelihood(ratings), 'a study')
    close(likely.components, { ...study.components })
    expect(likely.n).toEqual(study.n)
  })
  test('and is taken where something is', () => {
    expect(gStudyOfTable(holed)).toEqual(gStudyByLikelihood(holed))
    expect(gStudyOfTable(ratings)).toEqual(gStudyOfRatings(ratings))
  })
  test.each([
    [
      [
        [null, null],
        [1, 2],
      ],
      'too_few_subjects',
    ],
    [
      [
        [1, null],
        [2, null],
      ],
      'too_few_raters',
    ],
    [
      [
        [1, null],
        [null, 2],
      ],
      'no_pairable_values',
    ],
    [
      [
        [2, 2],
        [2, null],
      ],
      'no_variation',
    ],
  ] as const)('%j', (table, reason) => {
    expect(gStudyByLikelihood(table)).toMatchObject({ ok: false, failure: { reason } })
  })
})

test.each([
  ['pxr', [[[1], [2]]], 'too_few_subjects'],
  ['pxr', [[[1]], [[2]]], 'too_few_raters'],
  [
    'pxr',
    [
      [[3], [3]],
      [[3], [3]],
    ],
    'no_variation',
  ],
  [
    'pxrxc',
    [
      [[1], [2]],
      [[2], [4]],
    ],
    'not_estimable',
  ],
  [
    'px(r:t)',
    [
      [[1], [2]],
      [[2], [4]],
    ],
    'too_few_raters',
  ],
  ['px(r:t)', [[[1, 2]], [[2, 4]]], 'not_estimable'],
  ['pxrxc', [], 'too_few_subjects'],
] as const)('%s of %j', (design, scores, reason) => {
  expect(gStudyOfCube(design, scores)).toMatchObject({ ok: false, failure: { reason } })
})
