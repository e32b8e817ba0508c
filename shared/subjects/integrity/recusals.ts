/**
 * Recusals: an assessor never scores, counts or sees whom they recused themselves from; a new key does not undo what the old
 * one declared. A recusal declared after an own sheet takes that sheet's effect too (a conflict does not begin when it is
 * noticed), unless it came after the gate and no decision lets it count.
 */
import type { CandidateId, KeyId } from '../../kernel/ids.ts'
import { isLawful } from '../judged.ts'
import { successionsAt } from '../selection/admissions.ts'
import { hasEffect, isAcceptedLate } from '../selection/hands.ts'
import { factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'

export type Declaration = Fact<'conflicts.declared.v1'>

const declarationsBy = (state: State): Map<KeyId, Declaration[]> =>
  remembered(state, 'declarations', () =>
    Map.groupBy(factsOf(state, 'conflicts.declared.v1'), ({ entry }) => entry.entry.author),
  )

/** Declarations of a key that count, by the cuts and forks known at that moment. */
export const declarationsOf = (state: State, key: KeyId, asOf: AsOf): readonly Declaration[] =>
  (declarationsBy(state).get(key) ?? []).filter(
    (fact) => isKnown(state, fact.entry, asOf) && isLawful(state, fact) && hasEffect(state, fact.entry, asOf),
  )

export const isRecused = (state: State, key: KeyId, candidate: CandidateId, asOf: AsOf): boolean =>
  keysOf(state, key, asOf).some((own) =>
    declarationsOf(state, own, asOf).some(({ body }) => body.recused.includes(candidate)),
  )

/** Everybody whom a person recused themselves from, under whichever key. */
export const recusedBy = (state: State, key: KeyId, asOf: AsOf): ReadonlySet<CandidateId> =>
  new Set(
    keysOf(state, key, asOf).flatMap((own) => declarationsOf(state, own, asOf).flatMap(({ body }) => body.recused)),
  )

/** Declared too late for the gate, and let in by two keys, as far as that was known at the moment. */
export const isRecusedLate = (
  state: State,
  { key, candidate, knownAt }: { key: KeyId; candidate: CandidateId; knownAt: AsOf },
): boolean =>
  keysOf(state, key, knownAt).some((own) =>
    declarationsOf(state, own, knownAt).some(
      ({ body, entry }) => body.recused.includes(candidate) && isAcceptedLate(state, entry.hash, knownAt),
    ),
  )

/** A key and those in whose place it came. */
export function keysOf(state: State, key: KeyId, asOf: AsOf): KeyId[] {
  const successions = successionsAt(state, asOf)
  const keys = [key]
  for (const own of keys) {
    for (const { from, to } of successions) if (to === own && !keys.includes(from)) keys.push(from)
  }
  return keys
}
