/** Results of tests held elsewhere as they count: confirmed by a second holder, the last about a candidate and a component. */
import type { CandidateId, Code, Hash } from '../../kernel/ids.ts'
import type { ExactText } from '../../kernel/exact.ts'
import { isInPast } from '../../record/past.ts'
import type { CandidateInput, Held } from '../../rules/score-input.ts'
import { besideGate } from '../results/closing.ts'
import { isDoneAt } from '../selection/acts.ts'
import { factsOf, readCard, remembered, type AsOf, type Fact, type State } from '../state.ts'

export type OutsideFact = Fact<'outside-result.entered.v1'>

const entered = (state: State): Map<CandidateId, OutsideFact[]> =>
  remembered(state, 'outside-results', () =>
    Map.groupBy(factsOf(state, 'outside-result.entered.v1'), ({ body }) => body.about.candidate),
  )

/** All entries about that candidate and component, whether they count or not. */
export const outsideResultsAbout = (state: State, candidate: CandidateId, component: Code): readonly OutsideFact[] =>
  (entered(state).get(candidate) ?? []).filter(({ body }) => body.about.component === component)

/**
 * Those that count at a moment (the gate's entry once it is open): two that nobody put in the other's place are both given, and neither
 * counts.
 */
export function outsideResultsAt(state: State, candidate: CandidateId, component: Code, moment: AsOf): OutsideFact[] {
  const done = outsideResultsAbout(state, candidate, component).filter(
    (fact) => isDoneAt(state, fact, moment) && besideGate(state, fact, moment) === 'beneath',
  )
  return done.filter((fact) => !done.some((later) => isPutInPlaceOf(state, later, fact)))
}

/** What names one in whose place it stands takes the place of all that its author knew of: so two beside each other can be settled. */
const isPutInPlaceOf = (state: State, later: OutsideFact, fact: OutsideFact): boolean =>
  later.body.replaces === fact.entry.hash ||
  (later.body.replaces !== null && isInPast(state.holding, later.entry, fact.entry))

/** True if one that waits would count once it is confirmed: nothing came into force meanwhile that its author did not know of. */
export function wouldCount(state: State, fact: OutsideFact): boolean {
  const { candidate, component } = fact.body.about
  return outsideResultsAt(state, candidate, component, null).every(
    (other) => isPutInPlaceOf(state, fact, other) && !isPutInPlaceOf(state, other, fact),
  )
}

/** Cards of the results that count for a candidate. */
export const outsideCards = (state: State, candidate: CandidateId, moment: AsOf): Hash[] =>
  componentsOf(state, candidate).flatMap((component) => {
    const [only, ...others] = outsideResultsAt(state, candidate, component, moment)
    return only && others.length === 0 ? [only.body.card] : []
  })

const componentsOf = (state: State, candidate: CandidateId): Code[] => [
  ...new Set((entered(state).get(candidate) ?? []).map(({ body }) => body.about.component)),
]

/** By component; a component without a result that counts is not among them. */
export function examsOf(state: State, candidate: CandidateId, moment: AsOf): CandidateInput['exams'] {
  return Object.fromEntries(
    componentsOf(state, candidate).flatMap((component): [string, Held<Readonly<Record<string, ExactText>>>][] => {
      const [only, ...others] = outsideResultsAt(state, candidate, component, moment)
      if (!only || others.length > 0) return []
      const reading = readCard(state, only, 'card', only.body.card)
      if (reading.kind === 'value') return [[component, { state: 'present', value: reading.value.parts }]]
      return [[component, { state: reading.kind === 'bad' ? 'unopened' : reading.kind }]]
    }),
  )
}
