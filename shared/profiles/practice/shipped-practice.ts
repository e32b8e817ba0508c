/**
 * The practice cases that come with the program. Own wording. An expected level speaks of the anchors that it was written for: where
 * a committee has changed the rubric, its cases are not offered.
 */
import type { Rubric } from '../../rules/rubric.ts'
import type { Occasion, PracticeCase } from '../../subjects/scoring/view-practice.ts'
import { shippedRubrics } from '../shipped-rubrics.ts'
import { counterRolePlayCases } from './counter-role-play-cases.ts'
import { structuredInterviewCases } from './structured-interview-cases.ts'

const cases: Readonly<Record<string, readonly PracticeCase[]>> = {
  'wawancara-terstruktur': structuredInterviewCases,
  'simulasi-loket-dukcapil': counterRolePlayCases,
}

/** Empty: none was written for this rubric as it stands. */
export function practiceCasesFor(rubric: Rubric): readonly PracticeCase[] {
  const shipped = shippedRubrics[rubric.code]
  return shipped && anchorsOf(shipped) === anchorsOf(rubric) ? (cases[rubric.code] ?? []) : []
}

const anchorsOf = ({ criteria }: Rubric): string => JSON.stringify(criteria.map(({ code, levels }) => [code, levels]))

/**
 * Which case is scored on which occasion. End and start share one, whose levels are then compared with each other directly: the
 * same story, the same anchors, another hour of the day.
 */
export function caseOn(occasion: Occasion, [first, second, third]: readonly PracticeCase[]): PracticeCase | null {
  const byOccasion = { before: first, start: second, noon: third, end: second }
  return byOccasion[occasion] ?? null
}
