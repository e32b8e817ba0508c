/** Which sentence stands above the severity of assessors: whether it is fair to compare, and if so, for whom it matters. */
import { differP, fairDifference } from './conventions.ts'
import { assessorNamed, candidateNamed, count, decimal, listOf, type SentenceValue } from './figure.ts'
import type { CandidateFairness, Severity, SeveritySentence } from './severity-answer.ts'

/** Speaks of a candidate only where the difference is worth a word and moves a place. */
export const isMoved = ({ raw, fair, rawPlace, fairPlace }: CandidateFairness): boolean =>
  raw !== null && fair !== null && Math.abs(fair - raw) >= fairDifference && rawPlace !== fairPlace

export function severitySentence(severity: Omit<Severity, 'sentence'>): SeveritySentence {
  const { figure, subsets, pairings, thin } = severity
  const of = (key: SeveritySentence['key'], values: Record<string, SentenceValue> = {}): SeveritySentence => ({
    key,
    values,
    reason: figure.reason,
  })
  if (figure.reason === 'disconnected_design') {
    const [first] = pairings
    return of('severity-apart', {
      parts: count(subsets.length),
      pairings: count(pairings.length),
      assessor: assessorNamed(first?.rater ?? ''),
      candidate: candidateNamed(first?.candidate ?? ''),
    })
  }
  if (figure.reason === 'too_thin') {
    const named = listOf(thin.slice(0, 3).map(({ assessor }) => assessorNamed(assessor)))
    return of('severity-thin', { named, marks: count(Math.min(...thin.map(({ marks }) => marks))) })
  }
  if (figure.reason !== null) return of('severity-none')
  return comparedSentence(severity, of)
}

type Making = (key: SeveritySentence['key'], values?: Record<string, SentenceValue>) => SeveritySentence

function comparedSentence(
  { assessors, candidates, differP: p }: Omit<Severity, 'sentence'>,
  of: Making,
): SeveritySentence {
  const measured = assessors.filter(({ measure }) => measure !== null)
  const sorted = measured.toSorted((a, b) => (b.measure ?? 0) - (a.measure ?? 0))
  const [severe, mild] = [sorted[0], sorted.at(-1)]
  if (p === null || p >= differP || !severe || !mild) return of('severity-alike', { assessors: count(measured.length) })
  const apart = (mild.fair ?? 0) - (severe.fair ?? 0)
  const values = { severe: assessorNamed(severe.assessor), mild: assessorNamed(mild.assessor), apart: decimal(apart) }
  const moved = candidates
    .filter(isMoved)
    .toSorted((a, b) => distance(b) - distance(a) || (a.candidate < b.candidate ? -1 : 1))
  const [most] = moved
  if (!most) return of('severity-differ', values)
  return of(moved.length === 1 ? 'severity-differ-one' : 'severity-differ-many', {
    ...values,
    moved: count(moved.length),
    candidate: candidateNamed(most.candidate),
    raw: decimal(most.raw ?? 0),
    fair: decimal(most.fair ?? 0),
  })
}

const distance = ({ raw, fair }: CandidateFairness): number => Math.abs((fair ?? 0) - (raw ?? 0))
