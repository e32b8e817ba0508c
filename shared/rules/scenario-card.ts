/**
 * A scenario card: one role-play as data. What the candidate reads beforehand, how the role-player plays, which lines fall at which second,
 * what assessors look out for, and the rubric that they weigh it with. A card is told to the record as one card, so that all of it opens
 * at once; `longestCard` keeps it within one line.
 *
 * The level that a competency must reach (`target`) and the five levels of a criterion's anchors are different scales.
 */
import { z } from 'zod'
import { utf8ToBytes } from '../kernel/bytes.ts'
import { codeSchema } from '../kernel/ids.ts'
import { bilingualSchema, passageSchema, titleSchema } from './bilingual.ts'
import { rubricSchema } from './rubric.ts'

/** Bytes of a whole card. One line of the record holds 65,536; the rest is author, field and salt round the card. */
export const longestCard = 60_000

const sentenceSchema = bilingualSchema(300)
const speechSchema = bilingualSchema(500)
const secondsSchema = z.int().min(0).max(7200)

/** A competency of the dictionary and the level of it that the job asks for, 1–5. */
const targetSchema = z.strictObject({
  competency: z.string().regex(/^[A-Z]{1,3}\.\d{2}$/),
  level: z.int().min(1).max(5),
})

const candidateBriefSchema = z.strictObject({
  situation: passageSchema,
  /** Provisions and facts that hold in this scene, so that nobody's knowledge of a real regulation decides. */
  knows: z.array(bilingualSchema(600)).min(1).max(12),
  task: passageSchema,
})

const propSchema = z.strictObject({
  code: codeSchema,
  text: sentenceSchema,
  /** Who holds it when the play begins. */
  with: z.enum(['candidate', 'role-player', 'room']),
})

const emotionSchema = z.strictObject({
  /** 1 calm to 5 beside oneself. */
  start: z.int().min(1).max(5),
  shows: sentenceSchema,
  calms: z.array(sentenceSchema).min(1).max(6),
  heats: z.array(sentenceSchema).min(1).max(6),
})

const rolePlayerBriefSchema = z.strictObject({
  persona: passageSchema,
  emotion: emotionSchema,
  openingLine: speechSchema,
  /** Said only when asked, in these words. */
  facts: z.array(z.strictObject({ code: codeSchema, asked: sentenceSchema, told: speechSchema })).max(10),
  redLines: z.array(sentenceSchema).min(1).max(10),
  stopSignal: speechSchema,
})

const cueSchema = z.strictObject({
  code: codeSchema,
  /** Whole seconds from the start of play. */
  at: secondsSchema.min(1),
  does: z.enum(['line', 'act']),
  text: speechSchema,
})
export type Cue = z.infer<typeof cueSchema>

const keySchema = z.string().regex(/^[0-9a-z]$/)

const behaviourSchema = z.strictObject({
  code: codeSchema,
  /** Which of the criterion's indicators it is a case of. */
  indicator: codeSchema,
  key: keySchema,
  /** `against`: seeing it speaks against the criterion. */
  speaks: z.enum(['for', 'against']),
  text: sentenceSchema,
})
export type Behaviour = z.infer<typeof behaviourSchema>

const killerErrorSchema = z.strictObject({
  code: codeSchema,
  key: keySchema,
  text: sentenceSchema,
  /** The cue, fact or prop that makes it possible in this scene. */
  occasion: codeSchema,
  /**
   * What noting it does. `panel-speaks`: the panel must speak about it and the minutes say so; it moves no number. `as-scheme-says`: what the
   * frozen scheme says of it, and where that says nothing, the same.
   */
  effect: z.enum(['panel-speaks', 'as-scheme-says']),
})
export type KillerError = z.infer<typeof killerErrorSchema>

const authorshipSchema = z.strictObject({
  author: z.string().min(1).max(120),
  reviewer: z.string().min(1).max(120).nullable(),
  approvedOn: z.iso.date().nullable(),
})

const cardShape = z.strictObject({
  v: z.literal(1),
  code: codeSchema,
  version: z.string().min(1).max(20),
  /** Parallel versions are of one family and differ in the letter: as hard as each other, with other facts. */
  edition: z.strictObject({ family: codeSchema, letter: z.string().regex(/^[A-Z]$/) }),
  title: titleSchema,
  jobFamily: titleSchema,
  setting: z.enum(['counter', 'phone', 'field']),
  targets: z.array(targetSchema).min(1).max(9),
  candidate: candidateBriefSchema,
  props: z.array(propSchema).max(12),
  rolePlayer: rolePlayerBriefSchema,
  cues: z.array(cueSchema).min(2).max(4),
  timing: z.strictObject({ prepare: secondsSchema, play: secondsSchema.min(60), close: secondsSchema }),
  /** One list for each criterion of the rubric. */
  expected: z.array(z.strictObject({ criterion: codeSchema, behaviours: z.array(behaviourSchema).min(1).max(12) })),
  killerErrors: z.array(killerErrorSchema).max(8),
  rubric: rubricSchema,
  authorship: authorshipSchema,
  /** `untried`: written, played by nobody. `tried`: played on trial and revised. `approved`: passed by the reviewer on that day. */
  standing: z.enum(['untried', 'tried', 'approved']),
})
type Card = z.infer<typeof cardShape>

