/** Exam marks against the passing grades of a profile, by kind of formation. Recomputed on import, never believed. */
import { compare, exactOf, sum, type ExactText } from '../kernel/exact.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { RuleOf } from './rule.ts'

export interface PassingVerdict {
  readonly passed: boolean
  /** Parts below their minimum. */
  readonly parts: readonly string[]
  /** True where the sum is below its own minimum. */
  readonly total: boolean
}

export type PassingFailure =
  | { readonly kind: 'category-unknown'; readonly category: string }
  | { readonly kind: 'part-unmarked'; readonly part: string }

export function checkPassingGrade(
  rule: RuleOf<'passing-grades'>,
  category: string,
  marks: Readonly<Record<string, ExactText>>,
): Result<PassingVerdict, PassingFailure> {
  const grades = rule.categories.find(({ code }) => code === category)
  if (!grades) return err({ kind: 'category-unknown', category })
  const parts: string[] = []
  for (const { code, minimum } of grades.parts) {
    const mark = Object.hasOwn(marks, code) ? marks[code] : undefined
    if (mark === undefined) return err({ kind: 'part-unmarked', part: code })
    if (compare(exactOf(mark), exactOf(minimum)) < 0) parts.push(code)
  }
  const all = sum(Object.values(marks).map(exactOf))
  const total = grades.total !== null && compare(all, exactOf(grades.total)) < 0
  return ok({ passed: parts.length === 0 && !total, parts, total })
}
