/** What the meeting has filled in so far: kept as text while it is written, an agreement once it is whole. */
import { z } from 'zod'
import { codeSchema, keyIdSchema, type Code, type KeyId } from '../../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../../shared/kernel/result.ts'
import type { Agreement } from '../../../../shared/subjects/integration/entries.ts'
import { scoreSchema, type Score } from '../../../../shared/subjects/scoring/entries.ts'

const draftSchema = z.strictObject({
  /** By criterion; null: no level chosen. */
  agreed: z.record(codeSchema, z.strictObject({ score: scoreSchema.nullable(), reason: z.string() })),
  dissent: z.array(
    z.strictObject({ assessor: keyIdSchema, criterion: codeSchema, score: scoreSchema.nullable(), reason: z.string() }),
  ),
  attended: z.array(keyIdSchema),
})
export type MeetingDraft = z.infer<typeof draftSchema>
export type DraftDissent = MeetingDraft['dissent'][number]

export const emptyDraft = (attended: readonly KeyId[]): MeetingDraft => ({
  agreed: {},
  dissent: [],
  attended: [...attended],
})

/** As it was written down before, to be changed and signed in its place. */
export const draftFrom = ({ agreed, dissent, attended }: Agreement): MeetingDraft => ({
  agreed: { ...agreed },
  dissent: [...dissent],
  attended: [...attended],
})

/** `null` where the text is no draft of this version. */
export function readDraft(text: string | null): MeetingDraft | null {
  if (text === null) return null
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export type DraftProblem =
  | { readonly kind: 'nothing' | 'attended' }
  | { readonly kind: 'reason'; readonly criterion: Code }
  | { readonly kind: 'dissent'; readonly criterion: Code; readonly assessor: KeyId }

/** The agreement as it will be signed, or the first thing that it lacks. Criteria without a level were not talked about. */
export function agreementOf({ agreed, dissent, attended }: MeetingDraft): Result<Agreement, DraftProblem> {
  const talked = Object.entries(agreed).flatMap(([code, { score, reason }]): [Code, Score, string][] =>
    score === null ? [] : [[code as Code, score, reason.trim()]],
  )
  if (talked.length === 0) return err({ kind: 'nothing' })
  const bare = talked.find(([, , reason]) => reason === '')
  if (bare) return err({ kind: 'reason', criterion: bare[0] })
  const whole: Agreement['dissent'] = []
  for (const { score, reason, criterion, assessor } of dissent) {
    if (score === null || reason.trim() === '') return err({ kind: 'dissent', criterion, assessor })
    whole.push({ assessor, criterion, score, reason: reason.trim() })
  }
  if (attended.length === 0) return err({ kind: 'attended' })
  return ok({
    agreed: Object.fromEntries(talked.map(([code, score, reason]) => [code, { score, reason }])),
    dissent: whole,
    attended: attended.toSorted(),
  })
}
