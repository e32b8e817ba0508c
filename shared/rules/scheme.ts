/**
 * The scheme (*skema penilaian*): everything that turns marks into ranks, frozen by two signatures before the first score.
 * It names rubrics by code; the rubrics themselves are recorded beside it.
 *
 * Weights nest once: a component belongs to a group (CPNS: SKD 40 %, SKB 60 %, and inside SKB the tests) or stands alone.
 * At each level they sum to exactly 1, which `check-scheme.ts` says in words rather than this schema, so that a half-made
 * scheme can be kept and shown with its sum.
 */
import { z } from 'zod'
import { exactSchema } from '../kernel/exact.ts'
import { codeSchema } from '../kernel/ids.ts'
import { bilingualSchema, titleSchema } from './bilingual.ts'
import { methodSchema } from './method.ts'
import { notNegativeSchema, positiveSchema, roundingSchema, weightSchema } from './quantity.ts'
import { tieBreakSchema } from './tie-break-key.ts'

/** From the panel's sheets to one score. A trimmed mean leaves out the `low` lowest and `high` highest sheets. */
export const aggregationSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('mean') }),
  z.strictObject({ method: z.literal('median') }),
  z.strictObject({ method: z.literal('trimmed-mean'), low: z.int().min(0).max(3), high: z.int().min(0).max(3) }),
])
export type Aggregation = z.infer<typeof aggregationSchema>

/**
 * From a raw score to 0–100. `of-maximum`: raw/max·100 (a rubric mean of 1 gives 20). `between`: (raw−low)/(high−low)·100
 * (a rubric mean of 1 gives 0). The ends are those of the rubric (1, 5) or of the exam (0, sum of maxima).
 */
export const scalingSchema = z.enum(['of-maximum', 'between'])
export type Scaling = z.infer<typeof scalingSchema>

/** What must be reached; below it the candidate keeps the score and loses the rank. */
const hurdleSchema = z.strictObject({ on: z.enum(['raw', 'scaled']), minimum: exactSchema }).nullable()

const componentBase = {
  code: codeSchema,
  title: titleSchema,
  method: methodSchema,
  group: codeSchema.nullable(),
  /** Share of its group, or of the total where it stands alone. */
  weight: weightSchema,
  scaling: scalingSchema,
  hurdle: hurdleSchema,
}

const rubricComponentSchema = z.strictObject({
  ...componentBase,
  kind: z.literal('rubric'),
  rubric: codeSchema,
  aggregation: aggregationSchema,
  /** Fewer sheets give no score. */
  minimumAssessors: z.int().min(1).max(15),
})

const examPartSchema = z.strictObject({
  code: codeSchema,
  title: titleSchema,
  maximum: positiveSchema,
  minimum: notNegativeSchema.nullable(),
})

const examComponentSchema = z.strictObject({
  ...componentBase,
  kind: z.literal('exam'),
  parts: z.array(examPartSchema).min(1).max(12),
})

export const componentSchema = z.discriminatedUnion('kind', [rubricComponentSchema, examComponentSchema])
export type Component = z.infer<typeof componentSchema>
export type RubricComponent = z.infer<typeof rubricComponentSchema>
export type ExamComponent = z.infer<typeof examComponentSchema>

export const vacancySchema = z.strictObject({
  code: codeSchema,
  title: titleSchema,
  unit: titleSchema.nullable(),
  posts: z.int().min(1).max(9999),
  /** Places above the cut line: the posts, three times the posts, three names … as the profile says. */
  places: z.int().min(1).max(29_997),
})
export type Vacancy = z.infer<typeof vacancySchema>

export const groupSchema = z.strictObject({ code: codeSchema, title: titleSchema, weight: weightSchema })
export type Group = z.infer<typeof groupSchema>

/** How ranks are numbered when candidates stay tied: 1,2,2,4 · 1,3,3,4 · 1,2,2,3 · 1,2.5,2.5,4. */
export const rankingSchema = z.enum(['competition', 'modified', 'dense', 'fractional'])
export type RankMethod = z.infer<typeof rankingSchema>

/**
 * A component from which the candidate stayed away. Only for that: a score that is missing for any other reason never
 * becomes a zero.
 */
export const absenceRuleSchema = z.enum(['no-total', 'eliminated', 'zero'])
export type AbsenceRule = z.infer<typeof absenceRuleSchema>

export const schemeSchema = z.strictObject({
  v: z.literal(1),
  title: bilingualSchema(300),
  profile: z.strictObject({ id: codeSchema, version: z.string().min(1).max(20) }),
  vacancies: z.array(vacancySchema).min(1).max(120),
  groups: z.array(groupSchema).max(10),
  components: z.array(componentSchema).min(1).max(20),
  absence: absenceRuleSchema,
  rounding: roundingSchema,
  ranking: rankingSchema,
  tieBreaks: z.array(tieBreakSchema).max(20),
})
export type Scheme = z.infer<typeof schemeSchema>
