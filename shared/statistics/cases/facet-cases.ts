/** `mfrm`. */
import { z } from 'zod'
import { manyFacetRasch } from '../facets/mfrm.ts'
import type { MeasuredElement } from '../facets/measured-elements.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { checkScale, observationsSchema, scaleSchema } from './observation-input.ts'
import { subsetsAnswer } from './rater-cases.ts'

const centred = z.array(z.enum(['rater', 'criterion'])).length(2)

const mfrmSchema = z
  .object({
    observations: observationsSchema,
    scale: scaleSchema,
    options: z
      .object({
        model: z.literal('rating_scale').default('rating_scale'),
        estimator: z.enum(['JML', 'JMLE']).default('JML'),
        extremeScoreAdjustment: z.number().gt(0).max(0.5).default(0.3),
        center: centred.optional(),
      })
      .prefault({}),
  })
  .superRefine(checkScale)

const named = (elements: ReadonlyMap<string, MeasuredElement>): CaseAnswer =>
  Object.fromEntries([...elements].map(([name, element]) => [name, { ...element }]))

export const mfrmCase = caseMethod(mfrmSchema, ({ observations, options }): CaseAnswer => {
  const result = manyFacetRasch(observations, options.extremeScoreAdjustment)
  if (!result.ok) {
    const { reason, subsets, confounded } = result.failure
    return {
      estimates: null,
      reason,
      ...(subsets && { connected: false, ...subsetsAnswer(subsets) }),
      ...(confounded && { confounded }),
    }
  }
  const { elements, summary, ...figures } = result.value
  return {
    candidates: named(elements.candidates),
    raters: named(elements.raters),
    criteria: named(elements.criteria),
    summary: {
      candidates: { ...summary.candidates },
      raters: { ...summary.raters },
      criteria: { ...summary.criteria },
    },
    ...figures,
  }
})
