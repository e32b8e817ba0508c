/** The declaration while it is being made: one mark for each candidate that was looked at, kept with the drafts. */
import { z } from 'zod'
import { candidateIdSchema, type CandidateId } from '../../../shared/kernel/ids.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import { conflictSchema, type Conflict } from '../../../shared/subjects/integrity/entries.ts'

export const declarationKey = 'declaration'

export type ConflictDetails = Omit<Conflict, 'candidate'>
export type Mark = 'none' | ConflictDetails
export type Marks = Readonly<Partial<Record<CandidateId, Mark>>>

const marksSchema = z.record(candidateIdSchema, z.union([z.literal('none'), conflictSchema.omit({ candidate: true })]))

export const marksText = (marks: Marks): string => JSON.stringify(marks)

/** Nothing where there is no draft, or one that can't be read. */
export function parseMarks(text: string | null): Marks {
  const json = parseJson(text ?? '{}')
  const marks = json.ok ? parseWith(marksSchema, json.value) : json
  return marks.ok ? marks.value : {}
}

export type Standing = 'none' | Conflict['standing']

export const standings: readonly Standing[] = ['none', 'potential', 'actual']

export const standingOf = (mark: Mark | undefined): Standing | null =>
  mark === undefined || mark === 'none' ? (mark ?? null) : mark.standing

/** An actual conflict is best recused from, a potential one disclosed; whoever declares decides otherwise below. */
export const markFor = (standing: Standing, before: Mark | undefined): Mark => {
  if (standing === 'none') return 'none'
  if (before !== undefined && before !== 'none' && before.standing === standing) return before
  return { standing, relation: 'family', handling: standing === 'actual' ? 'recuse' : 'disclose', note: '' }
}

export const conflictsIn = (marks: Marks): Conflict[] =>
  Object.entries(marks).flatMap(([candidate, mark]) =>
    mark === undefined || mark === 'none' ? [] : [{ ...mark, candidate: candidateIdSchema.parse(candidate) }],
  )
