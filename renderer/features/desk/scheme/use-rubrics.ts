/** Rubrics to choose from: those that come with the program, and those that this selection has recorded. */
import { scenarioRubrics } from '../../../../shared/profiles/scenarios/scenario-rubrics.ts'
import { rubricLibrary } from '../../../../shared/profiles/shipped-rubrics.ts'
import type { Rubric } from '../../../../shared/rules/rubric.ts'
import { factsOf, remembered, type Fact, type State } from '../../../../shared/subjects/state.ts'
import { isLawful } from '../../../../shared/subjects/judged.ts'
import { useView } from '../../../store/use-view.ts'

/** By code; what was recorded here goes before what is shipped under the same code. */
const viewRubrics = (state: State): Readonly<Record<string, Rubric>> =>
  remembered(state, 'desk-rubrics', () => ({
    ...rubricLibrary,
    ...scenarioRubrics,
    ...Object.fromEntries(
      factsOf(state, 'rubric.recorded.v1')
        .filter((fact: Fact) => isLawful(state, fact))
        .map(({ body }) => [body.rubric.code, body.rubric]),
    ),
  }))

export const useRubrics = (): Readonly<Record<string, Rubric>> => useView(viewRubrics)
