/**
 * A subject's rules of authority: for each of its entry types, why an entry has no effect, or null. A rule asks only about
 * the entry's causal past (`asOf` the entry itself), so its answer never changes once the entry is ready.
 */
import type { EntryType } from './catalogue.ts'
import type { RefusalReason } from './refusal-reason.ts'
import type { Fact, State } from './state.ts'

export type Rule<T extends EntryType> = (state: State, fact: Fact<T>) => RefusalReason | null

/** Every type of a subject has a rule; a type without one does not compile. */
export type Rules<T extends EntryType> = { readonly [K in T]: Rule<K> }
