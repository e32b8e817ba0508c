/** The candidates of the list in force at a moment: what declarations are made against and the roster is drawn from. */
import type { CandidateId } from '../../kernel/ids.ts'
import { inForceAt } from '../selection/acts.ts'
import { factAt, keptWith, readCard, type AsOf, type CardReading, type Fact, type State } from '../state.ts'
import type { Display, ListedCandidate } from './entries.ts'

export interface CandidateFact {
  readonly fact: Fact<'candidates.listed.v1'>
  readonly listed: ListedCandidate
}

export function candidateList(state: State, asOf: AsOf): readonly CandidateFact[] {
  const list = inForceAt(state, 'candidates.closed.v1', asOf)
  return list.kind === 'act' ? candidatesIn(state, list.fact) : []
}

type List = Fact<'candidates.closed.v1'>
const candidates = new WeakMap<List, readonly CandidateFact[]>()
const byId = new WeakMap<List, ReadonlyMap<CandidateId, CandidateFact>>()

const candidatesIn = (state: State, list: List): readonly CandidateFact[] =>
  keptWith(candidates, list, () =>
    list.body.parts
      .flatMap((hash) => {
        const fact = factAt(state, 'candidates.listed.v1', hash)
        return fact ? fact.body.part.map((listed) => ({ fact, listed })) : []
      })
      .sort((a, b) => (a.listed.candidate < b.listed.candidate ? -1 : 1)),
  )

export function candidatesById(state: State, asOf: AsOf): ReadonlyMap<CandidateId, CandidateFact> {
  const list = inForceAt(state, 'candidates.closed.v1', asOf)
  if (list.kind !== 'act') return new Map()
  return keptWith(
    byId,
    list.fact,
    () => new Map(candidatesIn(state, list.fact).map((one) => [one.listed.candidate, one])),
  )
}

export const displayOf = (state: State, { fact, listed }: CandidateFact): CardReading<Display> =>
  readCard(state, fact, 'display', listed.display)
