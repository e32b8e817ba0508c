import { expect, test } from 'vitest'
import { raterIndices } from '../../../../shared/statistics/raters/rater-indices.ts'
import { design } from './a-design.ts'

const scale = { min: 1, max: 5 }
const of = (observations: ReturnType<typeof design>, rater: string) => raterIndices(observations, scale).get(rater)

test('a rater one below the other on the same cells', () => {
  const observations = design({ A: ['12', '23'], B: ['34', '45'], C: ['13', '24'] })
  expect(of(observations, 'R1')).toMatchObject({
    n: 6,
    sharedScores: 6,
    severityRaw: -1,
    severitySe: 0,
    severityAdjusted: expect.closeTo(-0.5, 12) as number,
    sdRatio: 1,
    correlationWithOthers: 1,
    exactAgreement: 0,
    adjacentAgreement: 1,
    endShare: 2 / 6,
    midShare: 2 / 6,
  })
})

test('adjusted severity allows for whom a rater met; the raw one does not', () => {
  // R2 is one above R1, R3 one above R2; R1 and R3 never meet.
  const observations = design({ A: ['1', '2', '.'], B: ['2', '3', '.'], C: ['.', '3', '4'], D: ['.', '1', '2'] })
  const raters = raterIndices(observations, scale)
  for (const [rater, level] of [
    ['R1', -1],
    ['R2', 0],
    ['R3', 1],
  ] as const) {
    expect(raters.get(rater)?.severityAdjusted).toBeCloseTo(level, 12)
  }
  expect(raters.get('R2')?.severityRaw).toBe(0)
})

test('raters that share candidates but no criterion can’t be adjusted', () => {
  const observations = design({ A: ['1.', '.2'], B: ['2.', '.5'] })
  expect(of(observations, 'R1')).toMatchObject({
    n: 2,
    severityAdjusted: null,
    severityRaw: null,
    exactAgreement: null,
  })
})

test('one rater: comparisons are null, the rest stands', () => {
  const observations = design({ A: ['12'], B: ['34'], C: ['24'] })
  const indices = of(observations, 'R1')
  expect(indices).toMatchObject({
    severityRaw: null,
    sdRatio: null,
    correlationWithOthers: null,
    adjacentAgreement: null,
  })
  expect(indices?.meanScore).toBeCloseTo(16 / 6, 12)
  expect(indices?.halo).toBeCloseTo(0.866, 3)
})

test('a rater who gives everybody the same', () => {
  const observations = design({ A: ['33', '24'], B: ['33', '51'], C: ['33', '13'] })
  expect(of(observations, 'R1')).toMatchObject({
    sd: 0,
    sdRatio: 0,
    correlationWithOthers: null,
    halo: null,
    withinCandidateSd: 0,
    midShare: 1,
  })
  expect(of(observations, 'R2')).toMatchObject({ sdRatio: null })
})

test('a rater without a score, and a criterion scored by nobody', () => {
  const observations = design({ A: ['1.', '..'], B: ['2.', '..'] })
  expect(of(observations, 'R2')).toMatchObject({ n: 0, meanScore: null, sd: null, midShare: null, halo: null })
  expect(of(observations, 'R1')).toMatchObject({ n: 2, halo: null, withinCandidateSd: null })
})
