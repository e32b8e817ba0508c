/** The rubrics that come with the program, by code. */
import type { Rubric } from '../rules/rubric.ts'
import { counterRolePlay } from './rubrics/counter-role-play.ts'
import { structuredInterview } from './rubrics/structured-interview.ts'

export const shippedRubrics: Readonly<Record<string, Rubric>> = {
  [structuredInterview.code]: structuredInterview,
  [counterRolePlay.code]: counterRolePlay,
}
