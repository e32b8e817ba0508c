/** The rubrics of the shipped scenario cards, by code: a scheme names the one of the card that will be played first. */
import type { Rubric } from '../../rules/rubric.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

export const scenarioRubrics: Readonly<Record<string, Rubric>> = Object.fromEntries(
  shippedScenarios.map(({ rubric }) => [rubric.code, rubric]),
)
