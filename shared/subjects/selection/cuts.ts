/**
 * Whether an entry still stands by its author's key: a revocation, an admission in an old key's place or a replaced holder ended
 * that log at an entry (what lies beneath stands, whenever it arrives), or the log is forked there (FORMAT.md §4, §6).
 */
import type { KeyId } from '../../kernel/ids.ts'
import { tipsOf } from '../../record/holding.ts'
import { isInPast, type ReadyEntry } from '../../record/past.ts'
import { isKnown, remembered, type AsOf, type State } from '../state.ts'
import { authorityOf, isAccepted } from './authority.ts'
import { divisionsOf, settledFor } from './forks.ts'

/** `late` if written in ignorance of the cut, `refused` if not. */
export type Standing =
  | { readonly kind: 'stands' }
  | { readonly kind: 'forked' }
  | { readonly kind: 'late' | 'refused'; readonly cut: ReadyEntry }

const stands: Standing = { kind: 'stands' }

/** `knownAt`: by the cuts and forks that were known at that moment; null: by all that are known now. */
export function standingOf(state: State, entry: ReadyEntry, knownAt: AsOf = null): Standing {
  if (isForkedAway(state, entry, knownAt)) return { kind: 'forked' }
  for (const cut of authorityOf(state).cuts.get(entry.entry.author) ?? []) {
    if (!isKnown(state, cut.completion, knownAt) || isAccepted(state, cut.accepted, entry)) continue
    return { kind: isInPast(state.holding, entry, cut.completion) ? 'refused' : 'late', cut: cut.proposal }
  }
  return stands
}

export const isEndedAt = (state: State, key: KeyId, asOf: AsOf): boolean =>
  (authorityOf(state).cuts.get(key) ?? []).some(({ completion }) => isKnown(state, completion, asOf))

function isForkedAway(state: State, entry: ReadyEntry, knownAt: AsOf): boolean {
  if (!state.holding.logs.get(entry.entry.author)?.forked) return false
  const divisions = divisionsOf(state, entry, knownAt)
  const named = keptIn(state, entry.entry.author, knownAt)
  return divisions.some((division) => settledFor(state, division, named) !== 'own')
}

const keptIn = (state: State, author: KeyId, knownAt: AsOf): ReadyEntry[] =>
  authorityOf(state).done.flatMap(({ keeps, completion }) =>
    keeps?.entry.author === author && isKnown(state, completion, knownAt) ? [keeps] : [],
  )

/** The newest entry of a forked log's branch that counts; null where none does. */
export const keptBranch = (state: State, author: KeyId): ReadyEntry | null =>
  remembered(state, `branch:${author}`, () => {
    const tips = tipsOf(state.holding, author).flatMap(([, hash]) => state.holding.entries.get(hash) ?? [])
    return tips.find((tip) => !isForkedAway(state, tip, null)) ?? null
  })
