/**
 * A rule profile (*ketentuan seleksi*): the rules of one kind of selection in one year, as versioned data with their legal
 * basis. A committee derives its own from a shipped one; the founding entry of a selection names it by digest.
 */
import { z } from 'zod'
import { codeSchema } from '../kernel/ids.ts'
import { titleSchema } from './bilingual.ts'
import { provenance, ruleSchema, type RuleKind, type RuleOf } from './rule.ts'

/** A stage and, where the rules set one, its window. */
const stageSchema = z.strictObject({
  code: codeSchema,
  title: titleSchema,
  by: z.enum(['committee', 'panselnas', 'authority', 'candidate']),
  window: z.strictObject({ days: z.int().min(1).max(365), counted: z.enum(['calendar', 'working']) }).nullable(),
  ...provenance,
})

const basisSchema = z.strictObject({ about: titleSchema, ...provenance })

/** Without these the program would have to assume something; a profile says it instead, with its standing. */
const indispensable: readonly RuleKind[] = [
  'ranking-authority',
  'disclosure',
  'vacancies-per-candidate',
  'lateness',
  'resource-persons',
  'absence',
  'rounding',
  'tie-breaks',
  'places',
  'stated-beforehand',
]
/** More than one of these would contradict each other. */
const single: readonly RuleKind[] = indispensable.filter((kind) => kind !== 'stated-beforehand')

export const ruleProfileSchema = z
  .strictObject({
    v: z.literal(1),
    id: codeSchema,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    year: z.int().min(2000).max(2100),
    title: titleSchema,
    agency: z.enum(['regional', 'central', 'any']),
    /** What a vacancy is called on screen and paper. */
    vacancyWord: z.enum(['formasi', 'jabatan']),
    basis: z.array(basisSchema).min(1).max(30),
    stages: z.array(stageSchema).min(1).max(40),
    rules: z.array(ruleSchema).min(1).max(80),
  })
  .superRefine(({ rules, stages }, context) => {
    const problem = (message: string) => context.addIssue({ code: 'custom', message, path: ['rules'] })
    const kinds = rules.map(({ kind }) => kind)
    for (const kind of indispensable) if (!kinds.includes(kind)) problem(`rule-missing:${kind}`)
    for (const kind of single) if (kinds.filter((other) => other === kind).length > 1) problem(`rule-twice:${kind}`)
    const codes = [...rules.map(({ code }) => code), ...stages.map(({ code }) => `stage/${code}`)]
    for (const code of codes.filter((code, i) => codes.indexOf(code) !== i)) problem(`code-twice:${code}`)
  })
export type RuleProfile = z.infer<typeof ruleProfileSchema>

export const rulesOf = <K extends RuleKind>({ rules }: RuleProfile, kind: K): RuleOf<K>[] =>
  rules.filter((rule): rule is RuleOf<K> => rule.kind === kind)

/** The first rule of a kind, or null. Every kind in `indispensable` has one. */
export const ruleOf = <K extends RuleKind>(profile: RuleProfile, kind: K): RuleOf<K> | null =>
  rulesOf(profile, kind)[0] ?? null
