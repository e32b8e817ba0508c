/** Who enters results of tests held elsewhere: chair or secretary; another holder confirms. */
import type { Rules } from '../lawful.ts'
import { byDesk, firstOf } from '../selection/lawful.ts'
import { factAt, isKnown } from '../state.ts'
import type { examScoreEntries } from './entries.ts'

export const examScoresLawful: Rules<keyof typeof examScoreEntries> = {
  'outside-result.entered.v1': (state, fact) => {
    const { about, replaces } = fact.body
    const earlier = replaces === null ? null : factAt(state, 'outside-result.entered.v1', replaces)
    const isSame =
      earlier?.body.about.candidate === about.candidate &&
      earlier.body.about.component === about.component &&
      isKnown(state, earlier.entry, fact.entry)
    return firstOf(byDesk(state, fact), replaces !== null && !isSame && 'names-unknown')
  },
}
