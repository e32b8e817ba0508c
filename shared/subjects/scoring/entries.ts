/**
 * Score sheets. The entry says only that this assessor sealed a sheet about this pseudonym on this instrument under this
 * scheme; levels and notes are a card, shut to everybody until the gate (FORMAT.md §10).
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema } from '../../kernel/ids.ts'
import { instantSchema } from '../../kernel/instant.ts'
import { cardHashSchema, closedOneKey } from '../../record/entry-definition.ts'

export const sheetAboutSchema = z.strictObject({
  candidate: candidateIdSchema,
  vacancy: codeSchema,
  instrument: codeSchema,
})
export type SheetAbout = z.infer<typeof sheetAboutSchema>

/** A rubric level 1–5, or *not observed*, which is a value of its own and never zero. */
export const scoreSchema = z.union([z.int().min(1).max(5), z.literal('not-observed')])
export type Score = z.infer<typeof scoreSchema>

export const sheetSchema = z.strictObject({
  scores: z.record(codeSchema, z.strictObject({ score: scoreSchema, note: z.string().max(4000) })),
  remark: z.string().max(4000),
  startedAt: instantSchema,
  endedAt: instantSchema,
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
}
