/**
 * A dictionary of competencies (*kamus kompetensi*, PermenPANRB 38/2017): what a post requires, at one of five competency
 * levels (*level kompetensi*). A rubric score (*skor rubrik*, also 1 to 5) says how well something was shown in one room.
 * The two are different things, and nothing here turns one into the other.
 *
 * Indonesian is the text that counts; English may be missing, as it is in the official annex.
 */
import { z } from 'zod'
import { codeSchema } from '../kernel/ids.ts'
import { provenance } from './rule.ts'

export const competencyLevels = [1, 2, 3, 4, 5] as const
export type CompetencyLevelNumber = (typeof competencyLevels)[number]

/** Characters that a text may have at most; a column of a table is measured by the same numbers. */
export const dictionaryLimits = {
  title: 200,
  definition: 1200,
  description: 1200,
  indicator: 600,
  indicators: 12,
  competencies: 200,
} as const

const textSchema = (longest: number) =>
  z.strictObject({ id: z.string().min(1).max(longest), en: z.string().min(1).max(longest).nullable() })

export interface DictionaryText {
  readonly id: string
  /** Null where nobody has translated it. */
  readonly en: string | null
}

/** `M.01`, `SK.01`: the code to which a criterion of a rubric points. */
export const competencyCodeSchema = z.string().regex(/^[A-Z]{1,3}\.\d{2}$/)

export const clusterSchema = z.enum(['managerial', 'sociocultural', 'technical'])
export type Cluster = z.infer<typeof clusterSchema>

const competencyLevelSchema = z.strictObject({
  level: z.literal([...competencyLevels]),
  description: textSchema(dictionaryLimits.description),
  /** Numbered level.position when shown: the second of level 3 is 3.2. */
  indicators: z.array(textSchema(dictionaryLimits.indicator)).min(1).max(dictionaryLimits.indicators),
})
export type CompetencyLevel = z.infer<typeof competencyLevelSchema>

const competencySchema = z.strictObject({
  code: competencyCodeSchema,
  cluster: clusterSchema,
  title: textSchema(dictionaryLimits.title),
  definition: textSchema(dictionaryLimits.definition),
  levels: z
    .array(competencyLevelSchema)
    .refine((levels) => levels.map(({ level }) => level).join() === competencyLevels.join(), {
      error: 'five-levels-in-order',
    }),
})
export type Competency = z.infer<typeof competencySchema>

export const dictionarySchema = z
  .strictObject({
    v: z.literal(1),
    code: codeSchema,
    version: z.string().min(1).max(20),
    title: textSchema(dictionaryLimits.title),
    /** `own`: our words after other sources. `official`: the words of the regulation itself. */
    wording: z.enum(['own', 'official']),
    ...provenance,
    /** What a reader must know of where the words come from. */
    remark: textSchema(dictionaryLimits.description).nullable(),
    /** Names of the levels 1 to 5, the same for every competency. */
    levelTitles: z.array(textSchema(dictionaryLimits.title)).length(competencyLevels.length),
    competencies: z.array(competencySchema).min(1).max(dictionaryLimits.competencies),
  })
  .refine(({ competencies }) => new Set(competencies.map(({ code }) => code)).size === competencies.length, {
    error: 'competency-code-twice',
  })
  .refine(({ wording, standing, source }) => wording === 'own' || (standing === 'text-read' && source.seen !== null), {
    error: 'official-wording-not-read',
  })
export type Dictionary = z.infer<typeof dictionarySchema>

export const competencyOf = (dictionary: Dictionary, code: string): Competency | null =>
  dictionary.competencies.find((competency) => competency.code === code) ?? null

/** What a competency means at the level that a post requires. */
export const levelOf = (dictionary: Dictionary, code: string, level: CompetencyLevelNumber): CompetencyLevel | null =>
  competencyOf(dictionary, code)?.levels.find((one) => one.level === level) ?? null

/** The words in a language; Indonesian where there is no translation. */
export const wordsIn = (text: DictionaryText, language: 'id' | 'en'): string => text[language] ?? text.id
