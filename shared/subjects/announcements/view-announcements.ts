/** Announcements and letters that count, the newest first. */
import { isLawful } from '../judged.ts'
import { hasEffect } from '../selection/hands.ts'
import { factsOf, remembered, type Fact, type State } from '../state.ts'

export const viewAnnouncements = (state: State): readonly Fact<'announcement.recorded.v1'>[] =>
  remembered(state, 'announcements', () =>
    factsOf(state, 'announcement.recorded.v1')
      .filter((fact: Fact) => isLawful(state, fact) && hasEffect(state, fact.entry))
      .toReversed(),
  )
