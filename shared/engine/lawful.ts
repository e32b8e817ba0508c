/** Every entry type's rule of authority, put together: a type without a rule does not compile. */
import { announcementsLawful } from '../subjects/announcements/lawful.ts'
import { candidatesLawful } from '../subjects/candidates/lawful.ts'
import type { EntryType } from '../subjects/catalogue.ts'
import { examScoresLawful } from '../subjects/exam-scores/lawful.ts'
import { integrationLawful } from '../subjects/integration/lawful.ts'
import { integrityLawful } from '../subjects/integrity/lawful.ts'
import type { Rule, Rules } from '../subjects/lawful.ts'
import type { RefusalReason } from '../subjects/refusal-reason.ts'
import { panelsLawful } from '../subjects/panels/lawful.ts'
import { resultsLawful } from '../subjects/results/lawful.ts'
import { scoringLawful } from '../subjects/scoring/lawful.ts'
import { sessionsLawful } from '../subjects/sessions/lawful.ts'
import { simulationLawful } from '../subjects/simulation/lawful.ts'
import { selectionLawful } from '../subjects/selection/lawful.ts'
import type { Fact, State } from '../subjects/state.ts'

const rules: Rules<EntryType> = {
  ...selectionLawful,
  ...announcementsLawful,
  ...candidatesLawful,
  ...integrityLawful,
  ...panelsLawful,
  ...sessionsLawful,
  ...simulationLawful,
  ...scoringLawful,
  ...examScoresLawful,
  ...resultsLawful,
  ...integrationLawful,
}

/** Why the author, as the entry's past shows it, may not make it; null where they may. */
export const whyNotLawful = <T extends EntryType>(state: State, fact: Fact<T>): RefusalReason | null =>
  (rules[fact.type] as Rule<T>)(state, fact)
