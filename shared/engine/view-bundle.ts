/**
 * What a bundle would carry, in counts, and what it surely would not: the choice that the host will make, worked out before
 * anything is written. Cards that this device does not hold cannot go along and are not counted.
 */
import type { KeyId } from '../kernel/ids.ts'
import { mayGoInto } from '../record/bundle/disclosure.ts'
import type { Purpose } from '../record/bundle/purpose.ts'
import { gateOf } from '../subjects/results/gate.ts'
import { remembered, type State } from '../subjects/state.ts'
import { cardKindOf, cardKinds, fieldsOfKind, type CardKind } from './card-kinds.ts'
import { disclosure } from './disclosure.ts'
import { chooseForBundle, type ChoiceRejection } from './exchange.ts'

export type BundleView =
  | { readonly kind: 'refused'; readonly why: ChoiceRejection['kind'] }
  | {
      readonly kind: 'would-go'
      readonly logs: number
      readonly entries: number
      /** Open to whoever can decrypt the bundle. */
      readonly cards: readonly { readonly kind: CardKind; readonly count: number }[]
      /** Score sheets that travel shut: nobody opens them alone, and nobody before the gate. */
      readonly shut: number
      /** How scores would go: in the open, shut, or by the rules of this purpose not at all. */
      readonly sheets: 'open' | 'shut' | 'never'
      /** By the rules of this purpose, whoever makes it and whatever is held. */
      readonly never: readonly CardKind[]
    }

/** `readers`: keys joined by a space, as a view's parameter. */
export const viewBundle = (state: State, maker: KeyId, purpose: Purpose, readers: string): BundleView =>
  remembered(state, `bundle:${maker}:${purpose}:${readers}`, () => bundleView(state, maker, purpose, readers))

function bundleView(state: State, maker: KeyId, purpose: Purpose, readers: string): BundleView {
  const keys = readers.split(' ').filter(Boolean) as KeyId[]
  const choice = chooseForBundle(state, { purpose, maker, readers: keys })
  if (!choice.ok) return { kind: 'refused', why: choice.failure.kind }
  const { logs, cards, shut } = choice.value
  const counts = new Map<CardKind, number>()
  for (const hash of cards) {
    const held = state.cards.get(hash)
    const kind = held?.kind === 'held' ? cardKindOf(held.card.card.field) : null
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const sheets = sheetsIn(purpose, gateOf(state).kind === 'open')
  return {
    kind: 'would-go',
    logs: logs.length,
    entries: logs.reduce((sum, key) => sum + entriesOf(state, key), 0),
    cards: cardKinds.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : [])),
    shut: shut.length,
    sheets,
    never: cardKinds.filter((kind) => (kind === 'sheets' ? sheets === 'never' : isNever(kind, purpose))),
  }
}

export const entriesOf = (state: State, key: KeyId): number =>
  (state.holding.logs.get(key)?.bySeq ?? []).reduce((sum, place) => sum + place.length, 0)

const isNever = (kind: CardKind, purpose: Purpose): boolean =>
  fieldsOfKind(kind).every((field) => !mayGoInto(disclosure, field, purpose))

/** Before the gate they travel shut, between holders too; a receipt brings back the reader's own, and before the gate none. */
function sheetsIn(purpose: Purpose, isOpen: boolean): 'open' | 'shut' | 'never' {
  if (purpose === 'scores') return 'shut'
  if (isNever('sheets', purpose) || (purpose === 'receipt' && !isOpen)) return 'never'
  return isOpen ? 'open' : 'shut'
}
