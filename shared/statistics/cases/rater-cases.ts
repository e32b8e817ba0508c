/** `rater_indices`, `rater_drift`, `connectivity`. */
import { z } from 'zod'
import { connectedSubsets, joiningPairings, type Subset } from '../raters/connectivity.ts'
import { raterDrift } from '../raters/rater-drift.ts'
import { raterIndices } from '../raters/rater-indices.ts'
import { caseMethod, type AnswerValue, type CaseAnswer } from './case-method.ts'
import { nameSchema, numberSchema } from './number-input.ts'
import { checkScale, observationsSchema, scaleSchema } from './observation-input.ts'

const indicesSchema = z.object({ observations: observationsSchema, scale: scaleSchema }).superRefine(checkScale)

export const raterIndicesCase = caseMethod(indicesSchema, ({ observations, scale }): CaseAnswer => {
  const indices = [...raterIndices(observations, scale)]
  const raters = Object.fromEntries(indices.map(([name, values]) => [name, { ...values }]))
  const scoring = indices.filter(([, { n }]) => n > 0)
  if (scoring.length === 0) return { raters, reason: 'too_few_values' }
  if (scoring.length < 2) return { raters, reason: 'too_few_raters' }
  const isJoined = scoring.every(([, { severityAdjusted }]) => severityAdjusted !== null)
  return isJoined ? { raters } : { raters, reason: 'disconnected_design' }
})

const driftSchema = z.object({ observations: observationsSchema })

const noDrift = { slope: null, intercept: null, t: null, df: null, p: null, spearman: null }

export const raterDriftCase = caseMethod(driftSchema, ({ observations }): CaseAnswer => {
  const raters = [...raterDrift(observations)].map(([name, drift]): [string, AnswerValue] => [
    name,
    drift.ok ? { ...drift.value } : { ...noDrift, reason: drift.failure.reason },
  ])
  return { raters: Object.fromEntries(raters) }
})

export const subsetsAnswer = (subsets: readonly Subset[]): CaseAnswer => ({
  subsets: subsets.map((subset) => ({ ...subset })),
  joining: joiningPairings(subsets).map((pairing) => ({ ...pairing })),
})

const pairingSchema = z.object({ candidate: nameSchema, rater: nameSchema, score: numberSchema.nullish() })

const connectivitySchema = z.object({ observations: z.array(pairingSchema) })

/** Pairings that were to be scored and were not (null) join nobody; those that speak of no score do. */
export const connectivityCase = caseMethod(connectivitySchema, ({ observations }): CaseAnswer => {
  const subsets = connectedSubsets(observations.filter(({ score }) => score !== null))
  if (subsets.length === 0) return { connected: null, subsets: [], reason: 'too_few_values' }
  return { connected: subsets.length === 1, ...subsetsAnswer(subsets) }
})
