/**
 * Signing: cards, then entries and the head over them in one block of the own journal, synced; only then it is said to be signed.
 * What a cut leaves between signature and journal was never shown to anybody.
 */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { attachmentName } from '../../../shared/record/bundle/bundle-names.ts'
import type { HashedCard } from '../../../shared/record/card.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import { headBytes, headComment, headOf, type SignedHead } from '../../../shared/record/head.ts'
import { tipsOf } from '../../../shared/record/holding.ts'
import { waitingCauses } from '../../../shared/record/waiting-cause.ts'
import type { CardPutFailure } from '../at-rest/card-store.ts'
import type { JournalFailure } from '../at-rest/journal.ts'
import { eraseWhatActsErased, keepFiles, type Appended } from './apply-parcel.ts'
import { composeEntries, type ComposeFailure, type Composed, type SignRequest } from './compose-entries.ts'
import { entryItem, headItem } from './journal-items.ts'
import type { LocalState } from './local-facts.ts'
import { hashesIn } from '../../../shared/record/named-first.ts'
import { newlySeen, type SeenNotHeld } from './seen-heads.ts'
import { holdsEntry, isAdmitted, ownLast, takeIn, type SelectionState } from './selection-state.ts'

/** Why this device does not sign in this selection now, whatever is asked. */
export type SigningStopped =
  /** The founding entry's code was not compared with paper yet. */
  | { readonly kind: 'selection-unconfirmed' }
  /** Journal and page hold different items of these logs; a person must look. */
  | { readonly kind: 'stores-differ'; readonly authors: readonly string[] }
  | { readonly kind: 'journal-damaged'; readonly author: KeyId }
  /** An import was accepted and could not be applied; what it brought is not known here yet. */
  | { readonly kind: 'imports-pending'; readonly count: number }
  /** The own key signed two branches, or entries of it are lost: a new key must be admitted. */
  | { readonly kind: 'key-retired'; readonly cause: NonNullable<LocalState['retired']> }
  /** Others name own entries that are not here. */
  | { readonly kind: 'own-log-behind'; readonly claims: readonly { readonly by: KeyId; readonly hash: Hash }[] }
  /** Own entries are known that rest on something which is not here. */
  | { readonly kind: 'own-log-waiting'; readonly missing: Hash | null }
  | { readonly kind: 'newer-version-needed'; readonly type: string }

export type SignFailure =
  | SigningStopped
  | ComposeFailure
  | SeenNotHeld
  /** Another entry was signed since the asker decided. */
  | { readonly kind: 'head-moved'; readonly head: Hash | null }
  | CardPutFailure
  | JournalFailure

export interface Signed {
  readonly entries: readonly HashedEntry[]
  readonly head: SignedHead
  /** Each card by the local key that it was asked for under. */
  readonly cards: Readonly<Record<string, HashedCard>>
  /** The items that the own journal got. */
  readonly appended: Appended
  /** Signed, but cards that an act in it erased could not be destroyed yet: tried again at the next start. */
  readonly erasure: 'done' | 'pending'
}

export function whySigningStopped(state: SelectionState): SigningStopped | null {
  const { local, me } = state
  if (local.retired !== null) return { kind: 'key-retired', cause: local.retired }
  if (state.damaged.has(me)) return { kind: 'journal-damaged', author: me }
  if (state.differing.size > 0) return { kind: 'stores-differ', authors: [...state.differing].sort() }
  if (state.pendingImports > 0) return { kind: 'imports-pending', count: state.pendingImports }
  if (!local.isConfirmed) return { kind: 'selection-unconfirmed' }
  const newer = state.fold.newerType()
  return ownLogStopped(state) ?? (newer === null ? null : { kind: 'newer-version-needed', type: newer })
}

function ownLogStopped(state: SelectionState): SigningStopped | null {
  const { holding, local, me } = state
  if (tipsOf(holding, me).length > 1) return { kind: 'key-retired', cause: 'branched' }
  const waiting = [...holding.waiting.values()].find(({ entry }) => entry.entry.author === me)
  if (waiting) {
    const cause = waitingCauses(holding).get(waiting.entry.hash)
    return { kind: 'own-log-waiting', missing: cause?.kind === 'missing' ? cause.hash : null }
  }
  const claims = [...local.claims].filter(([hash]) => !holdsEntry(state, hash)).map(([hash, by]) => ({ by, hash }))
  return claims.length === 0 ? null : { kind: 'own-log-behind', claims }
}

export async function signEntries(state: SelectionState, request: SignRequest): Promise<Result<Signed, SignFailure>> {
  const stopped = whySigningStopped(state)
  if (stopped) return err(stopped)
  const { holding, me } = state
  const last = ownLast(state)
  if (request.expectedHead !== (last?.hash ?? null)) return err({ kind: 'head-moved', head: last?.hash ?? null })
  const seen = newlySeen({
    holding,
    me,
    previous: last,
    isAdmitted: (key) => isAdmitted(state, key),
    asked: request.seen ?? null,
    named: hashesIn(request.bodies),
  })
  if (!seen.ok) return seen
  const composed = composeEntries(request, { selection: state.selection, me, last, seen: seen.value }, state)
  return composed.ok ? keepSigned(state, composed.value) : composed
}

/** Signs the head over what was composed and keeps it all; the founding entry comes here directly. */
export async function keepSigned(state: SelectionState, composed: Composed): Promise<Result<Signed, SignFailure>> {
  const kept = await keepCards(state, composed)
  if (!kept.ok) return kept
  const { entries } = composed
  const head = signHeadOver(state, entries)
  const items = [...entries.map(entryItem), headItem(head)]
  const from = state.journal.count(state.me)
  const appended = await state.journal.append([{ log: state.me, expected: from, items }])
  if (!appended.ok) return appended
  state.heads.add(head)
  takeIn(state, entries)
  const erased = await eraseWhatActsErased(state)
  return ok({
    entries,
    head,
    cards: Object.fromEntries(composed.cards),
    appended: { author: state.me, from, items },
    erasure: erased.ok ? 'done' : 'pending',
  })
}

function signHeadOver({ keys }: SelectionState, entries: readonly HashedEntry[]): SignedHead {
  const newest = entries.at(-1)
  invariant(newest, 'an append has at least one entry')
  const head = headOf(newest)
  return { head, signature: keys.signer.sign(headBytes(head), headComment(head)) }
}

/** Before the entry that names them, so that it is never there without its cards. A cut leaves cards that nothing names. */
async function keepCards(
  state: SelectionState,
  { cards, attachments }: Composed,
): Promise<Result<void, CardPutFailure | JournalFailure>> {
  const stored = await state.cards.put(
    [...cards.values()].map(({ hash, text }) => ({ hash, bytes: utf8ToBytes(text) })),
  )
  if (!stored.ok) return stored
  if (attachments.size === 0) return ok(undefined)
  const named = [...attachments].map(([key, bytes]) => ({
    name: attachmentName(cards.get(key)?.hash ?? ('' as Hash)),
    bytes,
  }))
  return keepFiles(state, named)
}
