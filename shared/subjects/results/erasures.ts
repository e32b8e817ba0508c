/** Erasures in force: complete, by two holders, and still standing. */
import { isDoneAt } from '../selection/acts.ts'
import { factsOf, type Fact, type State } from '../state.ts'

export const erasuresOf = (state: State): readonly Fact<'cards.erased.v1'>[] =>
  factsOf(state, 'cards.erased.v1').filter((act) => isDoneAt(state, act, null))
