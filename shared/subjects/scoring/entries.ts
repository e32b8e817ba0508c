/**
 * Score sheets. The entry says only that this assessor sealed a sheet about this pseudonym on this instrument under this
 * scheme; levels and notes are a card, shut to everybody until the gate (FORMAT.md §10).
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../../kernel/ids.ts'
import { instantSchema } from '../../kernel/instant.ts'
import { attachmentSchema } from '../../record/card.ts'
import { cardHashSchema, closedOneKey, closedTwoKeys } from '../../record/entry-definition.ts'

export const sheetAboutSchema = z.strictObject({
  candidate: candidateIdSchema,
  vacancy: codeSchema,
  instrument: codeSchema,
})
export type SheetAbout = z.infer<typeof sheetAboutSchema>

/** A rubric level 1–5, or *not observed*, which is a value of its own and never zero. */
export const scoreSchema = z.union([z.int().min(1).max(5), z.literal('not-observed')])
export type Score = z.infer<typeof scoreSchema>

/** One thing seen or heard in a role-play, classified to a criterion or not yet. */
export const observationSchema = z.strictObject({
  /** Tenths of a second from the start of the play. */
  tenths: z.int().min(0).max(100_000),
  /** Code of an expected behaviour or killer error of the scenario card; null: in the assessor's own words alone. */
  behaviour: codeSchema.nullable(),
  text: z.string().max(300),
  criterion: codeSchema.nullable(),
})
export type Observation = z.infer<typeof observationSchema>

/** What was observed in a simulation; it travels with the sheet as its evidence. */
export const simulationRecordSchema = z.strictObject({
  /** The filing of the scenario card that was played. */
  scenario: hashSchema,
  playStartedAt: instantSchema,
  /** Tenths of a second that the play lasted; fewer than the card says where it was ended early. */
  playTenths: z.int().min(0).max(100_000),
  observations: z.array(observationSchema).max(150),
})
export type SimulationRecord = z.infer<typeof simulationRecordSchema>

export const sheetSchema = z.strictObject({
  scores: z.record(codeSchema, z.strictObject({ score: scoreSchema, note: z.string().max(4000) })),
  remark: z.string().max(4000),
  startedAt: instantSchema,
  endedAt: instantSchema,
  simulation: simulationRecordSchema.exactOptional(),
})
export type Sheet = z.infer<typeof sheetSchema>

export const scoringEntries = {
  'score-sheet.sealed.v1': closedOneKey(
    z.strictObject({ about: sheetAboutSchema, scheme: hashSchema, card: cardHashSchema }),
    { card: sheetSchema },
  ),
  'score-sheet.amended.v1': closedOneKey(
    z.strictObject({ about: sheetAboutSchema, scheme: hashSchema, amends: hashSchema, card: cardHashSchema }),
    { card: z.strictObject({ sheet: sheetSchema, reason: z.string().min(1).max(1000) }) },
  ),
  /** A written case that every assessor scores alike before the first candidate, and again to see whether the hand has drifted: never counts. */
  'practice-sheet.sealed.v1': closedOneKey(
    z.strictObject({
      about: z.strictObject({
        practice: codeSchema,
        instrument: codeSchema,
        occasion: z.enum(['before', 'start', 'noon', 'end']),
      }),
      scheme: hashSchema,
      card: cardHashSchema,
    }),
    { card: sheetSchema },
  ),
  /**
   * A sheet that an assessor filled in on paper: entered by one of registration desk and room leads, confirmed by another of them,
   * who sees the same and can't change it.
   */
  'paper-sheet.entered.v1': closedTwoKeys(
    z.strictObject({
      about: sheetAboutSchema.extend({ assessor: keyIdSchema }),
      scheme: hashSchema,
      card: cardHashSchema,
      scan: cardHashSchema,
      /** An earlier entry of the same sheet that nobody has confirmed. */
      replaces: hashSchema.nullable(),
    }),
    { card: sheetSchema, scan: attachmentSchema },
  ),
}
