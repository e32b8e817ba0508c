import { expect, test } from 'vitest'
import { additiveResiduals } from '../../../../shared/statistics/raters/additive-model.ts'
import { tableOf } from '../../../../shared/statistics/raters/observations.ts'
import { raterDrift } from '../../../../shared/statistics/raters/rater-drift.ts'
import { design } from './a-design.ts'

const crossed = { A: ['1', '2'], B: ['2', '2'], C: ['3', '5'], D: ['4', '4'] }
const inOrder = (rows: Record<string, string[]>) =>
  design(rows).map((observation) => ({ ...observation, order: 1 + Object.keys(rows).indexOf(observation.candidate) }))

test('residuals sum to 0 over every candidate, rater and criterion', () => {
  const table = tableOf(
    design({ A: ['12', '3.', '41'], B: ['.4', '25', '..'], C: ['31', '.2', '55'], D: ['..', '..', '31'] }),
  )
  const residuals = additiveResiduals(table)
  for (const groups of [table.candidate, table.rater, table.criterion]) {
    const sums = new Map<number, number>()
    residuals.forEach((residual, at) => sums.set(groups[at] ?? 0, (sums.get(groups[at] ?? 0) ?? 0) + residual))
    for (const sum of sums.values()) expect(sum).toBeCloseTo(0, 10)
  }
})

test('two raters, by hand', () => {
  // Differences 1, 0, 2, 0 of mean 0.75; R2's residuals are half of what is left: 0.125, −0.375, 0.625, −0.375.
  const drift = raterDrift(inOrder(crossed)).get('R2')
  expect(drift).toMatchObject({ ok: true, value: { n: 4, df: 2 } })
  if (!drift?.ok) throw new Error('well-formed')
  expect(drift.value.slope).toBeCloseTo(-0.05, 12)
  expect(drift.value.intercept).toBeCloseTo(0.125, 12)
  // s² = (0.6875 − 0.0125)/2, SE = √(0.3375/5).
  expect(drift.value.t).toBeCloseTo(-0.05 / Math.sqrt(0.3375 / 5), 10)
  expect(drift.value.p).toBeCloseTo(0.865, 3)
  expect(drift.value.spearman).toBeCloseTo(-1 / Math.sqrt(22.5), 12)
})

test('the other of two raters drifts the other way', () => {
  const drifts = raterDrift(inOrder(crossed))
  const slope = (rater: string) => {
    const drift = drifts.get(rater)
    return drift?.ok ? drift.value.slope : null
  }
  expect(slope('R1')).toBeCloseTo(-(slope('R2') ?? NaN), 12)
})

test('nothing left over: slope 0, and no test', () => {
  const drift = raterDrift(inOrder({ A: ['1'], B: ['4'], C: ['2'] })).get('R1')
  expect(drift).toMatchObject({ ok: true, value: { slope: 0, intercept: 0, t: null, p: null, spearman: null } })
})

test('too few places, or one place for all', () => {
  const few = inOrder({ A: ['1', '2'], B: ['3', '3'] })
  expect(raterDrift(few).get('R1')).toMatchObject({ ok: false, failure: { reason: 'too_few_values' } })
  const stuck = inOrder(crossed).map((observation) => ({ ...observation, order: 1 }))
  expect(raterDrift(stuck).get('R1')).toMatchObject({ ok: false, failure: { reason: 'no_variation' } })
  expect(raterDrift(design(crossed)).get('R1')).toMatchObject({ ok: false, failure: { reason: 'too_few_values' } })
})
