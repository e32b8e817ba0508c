/**
 * A rubric: criteria with weights, each with five anchored levels. A rubric level 1–5 says how well something was shown in
 * this room; it is not the competency level of PermenPANRB 38/2017, to which `competency` only points.
 *
 * Recorded one by one, so that each fits one line of the record.
 */
import { z } from 'zod'
import { equals, exact, exactOf, one, sum, type ExactText } from '../kernel/exact.ts'
import { codeSchema } from '../kernel/ids.ts'
import { bilingualSchema, passageSchema, titleSchema } from './bilingual.ts'
import { methodSchema } from './method.ts'
import { weightSchema } from './quantity.ts'

export const lowestLevel = 1
export const highestLevel = 5

const anchorSchema = bilingualSchema(500)
const questionSchema = bilingualSchema(600)

/** Follow-up questions after the STAR order: situation, task, action, result. */
const probeSchema = z.strictObject({
  asks: z.enum(['situation', 'task', 'action', 'result']),
  text: questionSchema,
})

/** A behaviour that an assessor can see or hear, to which observations are classified. */
const indicatorSchema = z.strictObject({ code: codeSchema, text: questionSchema })

const levelsSchema = z
  .array(z.strictObject({ level: z.int().min(lowestLevel).max(highestLevel), anchor: anchorSchema }))
  .refine((levels) => levels.map(({ level }) => level).join() === '1,2,3,4,5', { error: 'five-levels-in-order' })

export const coreValueSchema = z.enum([
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
])

export const criterionSchema = z.strictObject({
  code: codeSchema,
  title: titleSchema,
  definition: passageSchema,
  weight: weightSchema,
  /** Code in the competency dictionary (`M.01`), where the criterion speaks of one. */
  competency: z
    .string()
    .regex(/^[A-Z]{1,3}\.\d{2}$/)
    .nullable(),
  /** The BerAKHLAK value it speaks of. */
  coreValue: coreValueSchema.nullable(),
  /** For an interview: the same main question for everybody, and probes. */
  question: z.strictObject({ main: questionSchema, probes: z.array(probeSchema).max(8) }).nullable(),
  /** For a simulation: what to look for. */
  indicators: z.array(indicatorSchema).max(12),
  levels: levelsSchema,
})
export type Criterion = z.infer<typeof criterionSchema>

/**
 * What *not observed* does to a sheet. `reweigh`: the weights of the observed criteria are divided by their sum, as long
 * as at least `minimumObserved` were observed. `incomplete`: the sheet gives no score.
 */
const notObservedSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('reweigh'), minimumObserved: z.int().min(1).max(30) }),
  z.strictObject({ rule: z.literal('incomplete') }),
])

/** Weights finer than a billionth are a slip of the pen; below it, sums of weight × level stay far within machine integers. */
const finestWeight = 1_000_000_000n

/** The least whole number that makes every weight whole. */
export const commonDenominator = (weights: readonly ExactText[]): bigint =>
  weights.map((weight) => exactOf(weight).d).reduce((all, d) => exact(all, d).n * d, 1n)

const isDistinct = (codes: readonly string[]): boolean => new Set(codes).size === codes.length

export const rubricSchema = z
  .strictObject({
    v: z.literal(1),
    code: codeSchema,
    method: methodSchema,
    title: titleSchema,
    criteria: z.array(criterionSchema).min(1).max(30),
    notObserved: notObservedSchema,
    /** What nobody may ask: matters that say nothing about the work. */
    forbiddenQuestions: z.array(questionSchema).max(20),
  })
  .refine(({ criteria }) => isDistinct(criteria.map(({ code }) => code)), { error: 'criterion-code-twice' })
  .refine(({ criteria }) => equals(sum(criteria.map(({ weight }) => exactOf(weight))), one), {
    error: 'weights-do-not-sum-to-one',
  })
  .refine(({ criteria }) => commonDenominator(criteria.map(({ weight }) => weight)) <= finestWeight, {
    error: 'weights-too-fine',
  })
  .refine(
    ({ criteria, notObserved }) => notObserved.rule === 'incomplete' || notObserved.minimumObserved <= criteria.length,
    { error: 'minimum-observed-above-criteria' },
  )
export type Rubric = z.infer<typeof rubricSchema>
