/**
 * Two-key acts that wait for their second hand: what was proposed, by whom, and whether the reader's hand would complete it.
 * The same rules that judge the countersignature afterwards are asked beforehand.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import { toStatements } from '../record/statements.ts'
import type { EntryType } from '../subjects/catalogue.ts'
import { countersign } from '../subjects/selection/decide.ts'
import { countersignaturesOf } from '../subjects/selection/founding.ts'
import { factsOf, type Fact, type State } from '../subjects/state.ts'
import { verdictOf } from './verdict.ts'
import { whyNotSign, type Unlawful } from './would-be.ts'

export interface Proposal<T extends EntryType = EntryType> {
  readonly hash: Hash
  readonly fact: Fact<T>
  /** Proposer, then whoever countersigned without completing it. */
  readonly signedBy: readonly KeyId[]
  /** `null`: the reader may sign now. */
  readonly whyNot: Unlawful | 'own' | null
}

/** In the order in which they were proposed. */
export const viewProposals = <T extends EntryType>(state: State, reader: KeyId, type: T): readonly Proposal<T>[] =>
  factsOf(state, type).flatMap((fact): Proposal<T>[] => {
    const { hash, entry } = fact.entry
    if (verdictOf(state, hash)?.kind !== 'pending') return []
    const signedBy = [
      entry.author,
      ...countersignaturesOf(state, hash).map((countersignature) => countersignature.entry.entry.author),
    ]
    return [{ hash, fact, signedBy, whyNot: whyNotCountersign(state, reader, { hash, signedBy }) }]
  })

function whyNotCountersign(
  state: State,
  reader: KeyId,
  { hash, signedBy }: { hash: Hash; signedBy: readonly KeyId[] },
): Proposal['whyNot'] {
  if (signedBy.includes(reader)) return 'own'
  const allowed = whyNotSign(state, reader, toStatements(countersign([hash])))
  return allowed.ok ? null : allowed.failure
}
