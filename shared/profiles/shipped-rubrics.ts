/** The rubrics that come with the program, by code. */
import type { Rubric } from '../rules/rubric.ts'
import { changeInterview } from './rubrics/competencies/change-interview.ts'
import { communicationInterview } from './rubrics/competencies/communication-interview.ts'
import { cooperationInterview } from './rubrics/competencies/cooperation-interview.ts'
import { decisionInterview } from './rubrics/competencies/decision-interview.ts'
import { developmentInterview } from './rubrics/competencies/development-interview.ts'
import { integrityInterview } from './rubrics/competencies/integrity-interview.ts'
import { publicServiceInterview } from './rubrics/competencies/public-service-interview.ts'
import { resultsInterview } from './rubrics/competencies/results-interview.ts'
import { unitingInterview } from './rubrics/competencies/uniting-interview.ts'
import { counterRolePlay } from './rubrics/counter-role-play.ts'
import { paper } from './rubrics/paper.ts'
import { presentation } from './rubrics/presentation.ts'
import { structuredInterview } from './rubrics/structured-interview.ts'
import { trackRecord } from './rubrics/track-record.ts'

const byCode = (rubrics: readonly Rubric[]): Readonly<Record<string, Rubric>> =>
  Object.fromEntries(rubrics.map((rubric) => [rubric.code, rubric]))

/** With which a selection begins whose profile names no methods: one interview over five competencies, one role-play. */
export const shippedRubrics = byCode([structuredInterview, counterRolePlay])

/** The other instruments of a panel: one rubric for each method. */
export const instrumentRubrics = byCode([paper, presentation, trackRecord])

/** One interview for each competency of the dictionary, in its order. */
export const competencyRubrics = byCode([
  integrityInterview,
  cooperationInterview,
  communicationInterview,
  resultsInterview,
  publicServiceInterview,
  developmentInterview,
  changeInterview,
  decisionInterview,
  unitingInterview,
])

/** All of them, to choose from. The first of a method is the one to propose for it. */
export const rubricLibrary: Readonly<Record<string, Rubric>> = {
  ...shippedRubrics,
  ...instrumentRubrics,
  ...competencyRubrics,
}
