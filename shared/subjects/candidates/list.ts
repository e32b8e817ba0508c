/** The candidates of the list in force at a moment: what declarations are made against and the roster is drawn from. */
import type { CandidateId } from '../../kernel/ids.ts'
import { inForceAt } from '../selection/acts.ts'
import { factAt, readCard, remembered, type AsOf, type CardReading, type Fact, type State } from '../state.ts'
import type { Display, ListedCandidate } from './entries.ts'

export interface CandidateFact {
  readonly fact: Fact<'candidates.listed.v1'>
  readonly listed: ListedCandidate
}

export function candidateList(state: State, asOf: AsOf): readonly CandidateFact[] {
  const list = inForceAt(state, 'candidates.closed.v1', asOf)
  return list.kind === 'act' ? candidatesIn(state, list.fact) : []
}

const candidatesIn = (state: State, list: Fact<'candidates.closed.v1'>): readonly CandidateFact[] =>
  remembered(state, `list:${list.entry.hash}`, () =>
    list.body.parts
      .flatMap((hash) => {
        const fact = factAt(state, 'candidates.listed.v1', hash)
        return fact ? fact.body.part.map((listed) => ({ fact, listed })) : []
      })
      .sort((a, b) => (a.listed.candidate < b.listed.candidate ? -1 : 1)),
  )

export const candidatesById = (state: State, asOf: AsOf): ReadonlyMap<CandidateId, CandidateFact> =>
  remembered(
    state,
    `candidates:${asOf?.hash ?? 'now'}`,
    () => new Map(candidateList(state, asOf).map((one) => [one.listed.candidate, one])),
  )

export const displayOf = (state: State, { fact, listed }: CandidateFact): CardReading<Display> =>
  readCard(state, fact, 'display', listed.display)
