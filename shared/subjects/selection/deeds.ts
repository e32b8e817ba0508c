/**
 * Deeds: the two-key acts that say whose hand counts. A revocation, an admission that takes an old key's place and a replaced
 * holder end a log at its last accepted entry; a replaced holder also fills an office; a decision names a branch of a forked log.
 * Whether a deed is done is settled for all of them together (`authority.ts`), since each may end the hands of another.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isInPast, type ReadyEntry } from '../../record/past.ts'
import { factsOf, isKnown, isOf, type Fact, type State } from '../state.ts'
import type { Accepted, Holder } from './entries.ts'
import { countersignaturesOf } from './founding.ts'
import type { Office } from './roles.ts'

export interface Deed {
  readonly fact: Fact
  readonly proposal: ReadyEntry
  readonly completion: ReadyEntry
  /** Ends this log there. Of a replaced holder the key is whoever held the office where it was proposed. */
  readonly ends: { readonly key: KeyId | null; readonly accepted: Accepted } | null
  readonly fills: { readonly office: Office; readonly holder: Holder } | null
  readonly keeps: ReadyEntry | null
}

type Effect = Pick<Deed, 'ends' | 'fills' | 'keeps'>

/** Every deed with each of its countersignatures: one that counts is enough. */
export const deedsIn = (state: State): Deed[] =>
  (['key.revoked.v1', 'holder.replaced.v1', 'person.admitted.v1', 'decision.made.v1'] as const).flatMap((type) =>
    factsOf(state, type).flatMap((fact: Fact) => {
      const effect = effectOf(state, fact)
      if (!effect || !acceptedIsKnown(state, fact)) return []
      return countersignaturesOf(state, fact.entry.hash)
        .filter(({ entry }) => isKnown(state, fact.entry, entry))
        .map(({ entry }): Deed => ({ fact, proposal: fact.entry, completion: entry, ...effect }))
    }),
  )

/** What such an act does, or null where it is none of these. */
export function effectOf(state: State, fact: Fact): Effect | null {
  const nothing: Effect = { ends: null, fills: null, keeps: null }
  if (isOf(fact, 'key.revoked.v1')) return { ...nothing, ends: fact.body }
  if (isOf(fact, 'person.admitted.v1')) return fact.body.replaces && { ...nothing, ends: fact.body.replaces }
  if (isOf(fact, 'holder.replaced.v1')) {
    return { ...nothing, ends: { key: null, accepted: fact.body.accepted }, fills: fact.body }
  }
  if (!isOf(fact, 'decision.made.v1') || fact.body.choice !== 'keep-branch') return null
  const branch = state.holding.entries.get(fact.body.on)
  return branch && isKnown(state, branch, fact.entry) ? { ...nothing, keeps: branch } : null
}

/** A cut names an entry that its proposer held, in the log that it ends: so whoever judges the cut holds it too. */
export function acceptedIsKnown(state: State, fact: Fact): boolean {
  const ends = effectOf(state, fact)?.ends
  if (!ends?.accepted) return true
  const head = state.holding.entries.get(ends.accepted.hash)
  if (!head || head.entry.seq !== ends.accepted.seq || !isInPast(state.holding, fact.entry, head)) return false
  return ends.key === null || head.entry.author === ends.key
}

/** Nobody ends an own key or keeps an own branch: that is for the others. */
export const isAboutHand = ({ ends, keeps }: Deed, hand: KeyId): boolean =>
  hand === ends?.key || hand === keeps?.entry.author
