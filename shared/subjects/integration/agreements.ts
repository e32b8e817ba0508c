/** What the assessors' meeting agreed about one candidate on one instrument, as the record stands: the last that was written down. */
import type { KeyId } from '../../kernel/ids.ts'
import { isInPast } from '../../record/past.ts'
import { isLawful } from '../judged.ts'
import { placeKey } from '../panels/assignments.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { hasEffect } from '../selection/hands.ts'
import { factsOf, remembered, type Fact, type State } from '../state.ts'

export type AgreementFact = Fact<'integration.agreed.v1'>

const byPlace = (state: State): Map<string, AgreementFact[]> =>
  remembered(state, 'agreements', () =>
    Map.groupBy(
      factsOf(state, 'integration.agreed.v1').filter((fact) => isLawful(state, fact) && hasEffect(state, fact.entry)),
      ({ body }) => placeKey(body.about),
    ),
  )

/** All that count, the oldest first. */
export const agreementsAbout = (state: State, about: SheetAbout): readonly AgreementFact[] =>
  byPlace(state).get(placeKey(about)) ?? []

/** Those that no later one knew of: one, or two that were written down beside each other. */
export const standingAgreements = (state: State, about: SheetAbout): AgreementFact[] => {
  const all = agreementsAbout(state, about)
  return all.filter((fact) => !all.some((later) => isInPast(state.holding, later.entry, fact.entry)))
}

export const authorOf = ({ entry }: AgreementFact): KeyId => entry.entry.author
