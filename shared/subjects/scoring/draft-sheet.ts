/**
 * A sheet while it is being filled in, as text in the drafts beside the journal. It may have gaps; a sheet may not. What is sealed
 * is made from the stored text, so that what was read back is what is signed.
 */
import { z } from 'zod'
import { codeSchema, type Code } from '../../kernel/ids.ts'
import { instantSchema, type Instant } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { parseJson, parseWith } from '../../kernel/schema.ts'
import type { Rubric } from '../../rules/rubric.ts'
import { scoreSchema, type Sheet, type SheetAbout } from './entries.ts'

export const longestNote = 4000
export const longestReason = 1000

const draftSheetSchema = z.strictObject({
  v: z.literal(1),
  marks: z.record(codeSchema, z.strictObject({ score: scoreSchema.nullable(), note: z.string().max(longestNote) })),
  remark: z.string().max(longestNote),
  /** Why a sealed sheet is amended; empty for a first sheet. */
  reason: z.string().max(longestReason),
  /** The first mark or word. */
  startedAt: instantSchema,
  /** The last one. */
  savedAt: instantSchema,
})
export type DraftSheet = z.infer<typeof draftSheetSchema>

export type SheetPurpose = 'seal' | 'amend'

/** Key among the drafts of a selection. */
export const draftKey = (purpose: SheetPurpose, { candidate, vacancy, instrument }: SheetAbout): string =>
  `sheet/${purpose}/${instrument}/${vacancy}/${candidate}`

export const draftText = (draft: DraftSheet): string => JSON.stringify(draft)

export function parseDraft(text: string): Result<DraftSheet, { kind: 'draft-unreadable' }> {
  const json = parseJson(text)
  const draft = json.ok ? parseWith(draftSheetSchema, json.value) : json
  return draft.ok ? draft : err({ kind: 'draft-unreadable' })
}

/** Criteria of the rubric that have neither a level nor *not observed*, in its order. */
export const criteriaLeft = ({ marks }: Pick<DraftSheet, 'marks'>, { criteria }: Rubric): Code[] =>
  criteria.map(({ code }) => code).filter((code) => (marks[code]?.score ?? null) === null)

/** The sheet that a complete draft makes. Marks of criteria that the rubric does not have are left out. */
export function sheetOf(
  draft: DraftSheet,
  rubric: Rubric,
): Result<Sheet, { readonly kind: 'criteria-left'; readonly criteria: readonly Code[] }> {
  const left = criteriaLeft(draft, rubric)
  if (left.length > 0) return err({ kind: 'criteria-left', criteria: left })
  const scores = rubric.criteria.flatMap(({ code }) => {
    const mark = draft.marks[code]
    return mark && mark.score !== null ? [[code, { score: mark.score, note: mark.note.trim() }] as const] : []
  })
  return ok({
    scores: Object.fromEntries(scores),
    remark: draft.remark.trim(),
    startedAt: draft.startedAt,
    endedAt: draft.savedAt,
  })
}

/** A sealed sheet, ready to be changed. */
export const draftFromSheet = ({ scores, remark }: Sheet, at: Instant): DraftSheet => ({
  v: 1,
  marks: { ...scores },
  remark,
  reason: '',
  startedAt: at,
  savedAt: at,
})

/** True if sealing this draft would say what the sheet says: levels, notes and remark, whatever the times. */
export function saysTheSame(draft: DraftSheet, sheet: Sheet, rubric: Rubric): boolean {
  const made = sheetOf(draft, rubric)
  if (!made.ok || made.value.remark !== sheet.remark) return false
  return rubric.criteria.every(({ code }) => {
    const [one, other] = [made.value.scores[code], sheet.scores[code]]
    return one?.score === other?.score && one?.note === other?.note
  })
}
