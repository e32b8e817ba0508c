/** Short ways to write a practice case: one passage for each criterion, with the level that it asks for and why. */
import { asCode } from '../../kernel/ids.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { PracticeCase } from '../../subjects/scoring/view-practice.ts'

export interface Passage {
  readonly criterion: string
  readonly level: number
  readonly text: Bilingual
  readonly reason: Bilingual
}

export interface WrittenCase {
  readonly code: string
  readonly title: Bilingual
  readonly opening: Bilingual
  readonly passages: readonly Passage[]
}

export const practiceCase = ({ code, title, opening, passages }: WrittenCase): PracticeCase => ({
  code: asCode(code),
  title,
  story: [opening, ...passages.map(({ text }) => text)],
  expected: passages.map(({ criterion, level, reason }) => ({ criterion: asCode(criterion), level, reason })),
})
