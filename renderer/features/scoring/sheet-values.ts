/** What the form holds: one mark for each criterion in the rubric's order, so that no code has to be a path. */
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { DraftSheet } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { Score } from '../../../shared/subjects/scoring/entries.ts'

export interface SheetValues {
  marks: { score: Score | null; note: string }[]
  remark: string
  reason: string
}

export const valuesOf = (draft: DraftSheet | null, { criteria }: Rubric): SheetValues => ({
  marks: criteria.map(({ code }) => {
    const mark = draft?.marks[code]
    return { score: mark?.score ?? null, note: mark?.note ?? '' }
  }),
  remark: draft?.remark ?? '',
  reason: draft?.reason ?? '',
})

export interface Moments {
  readonly startedAt: Instant
  readonly savedAt: Instant
}

export const draftOf = (values: SheetValues, { criteria }: Rubric, moments: Moments): DraftSheet => ({
  v: 1,
  marks: Object.fromEntries(
    criteria.map(({ code }, index) => {
      const { score = null, note = '' } = values.marks[index] ?? {}
      return [code, { score, note }]
    }),
  ),
  remark: values.remark,
  reason: values.reason,
  ...moments,
})

export const sameValues = (a: SheetValues, b: SheetValues): boolean =>
  a.remark === b.remark &&
  a.reason === b.reason &&
  a.marks.every(({ score, note }, index) => score === b.marks[index]?.score && note === b.marks[index]?.note)
