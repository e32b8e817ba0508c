import { describe, expect, test } from 'vitest'
import { facets } from '../../../../shared/statistics/facets/facet-data.ts'
import { manyFacetRasch } from '../../../../shared/statistics/facets/mfrm.ts'
import { momentsAt } from '../../../../shared/statistics/facets/rating-scale.ts'
import type { Observation } from '../../../../shared/statistics/raters/observations.ts'
import { design } from '../raters/a-design.ts'

const measured = (observations: readonly Observation[]) => {
  const result = manyFacetRasch(observations, 0.3)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const gappy = {
  A: ['12', '23', '..'],
  B: ['34', '..', '25'],
  C: ['..', '31', '43'],
  D: ['2.', '32', '.1'],
  E: ['45', '4.', '24'],
  F: ['..', '53', '35'],
}

describe('estimates', () => {
  test('every element’s score is what the model expects of it', () => {
    const observations = design(gappy)
    const { elements, thresholds, categories } = measured(observations)
    const tau = Float64Array.from(thresholds)
    const measure = (facet: (typeof facets)[number], name: string) => elements[facet].get(name)?.measure ?? NaN
    const surplus = new Map<string, number>()
    for (const { candidate, rater, criterion, score } of observations) {
      if (score === null) continue
      const eta = measure('candidates', candidate) - measure('raters', rater) - measure('criteria', criterion)
      const left = categories.indexOf(score) - momentsAt(eta, tau).expected
      for (const name of [candidate, rater, criterion]) surplus.set(name, (surplus.get(name) ?? 0) + left)
    }
    for (const left of surplus.values()) expect(left).toBeCloseTo(0, 6)
  })

  test('raters, criteria and thresholds are centred', () => {
    const { elements, thresholds } = measured(design(gappy))
    const sum = (values: Iterable<number | null>) => [...values].reduce<number>((total, x) => total + (x ?? NaN), 0)
    expect(sum([...elements.raters.values()].map(({ measure }) => measure))).toBeCloseTo(0, 10)
    expect(sum([...elements.criteria.values()].map(({ measure }) => measure))).toBeCloseTo(0, 10)
    expect(sum(thresholds)).toBeCloseTo(0, 10)
  })

  test('two marks and two criteria: the joint estimate is twice the conditional one, ln of the odds', () => {
    // Of those with one of two right, 3 have the first and 1 the second: conditional difference ln 3, joint 2 ln 3.
    const rows = { A: ['10'], B: ['10'], C: ['10'], D: ['01'] }
    const { elements, thresholds } = measured(design(rows))
    const [first, second] = [elements.criteria.get('K1')?.measure ?? NaN, elements.criteria.get('K2')?.measure ?? NaN]
    expect(second - first).toBeCloseTo(2 * Math.log(3), 8)
    expect(thresholds).toEqual([0])
  })

  test('the order of input changes no digit', () => {
    const observations = design(gappy)
    expect(measured(observations.toReversed())).toEqual(measured(observations))
  })

  test('a mark in the middle that nobody used drops out; averages stay in marks', () => {
    const observations = design({ A: ['12', '24'], B: ['44', '25'], C: ['51', '12'], D: ['25', '41'] })
    const { categories, thresholds, elements } = measured(observations)
    expect(categories).toEqual([1, 2, 4, 5])
    expect(thresholds).toHaveLength(3)
    expect(elements.candidates.get('A')?.observedAverage).toBe(2.25)
    expect(elements.candidates.get('A')?.fairAverage).toBeGreaterThan(1)
  })

  test('a facet of one element: measure 0, no error', () => {
    const { elements, summary } = measured(design({ A: ['123'], B: ['234'], C: ['442'], D: ['131'] }))
    expect(elements.raters.get('R1')).toMatchObject({ measure: 0, se: null, count: 12 })
    expect(summary.raters).toMatchObject({ observedVariance: null, chiSquare: null, df: 0 })
  })

  test('a criterion scored by nobody is listed without a measure', () => {
    const { elements } = measured(design({ A: ['12.', '23.'], B: ['34.', '43.'], C: ['31.', '24.'] }))
    expect(elements.criteria.get('K3')).toMatchObject({
      measure: null,
      se: null,
      count: 0,
      observedAverage: null,
      infit: null,
    })
  })
})

describe('extremes', () => {
  const rows = { ...gappy, Y: ['11', '11', '..'], Z: ['55', '..', '55'] }

  test('are measured against the rest, 0.3 steps from the end', () => {
    const { elements, thresholds, used, setAside } = measured(design(rows))
    expect(elements.candidates.get('Y')).toMatchObject({
      extreme: 'min',
      count: 4,
      observedAverage: 1,
      infit: null,
      outfitZ: null,
    })
    expect(elements.candidates.get('Z')).toMatchObject({ extreme: 'max', count: 4, observedAverage: 5 })
    expect([used, setAside]).toEqual([25, 8])
    const raters = ['R1', 'R1', 'R2', 'R2'].map((name) => elements.raters.get(name)?.measure ?? NaN)
    const criteria = ['K1', 'K2', 'K1', 'K2'].map((name) => elements.criteria.get(name)?.measure ?? NaN)
    const theta = elements.candidates.get('Y')?.measure ?? NaN
    const expected = raters.map(
      (rater, at) => momentsAt(theta - rater - (criteria[at] ?? NaN), Float64Array.from(thresholds)).expected,
    )
    expect(expected.reduce((a, b) => a + b, 0)).toBeCloseTo(0.3, 8)
  })

  test('change nothing for the others', () => {
    const [whole, without] = [measured(design(rows)), measured(design(gappy))]
    expect(whole.thresholds).toEqual(without.thresholds)
    expect(whole.elements.candidates.get('A')).toEqual(without.elements.candidates.get('A'))
    expect(whole.summary).toEqual(without.summary)
  })

  test('an extreme rater is severe at the bottom', () => {
    const { elements } = measured(design({ A: ['12', '23', '11'], B: ['32', '31', '11'], C: ['33', '12', '11'] }))
    expect(elements.raters.get('R3')).toMatchObject({ extreme: 'min' })
    expect(elements.raters.get('R3')?.measure).toBeGreaterThan(elements.raters.get('R1')?.measure ?? NaN)
  })
})

describe('no measures', () => {
  test.each([
    ['no scores', design({ A: ['..'] }), 'too_few_values'],
    ['nothing', [], 'too_few_values'],
    ['one mark', design({ A: ['33', '33'], B: ['33', '..'] }), 'no_variation'],
    ['everybody extreme', design({ A: ['11', '11'], B: ['55', '55'] }), 'extreme_score'],
    ['a perfect ladder', design({ A: ['12', '23'], B: ['23', '34'] }), 'not_estimable'],
  ] as const)('%s', (_, observations, reason) => {
    expect(manyFacetRasch(observations, 0.3)).toMatchObject({ ok: false, failure: { reason } })
  })

  test('panels that share nobody, with their parts', () => {
    const observations = design({
      A: ['12', '23', '..', '..'],
      B: ['31', '24', '..', '..'],
      C: ['..', '..', '12', '31'],
      D: ['..', '..', '25', '42'],
    })
    expect(manyFacetRasch(observations, 0.3)).toMatchObject({
      ok: false,
      failure: {
        reason: 'disconnected_design',
        subsets: [
          { candidates: ['A', 'B'], raters: ['R1', 'R2'] },
          { candidates: ['C', 'D'], raters: ['R3', 'R4'] },
        ],
      },
    })
  })

  test('raters split by criterion can’t be told from the criteria', () => {
    const observations = design({ A: ['1.', '.2'], B: ['2.', '.1'], C: ['3.', '.3'], D: ['1.', '.3'] })
    expect(manyFacetRasch(observations, 0.3)).toMatchObject({
      ok: false,
      failure: { reason: 'not_estimable', confounded: ['raters', 'criteria'] },
    })
  })
})
