/**
 * From entries and cards to state: each becomes a fact in a table, in whatever order they come. This is the only writer of
 * `State`; adding costs what is new, not what is held.
 */
import type { HashedCard } from '../record/card.ts'
import type { HashedEntry } from '../record/entry.ts'
import { addEntries, emptyHolding, type Holding } from '../record/holding.ts'
import type { ReadyEntry } from '../record/past.ts'
import type { Hash } from '../kernel/ids.ts'
import { definitionOf, isEntryType } from '../subjects/catalogue.ts'
import { plainTypes } from '../subjects/plain-types.ts'
import { sheetKey } from '../subjects/scoring/sheet-index.ts'
import { whyNotLawful } from './lawful.ts'
import { erasuresOf } from '../subjects/results/erasures.ts'
import type { Fact, State } from '../subjects/state.ts'

export const emptyState = (selection: Hash): State => stateOver(emptyHolding(selection))

/** A state of nothing yet, over a holding that somebody else fills. */
export const stateOver = (holding: Holding): State => ({
  holding,
  whyNot: whyNotLawful,
  facts: new Map(),
  byType: new Map(),
  malformed: new Set(),
  unknown: new Set(),
  cards: new Map(),
  cardValues: new Map(),
  sheets: new Map(),
  amendments: new Map(),
  lawful: new Map(),
  memo: new Map(),
})

export interface Batch {
  readonly entries: Iterable<HashedEntry>
  readonly cards: Iterable<HashedCard>
}

/** Adds what is new; returns the entries that became ready, causes first. */
export function project(state: State, batch: Batch): ReadyEntry[] {
  const ready = addEntries(state.holding, batch.entries)
  foldReady(state, ready)
  foldCards(state, batch.cards)
  return ready
}

/** For a store that keeps the holding itself: `ready` has just been added to `state.holding`. */
export function foldReady(state: State, ready: readonly ReadyEntry[]): void {
  state.memo.clear()
  for (const entry of ready) addFact(state, entry)
  if (ready.some((entry) => changesRights(state, entry))) state.lawful.clear()
  forgetErased(state)
}

/** A fork ends what its log gave: so does a new division of a log that was forked before. */
const changesRights = (state: State, { entry }: ReadyEntry): boolean =>
  !isEntryType(entry.type) || !plainTypes.has(entry.type) || state.holding.logs.get(entry.author)?.forked === true

export function foldCards(state: State, cards: Iterable<HashedCard>): void {
  for (const card of cards) {
    if (state.cards.has(card.hash)) continue
    state.cards.set(card.hash, { kind: 'held', card })
    state.memo.clear()
  }
}

function addFact(state: State, entry: ReadyEntry): void {
  const { type, body } = entry.entry
  if (!isEntryType(type)) {
    state.unknown.add(entry.hash)
    return
  }
  const definition = definitionOf(type)
  const parsed = definition.body.safeParse(body)
  if (!parsed.success) {
    state.malformed.add(entry.hash)
    return
  }
  const fact = { type, body: parsed.data, entry } as unknown as Fact
  state.facts.set(entry.hash, fact)
  push(state.byType, type, fact)
  if (fact.type === 'score-sheet.sealed.v1') {
    const sheet = fact as Fact<'score-sheet.sealed.v1'>
    push(state.sheets, sheetKey(entry.entry.author, sheet.body.about), sheet)
  }
  if (fact.type === 'score-sheet.amended.v1') {
    const amendment = fact as Fact<'score-sheet.amended.v1'>
    push(state.amendments, amendment.body.amends, amendment)
  }
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key)
  if (list) list.push(value)
  else table.set(key, [value])
}

/**
 * What an act erased is gone from here on, however it comes back: by import, healing or restore. Where such an act turns out to be
 * without effect, the card may be handed over again.
 */
function forgetErased(state: State): void {
  if (!state.byType.has('cards.erased.v1')) return
  const acts = new Map(
    erasuresOf(state).flatMap(({ entry, body }) => body.cards.map((card) => [card, entry.hash] as const)),
  )
  for (const [hash, card] of state.cards) if (card.kind === 'erased' && !acts.has(hash)) state.cards.delete(hash)
  for (const [hash, act] of acts) state.cards.set(hash, { kind: 'erased', act })
  state.cardValues.clear()
}
