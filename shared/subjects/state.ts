/**
 * The state of one selection: facts in tables that only grow, so it is a function of the set of entries and cards held,
 * whatever the order in which they came. Verdicts and views are questions asked of it (FORMAT.md §6).
 *
 * `project` (engine) is the only writer. `memo` holds answers that are dear to work out; it is emptied with every batch.
 */
import type { Hash } from '../kernel/ids.ts'
import type { HashedCard } from '../record/card.ts'
import type { Holding } from '../record/holding.ts'
import { isInPast, type ReadyEntry } from '../record/past.ts'
import { definitionOf, type Body, type CardValue, type Catalogue, type EntryType } from './catalogue.ts'
import type { RefusalReason } from './refusal-reason.ts'

export interface Fact<T extends EntryType = EntryType> {
  readonly type: T
  readonly body: Body<T>
  readonly entry: ReadyEntry
}

export type CardState =
  { readonly kind: 'held'; readonly card: HashedCard } | { readonly kind: 'erased'; readonly act: Hash }

export interface State {
  readonly holding: Holding
  readonly facts: Map<Hash, Fact>
  readonly byType: Map<EntryType, Fact[]>
  /** Ready entries of known types whose body fails its schema. */
  readonly malformed: Set<Hash>
  /** Ready entries of types that a newer version knows. */
  readonly unknown: Set<Hash>
  readonly cards: Map<Hash, CardState>
  /** Values of cards already judged against their entry, by card and entry. */
  readonly cardValues: Map<string, CardReading>
  /** Sealed sheets by author and place (`sheetKey`), and amendments by the sheet that they amend. */
  readonly sheets: Map<string, Fact<'score-sheet.sealed.v1'>[]>
  readonly amendments: Map<Hash, Fact<'score-sheet.amended.v1'>[]>
  /** Why a fact is not lawful, or null: kept until a batch brings what could change it (a cut, a fork, a decision). */
  readonly lawful: Map<Hash, RefusalReason | null>
  readonly memo: Map<string, unknown>
  /** The rules of all subjects: so one may ask whether another's act is lawful without importing it (`judged.ts`). */
  readonly whyNot: (state: State, fact: Fact) => RefusalReason | null
}

/** The moment a question is asked about: as the author of an entry saw it, or now (`null`: all that is ready). */
export type AsOf = ReadyEntry | null

/**
 * All facts of a type, causes first and otherwise by hash: the same list on every device, whatever the order of arrival.
 */
export const factsOf = <T extends EntryType>(state: State, type: T): readonly Fact<T>[] =>
  remembered(state, `facts:${type}`, () => {
    const facts = (state.byType.get(type) ?? []) as unknown as readonly Fact<T>[]
    return [...facts].sort((a, b) => a.entry.depth - b.entry.depth || (a.entry.hash < b.entry.hash ? -1 : 1))
  })

export function factAt<T extends EntryType>(state: State, type: T, hash: Hash): Fact<T> | null {
  const fact = state.facts.get(hash)
  return fact?.type === type ? (fact as unknown as Fact<T>) : null
}

export const isOf = <T extends EntryType>(fact: Fact, type: T): fact is Fact<T> => fact.type === type

/** True if `fact` was known at that moment. */
export const isKnown = (state: State, fact: ReadyEntry, asOf: AsOf): boolean =>
  asOf === null || isInPast(state.holding, asOf, fact)

/** Works an answer out once until the next batch of entries. `key` names question and subject, for instance `roster:<hash>`. */
export function remembered<V>(state: State, key: string, work: () => V): V {
  if (!state.memo.has(key)) state.memo.set(key, work())
  return state.memo.get(key) as V
}

/**
 * Works an answer about one entry out once for good. Only for what rests on that entry and on entries that it names: those are
 * held for as long as it is.
 */
export function keptWith<K extends object, V>(answers: WeakMap<K, V>, of: K, work: () => V): V {
  const known = answers.get(of)
  if (known !== undefined) return known
  const answer = work()
  answers.set(of, answer)
  return answer
}

/**
 * What a card tells about the entry that introduces it. `withheld`: not here (this bundle's purpose, or not handed over yet);
 * `bad`: not a card of that author, entry type and path, or not what the field's schema asks for.
 */
export type CardReading<V = unknown> =
  { readonly kind: 'value'; readonly value: V } | { readonly kind: 'withheld' | 'bad' | 'erased' }

export function readCard<T extends EntryType, P extends keyof Catalogue[T]['cards'] & string>(
  state: State,
  fact: Fact<T>,
  path: P,
  hash: Hash,
): CardReading<CardValue<T, P>> {
  const held = state.cards.get(hash)
  if (!held) return { kind: 'withheld' }
  if (held.kind === 'erased') return { kind: 'erased' }
  const key = `${hash}/${fact.entry.hash}`
  const known = state.cardValues.get(key) ?? judgeCard(fact, path, held.card)
  state.cardValues.set(key, known)
  return known as CardReading<CardValue<T, P>>
}

function judgeCard(fact: Fact, path: string, { card }: HashedCard): CardReading {
  const { author, selection } = fact.entry.entry
  const belongs = card.author === author && card.selection === selection && card.field === `${fact.type}#${path}`
  const parsed = belongs ? definitionOf(fact.type).cards[path]?.safeParse(card.value) : undefined
  return parsed?.success ? { kind: 'value', value: parsed.data } : { kind: 'bad' }
}
