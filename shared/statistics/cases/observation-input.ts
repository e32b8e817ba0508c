/** Observations of cases: one score of a candidate by a rater on a criterion. */
import { z } from 'zod'
import { nameSchema, numberSchema, scoreSchema } from './number-input.ts'

const observationSchema = z.object({
  candidate: nameSchema,
  rater: nameSchema,
  criterion: nameSchema.nullish().transform((name) => name ?? ''),
  score: scoreSchema,
  order: z
    .number()
    .min(0)
    .max(1e9)
    .nullish()
    .transform((order) => order ?? null),
})

export const observationsSchema = z.array(observationSchema).superRefine((observations, context) => {
  const seen = new Set<string>()
  observations.forEach(({ candidate, rater, criterion }, at) => {
    const cell = JSON.stringify([candidate, rater, criterion])
    if (seen.has(cell)) context.addIssue({ code: 'custom', message: 'cell-twice', path: [at] })
    seen.add(cell)
  })
})

export const scaleSchema = z
  .object({ min: numberSchema, max: numberSchema })
  .refine(({ min, max }) => min < max, { error: 'ends-reversed' })

interface Scored {
  readonly observations: readonly { readonly score: number | null }[]
  readonly scale: { readonly min: number; readonly max: number }
}

/** Names each score that lies off its scale. */
export function checkScale({ observations, scale }: Scored, context: z.RefinementCtx): void {
  observations.forEach(({ score }, at) => {
    if (score === null || (score >= scale.min && score <= scale.max)) return
    context.addIssue({ code: 'custom', message: 'off-the-scale', path: ['observations', at, 'score'] })
  })
}
