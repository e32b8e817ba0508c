/**
 * One rule of a rule profile: what it demands, in data that `check-scheme.ts` understands and in words that a person reads,
 * and how sure it is. No threshold, weight, code or order of any regulation stands in code.
 */
import { z } from 'zod'
import { codeSchema } from '../kernel/ids.ts'
import { roundingModeSchema } from '../kernel/exact-rounding.ts'
import { passageSchema, titleSchema } from './bilingual.ts'
import { methodSchema } from './method.ts'
import { decimalPlacesSchema, notNegativeSchema, positiveSchema, shareSchema } from './quantity.ts'
import { absenceRuleSchema, aggregationSchema, rankingSchema, scalingSchema } from './scheme.ts'
import { tieBreakSchema } from './tie-break-key.ts'

/**
 * `text-read`: the regulation itself, or the regulator's own page, was read. `press`: a report about it was read.
 * `assumed`: neither. A rule whose text was read refuses; any other may be passed by two signatures with a legal basis.
 */
export const standingSchema = z.enum(['text-read', 'press', 'assumed'])
export type Standing = z.infer<typeof standingSchema>

/** `law`: what the rule is said to come from. `seen`: where it was read; null where it was not. */
export const sourceSchema = z.strictObject({
  law: z.string().min(1).max(240),
  seen: z.string().min(1).max(300).nullable(),
})
export type Source = z.infer<typeof sourceSchema>

export const provenance = { standing: standingSchema, source: sourceSchema }

const base = { code: codeSchema, text: passageSchema, ...provenance }
const methods = z.array(methodSchema).min(1).max(20)
/** A group of the scheme; null: the whole, whatever the group. */
const group = codeSchema.nullable()

const methodRules = [
  /** Closed list of methods in a group. */
  z.strictObject({ ...base, kind: z.literal('allowed-methods'), group, methods }),
  z.strictObject({ ...base, kind: z.literal('forbidden-methods'), group, methods }),
  z.strictObject({ ...base, kind: z.literal('required-method'), group, methods }),
  /** Components of a group other than `besides`: at most so many, together at most that share of the group. */
  z.strictObject({
    ...base,
    kind: z.literal('extra-tests'),
    group,
    besides: methods,
    mostTests: z.int().min(0).max(20),
    mostShare: shareSchema,
  }),
] as const

const weightRules = [
  /** What components of these methods may weigh together, as a share of the group (of the whole where null). */
  z.strictObject({ ...base, kind: z.literal('weight-band'), group, methods, least: shareSchema, most: shareSchema }),
  z.strictObject({ ...base, kind: z.literal('group-weight'), group: codeSchema, weight: shareSchema }),
] as const

const examRules = [
  z.strictObject({
    ...base,
    kind: z.literal('exam-maxima'),
    method: methodSchema,
    parts: z
      .array(z.strictObject({ code: codeSchema, maximum: positiveSchema }))
      .min(1)
      .max(12),
  }),
  /** Marks to be reached by kind of formation; applied where marks are imported, since one vacancy mixes the kinds. */
  z.strictObject({
    ...base,
    kind: z.literal('passing-grades'),
    method: methodSchema,
    categories: z
      .array(
        z.strictObject({
          code: codeSchema,
          title: titleSchema,
          parts: z.array(z.strictObject({ code: codeSchema, minimum: notNegativeSchema })).max(12),
          total: notNegativeSchema.nullable(),
        }),
      )
      .min(1)
      .max(20),
  }),
  /** Who goes on to the next stage: so many times the posts; those level at the line by these steps, then by `stillTied`. */
  z.strictObject({
    ...base,
    kind: z.literal('shortlist'),
    after: methodSchema,
    timesPosts: z.int().min(1).max(20),
    tieBreaks: z.array(tieBreakSchema).max(10),
    stillTied: z.enum(['all-go-on', 'plenary']),
  }),
] as const

const scoringRules = [
  z.strictObject({ ...base, kind: z.literal('scorers'), methods, least: z.int().min(1).max(15) }),
  z.strictObject({ ...base, kind: z.literal('scaling'), methods, allowed: z.array(scalingSchema).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal('aggregation'),
    allowed: z.array(z.enum(aggregationSchema.options.map((option) => option.shape.method.value))).min(1),
  }),
  z.strictObject({ ...base, kind: z.literal('absence'), allowed: z.array(absenceRuleSchema).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal('rounding'),
    at: z.array(z.enum(['display', 'total'])).min(1),
    decimals: z.array(decimalPlacesSchema).min(1),
    modes: z.array(roundingModeSchema).min(1),
  }),
  z.strictObject({ ...base, kind: z.literal('numbering'), allowed: z.array(rankingSchema).min(1) }),
  /** `chain` empty: any chain of at least `least` steps. Otherwise these steps and no other, in this order. */
  z.strictObject({
    ...base,
    kind: z.literal('tie-breaks'),
    chain: z.array(tieBreakSchema).max(20),
    least: z.int().min(0).max(20),
  }),
  /** Places above the cut: so many times the posts, or a fixed number of names. */
  z.strictObject({
    ...base,
    kind: z.literal('places'),
    count: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('posts'), times: z.int().min(1).max(20) }),
      z.strictObject({ by: z.literal('names'), names: z.int().min(1).max(20) }),
    ]),
  }),
] as const

const panelRules = [
  z.strictObject({
    ...base,
    kind: z.literal('panel'),
    mustBeOdd: z.boolean(),
    least: z.int().min(1).max(15),
    most: z.int().min(1).max(15),
    internalShareMost: shareSchema.nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('resource-persons'), mayScore: z.boolean() }),
] as const

const conductRules = [
  /** `check`: somebody else ranks, and what is computed here is for comparison only. */
  z.strictObject({
    ...base,
    kind: z.literal('ranking-authority'),
    ranking: z.enum(['official', 'check']),
    by: titleSchema,
  }),
  z.strictObject({ ...base, kind: z.literal('disclosure'), scoreCards: z.enum(['none', 'totals', 'blinded']) }),
  z.strictObject({ ...base, kind: z.literal('vacancies-per-candidate'), most: z.int().min(1).max(10) }),
  z.strictObject({ ...base, kind: z.literal('candidates-per-vacancy'), least: z.int().min(1).max(100) }),
  /** Minutes after the call; what then happens to a candidate who comes. */
  z.strictObject({
    ...base,
    kind: z.literal('lateness'),
    minutes: z.int().min(0).max(240),
    effect: z.enum(['refused', 'admitted-and-noted']),
  }),
  /** What must stand in a published document before a session may open. */
  z.strictObject({
    ...base,
    kind: z.literal('stated-beforehand'),
    document: z.enum(['announcement', 'guideline', 'letter']),
    items: z
      .array(
        z.enum([
          'methods',
          'weights',
          'eliminating-criteria',
          'substance-and-criteria',
          'assessor-competence',
          'number-of-assessors',
          'form-or-application',
          'tie-breaks',
        ]),
      )
      .min(1),
  }),
  z.strictObject({ ...base, kind: z.literal('choice-below-first'), needsReason: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal('result-codes'),
    stage: codeSchema,
    codes: z
      .array(z.strictObject({ code: z.string().min(1).max(12), meaning: titleSchema }))
      .min(1)
      .max(30),
  }),
] as const

export const ruleSchema = z.discriminatedUnion('kind', [
  ...methodRules,
  ...weightRules,
  ...examRules,
  ...scoringRules,
  ...panelRules,
  ...conductRules,
])
export type Rule = z.infer<typeof ruleSchema>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
