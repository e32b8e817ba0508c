/** The founding entry, and what was countersigned: what every question about hands begins with. */
import type { Hash } from '../../kernel/ids.ts'
import { factsOf, remembered, type Fact, type State } from '../state.ts'

export const foundingOf = (state: State): Fact<'selection.founded.v1'> | null =>
  factsOf(state, 'selection.founded.v1').find(({ entry }) => entry.hash === state.holding.selection) ?? null

export type Countersignature = Fact<'act.countersigned.v1'>

export const countersignaturesOf = (state: State, proposal: Hash): readonly Countersignature[] =>
  byProposal(state).get(proposal) ?? []

const byProposal = (state: State): Map<Hash, Countersignature[]> =>
  remembered(state, 'countersignatures', () =>
    Map.groupBy(factsOf(state, 'act.countersigned.v1'), ({ body }) => body.proposal),
  )
