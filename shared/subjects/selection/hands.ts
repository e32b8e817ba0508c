/** Whose hand counts under what: entries that have effect, and countersignatures by holders that complete a proposal. */
import type { Hash } from '../../kernel/ids.ts'
import type { ReadyEntry } from '../../record/past.ts'
import { isLawful } from '../judged.ts'
import { factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'
import { authorityOf } from './authority.ts'
import { standingOf } from './cuts.ts'
import { effectOf } from './deeds.ts'
import { countersignaturesOf, type Countersignature } from './founding.ts'
import { officeOf } from './offices.ts'

/** The author's key stood, or two keys let count what came late. */
export function hasEffect(state: State, entry: ReadyEntry, knownAt: AsOf = null): boolean {
  const { kind } = standingOf(state, entry, knownAt)
  return kind === 'stands' || (kind === 'late' && isAcceptedLate(state, entry.hash, knownAt))
}

/** A two-key decision that lets one late entry count, without another that refuses it. */
export function isAcceptedLate(state: State, hash: Hash, knownAt: AsOf = null): boolean {
  const decisions = (lateDecisions(state).get(hash) ?? []).filter(
    (decision) =>
      isKnown(state, decision.entry, knownAt) &&
      isLawful(state, decision) &&
      completionsByHolders(state, decision, knownAt).length > 0,
  )
  return decisions.length > 0 && decisions.every(({ body }) => body.choice === 'accept-late')
}

const lateDecisions = (state: State): Map<Hash, Fact<'decision.made.v1'>[]> =>
  remembered(state, 'late-decisions', () =>
    Map.groupBy(
      factsOf(state, 'decision.made.v1').filter(
        ({ body }) => body.choice === 'accept-late' || body.choice === 'refuse-late',
      ),
      ({ body }) => body.on,
    ),
  )

/** Countersignatures by a holder of another office than the proposer's, known at that moment, both hands with effect. */
export function completionsByHolders(state: State, proposal: Fact, asOf: AsOf): readonly ReadyEntry[] {
  if (effectOf(state, proposal)) {
    const deeds = authorityOf(state).done.filter((deed) => deed.fact === proposal)
    return deeds.map(({ completion }) => completion).filter((completion) => isKnown(state, completion, asOf))
  }
  const proposer = officeOf(state, proposal.entry.entry.author, proposal.entry)
  if (proposer === null || !hasEffect(state, proposal.entry)) return []
  return countersignaturesOf(state, proposal.entry.hash)
    .filter((act) => isKnown(state, act.entry, asOf) && isByOther(state, proposal, act))
    .map(({ entry }) => entry)
    .filter((entry) => ![null, proposer].includes(officeOf(state, entry.entry.author, entry)))
}

/** By another key, which had the proposal before it, and with effect. */
export const isByOther = (state: State, proposal: Fact, { entry }: Countersignature): boolean =>
  entry.entry.author !== proposal.entry.entry.author && isKnown(state, proposal.entry, entry) && hasEffect(state, entry)
