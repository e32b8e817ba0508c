/** `gtheory`. */
import { z } from 'zod'
import { decisionStudy } from '../generalisability/decision-study.ts'
import {
  gStudyByLikelihood,
  gStudyOfCube,
  gStudyOfTable,
  type Design,
  type GFacet,
  type GStudy,
} from '../generalisability/g-study.ts'
import { noValue, type Estimated } from '../reason.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { numberSchema, ratingsSchema, scoreSchema } from './number-input.ts'

const cubeSchema = z.array(z.array(z.array(scoreSchema))).superRefine((rows, context) => {
  const [width, depth] = [rows[0]?.length, rows[0]?.[0]?.length]
  rows.forEach((row, p) => {
    if (row.length !== width) context.addIssue({ code: 'custom', message: 'as-many-as-raters', path: [p] })
    row.forEach((cells, a) => {
      if (cells.length !== depth) context.addIssue({ code: 'custom', message: 'as-many-as-criteria', path: [p, a] })
    })
  })
})

const facetSchema = z.enum(['r', 'c', 't'])
const facetsOf: Readonly<Record<Design, readonly GFacet[]>> = { pxr: ['r'], pxrxc: ['r', 'c'], 'px(r:t)': ['r', 't'] }

const planSchema = z.partialRecord(facetSchema, z.int().min(1).max(1e6))

const plans = {
  decision: z.array(planSchema).nullish(),
  fixed: z.array(facetSchema).nullish(),
  estimator: z.enum(['ANOVA', 'REML']).default('ANOVA'),
  cut: numberSchema.nullish(),
}

const gtheorySchema = z
  .discriminatedUnion('design', [
    z.object({ design: z.literal('pxr'), scores: ratingsSchema, ...plans }),
    z.object({ design: z.literal('pxrxc'), scores: cubeSchema, ...plans }),
    z.object({ design: z.literal('px(r:t)'), scores: cubeSchema, ...plans }),
  ])
  .superRefine(({ design, decision, fixed }, context) => {
    const known: readonly string[] = facetsOf[design]
    fixed?.forEach((facet, i) => {
      if (!known.includes(facet)) context.addIssue({ code: 'custom', message: 'not-a-facet', path: ['fixed', i] })
    })
    decision?.forEach((plan, i) => {
      const stranger = Object.keys(plan).find((facet) => !known.includes(facet))
      if (stranger) context.addIssue({ code: 'custom', message: 'not-a-facet', path: ['decision', i, stranger] })
    })
  })
type Input = z.infer<typeof gtheorySchema>

function studyOf(input: Input): Estimated<GStudy> {
  if (input.design === 'pxr') {
    return input.estimator === 'REML' ? gStudyByLikelihood(input.scores) : gStudyOfTable(input.scores)
  }
  const complete = input.scores.map((row) => row.map((cells) => cells.filter((cell) => cell !== null)))
  const isComplete = complete.every((row, p) => row.every((cells, a) => cells.length === input.scores[p]?.[a]?.length))
  return isComplete ? gStudyOfCube(input.design, complete) : noValue('not_estimable')
}

export const gtheoryCase = caseMethod(gtheorySchema, (input): CaseAnswer => {
  const study = studyOf(input)
  if (!study.ok) return { components: null, rawComponents: null, study: null, reason: study.failure.reason }
  const { design, n, grandMean, components, raw } = study.value
  const { decision, fixed, cut } = input
  const rows = (decision ?? [{}]).map((plan) =>
    decisionStudy(study.value, { n: plan as Partial<Record<GFacet, number>>, fixed: fixed ?? [], cut: cut ?? null }),
  )
  const answers = rows.map((row): CaseAnswer => {
    if (!row.ok) return { g: null, phi: null, reason: row.failure.reason }
    const { relativeErrorVariance, absoluteErrorVariance } = row.value
    return {
      ...row.value,
      relativeError: Math.sqrt(relativeErrorVariance),
      absoluteError: Math.sqrt(absoluteErrorVariance),
    }
  })
  return { design, size: n, grandMean, components, rawComponents: raw, study: answers }
})