const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join() === [...new Set(b)].toSorted().join()
const behavioursOf = ({ expected }: Card): Behaviour[] => expected.flatMap(({ behaviours }) => behaviours)
const occasionsOf = ({ cues, props, rolePlayer }: Card): string[] =>
  [...cues, ...props, ...rolePlayer.facts].map(({ code }) => code)
const marked = (card: Card): (Behaviour | KillerError)[] => [...behavioursOf(card), ...card.killerErrors]
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isOfOwnIndicator({ expected, rubric }: Card): boolean {
  return expected.every(({ criterion, behaviours }) => {
    const indicators = rubric.criteria.find(({ code }) => code === criterion)?.indicators ?? []
    return behaviours.every(({ indicator }) => indicators.some(({ code }) => code === indicator))
  })
}

/** A card is approved by somebody other than its author, on a day; a card that is not approved names no day. */
function isApprovalWhole({ authorship: { author, reviewer, approvedOn }, standing }: Card): boolean {
  if (reviewer !== null && plain(reviewer) === plain(author)) return false
  return standing === 'approved' ? reviewer !== null && approvedOn !== null : approvedOn === null
}

export const scenarioCardSchema = cardShape
  .refine(({ rubric }) => rubric.method === 'role-play', { error: 'rubric-not-of-role-play' })
  .refine(({ targets }) => isDistinct(targets.map(({ competency }) => competency)), { error: 'competency-twice' })
  .refine(
    ({ targets, rubric }) =>
      isSame(
        targets.map(({ competency }) => competency),
        rubric.criteria.flatMap(({ competency }) => competency ?? []),
      ),
    { error: 'competencies-not-those-of-criteria' },
  )
  .refine((card) => isDistinct(occasionsOf(card)), { error: 'cue-fact-or-prop-code-twice' })
  .refine(({ cues, timing }) => cues.every(({ at }) => at < timing.play), { error: 'cue-outside-play' })
  .refine(({ cues }) => cues.every(({ at }, i) => at > (cues[i - 1]?.at ?? 0)), { error: 'cues-not-in-order' })
  .refine(
    ({ expected, rubric }) =>
      isDistinct(expected.map(({ criterion }) => criterion)) &&
      isSame(
        expected.map(({ criterion }) => criterion),
        rubric.criteria.map(({ code }) => code),
      ),
    { error: 'behaviours-not-for-each-criterion' },
  )
  .refine(isOfOwnIndicator, { error: 'indicator-unknown' })
  // An observation names a behaviour or a killer error by its code alone.
  .refine((card) => isDistinct(marked(card).map(({ code }) => code)), { error: 'behaviour-code-twice' })
  .refine((card) => isDistinct(marked(card).map(({ key }) => key)), { error: 'key-twice' })
  .refine(({ killerErrors }) => isDistinct(killerErrors.map(({ text }) => plain(text.id))), {
    error: 'killer-error-twice',
  })
  .refine((card) => card.killerErrors.every(({ occasion }) => occasionsOf(card).includes(occasion)), {
    error: 'killer-error-without-occasion',
  })
  .refine(isApprovalWhole, { error: 'approval-not-whole' })
  .refine((card) => utf8ToBytes(JSON.stringify(card)).length <= longestCard, { error: 'card-too-long' })
export type ScenarioCard = z.infer<typeof scenarioCardSchema>

export interface Phase {
  readonly phase: 'prepare' | 'play' | 'close'
  /** Whole seconds from the start of preparation. */
  readonly starts: number
  readonly ends: number
}

export function phasesOf({ timing: { prepare, play, close } }: ScenarioCard): readonly [Phase, Phase, Phase] {
  const afterPlay = prepare + play
  return [
    { phase: 'prepare', starts: 0, ends: prepare },
    { phase: 'play', starts: prepare, ends: afterPlay },
    { phase: 'close', starts: afterPlay, ends: afterPlay + close },
  ]
}

/** The latest cue that has fallen due so many seconds into the play, also between whole seconds; null before the first. */
export const cueDueAt = ({ cues }: ScenarioCard, seconds: number): Cue | null =>
  cues.findLast(({ at }) => at <= seconds) ?? null

/** The first cue that has not fallen due by then; null after the last. */
export const cueAfter = ({ cues }: ScenarioCard, seconds: number): Cue | null =>
  cues.find(({ at }) => at > seconds) ?? null

export type Marked =
  | { readonly kind: 'behaviour'; readonly criterion: string; readonly behaviour: Behaviour }
  | { readonly kind: 'killer-error'; readonly killerError: KillerError }

/** What a key notes; capitals as their small letters, null for a key that the card gives no meaning. */
export function behaviourByKey({ expected, killerErrors }: ScenarioCard, key: string): Marked | null {
  const wanted = key.toLowerCase()
  for (const { criterion, behaviours } of expected) {
    const behaviour = behaviours.find((candidate) => candidate.key === wanted)
    if (behaviour) return { kind: 'behaviour', criterion, behaviour }
  }
  const killerError = killerErrors.find((candidate) => candidate.key === wanted)
  return killerError ? { kind: 'killer-error', killerError } : null
}
