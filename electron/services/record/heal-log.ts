/**
 * Two stores hold each log: this journal, which is the truth, and the page's copy of it. If one is a prefix of the other, the
 * shorter is healed. If they differ nothing is healed, both are kept, and signing stops until a person has looked (FORMAT.md §14).
 */
import { bytesEqual, concatBytes, toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { comparePoints } from '../../../shared/record/bundle/manifest.ts'
import type { HashedEntry, Point } from '../../../shared/record/entry.ts'
import { headBytes, headComment, type SignedHead } from '../../../shared/record/head.ts'
import { verifyDetached } from '../../../shared/record/minisign.ts'
import { verifyLog, type LogClaim } from '../../../shared/record/verify-log.ts'
import { healLog, type HealFailure } from '../at-rest/heal-journal.ts'
import { openJournal, type FoundLog, type JournalFailure } from '../at-rest/journal.ts'
import type { FileFailure } from '../files/file-port.ts'
import { readForeignItem, type LogItem } from './journal-items.ts'
import { journalOptions, takeIn, type SelectionState } from './selection-state.ts'

export type HealOutcome =
  | { readonly kind: 'same' }
  /** The page lacks these items, from this number on. */
  | { readonly kind: 'page-behind'; readonly from: number; readonly items: readonly Uint8Array[] }
  /** The journal lacked them and has them now. */
  | { readonly kind: 'journal-healed'; readonly items: number }

export type HealLogFailure =
  /** From this item on they differ. */
  | { readonly kind: 'stores-differ'; readonly author: KeyId; readonly item: number }
  /** What the page holds beyond the journal is not signed, or does not follow. */
  | { readonly kind: 'page-copy-unsound'; readonly author: KeyId }
  | HealFailure
  | JournalFailure
  | FileFailure

/** What the page compares first, so that whole logs are handed over only where something is lacking. */
export const digestOfItems = (items: readonly Uint8Array[], { sha256 }: Pick<Crypto, 'sha256'>): Hash =>
  toHex(sha256(concatBytes(...items.map(sha256)))) as Hash

/** Compares the page's copy of a log, whole, with the journal's, and heals whichever is a prefix of the other. */
export async function healFromPage(
  state: SelectionState,
  author: KeyId,
  page: readonly Uint8Array[],
): Promise<Result<HealOutcome, HealLogFailure>> {
  const found = state.damaged.get(author)
  if (found) return healDamaged(state, page, found)
  const read = await state.journal.read(author, 0)
  if (!read.ok) return read
  const journal = read.value
  const item = firstDifference(journal, page)
  if (item !== null) {
    state.differing.add(author)
    return err({ kind: 'stores-differ', author, item })
  }
  state.differing.delete(author)
  if (journal.length === page.length) return ok({ kind: 'same' })
  if (journal.length > page.length)
    return ok({ kind: 'page-behind', from: page.length, items: journal.slice(page.length) })
  return extendJournal(state, author, { page, held: journal.length })
}

function firstDifference(journal: readonly Uint8Array[], page: readonly Uint8Array[]): number | null {
  const shorter = Math.min(journal.length, page.length)
  const item = journal.slice(0, shorter).findIndex((mine, index) => !bytesEqual(mine, page[index] ?? new Uint8Array()))
  return item === -1 ? null : item
}

async function extendJournal(
  state: SelectionState,
  author: KeyId,
  { page, held }: { page: readonly Uint8Array[]; held: number },
): Promise<Result<HealOutcome, HealLogFailure>> {
  const sound = readSound(state, author, page)
  if (!sound) return err({ kind: 'page-copy-unsound', author })
  const items = page.slice(held)
  const appended = await state.journal.append([{ log: author, expected: held, items }])
  if (!appended.ok) return appended
  remember(state, sound)
  return ok({ kind: 'journal-healed', items: items.length })
}

async function healDamaged(
  state: SelectionState,
  page: readonly Uint8Array[],
  found: FoundLog,
): Promise<Result<HealOutcome, HealLogFailure>> {
  const { machine } = state
  const author = found.log as KeyId
  const sound = readSound(state, author, page)
  if (!sound) return err({ kind: 'page-copy-unsound', author })
  const healed = await healLog(journalOptions(state, state), machine.writer, { found, items: page })
  if (!healed.ok) return healed
  const reopened = await openJournal(journalOptions(state, state))
  if (!reopened.ok) return reopened
  state.journal = reopened.value.journal
  state.damaged.delete(author)
  remember(state, sound)
  return ok({ kind: 'journal-healed', items: page.length - found.items.length })
}

function remember(state: SelectionState, items: readonly LogItem[]): void {
  for (const item of items) if (item.kind === 'head') state.heads.add(item.head)
  takeIn(state, entriesOf(items))
}

const entriesOf = (items: readonly LogItem[]): HashedEntry[] =>
  items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []))

/** The page is not trusted to sign: what it holds must be a log beneath heads that the author signed. */
function readSound(
  { machine, selection }: SelectionState,
  author: KeyId,
  items: readonly Uint8Array[],
): readonly LogItem[] | null {
  const read = items.flatMap((item) => readForeignItem(item, machine.crypto) ?? [])
  const heads = read.flatMap((item) => (item.kind === 'head' ? [item.head] : []))
  const isSigned = ({ head, signature }: SignedHead): boolean =>
    head.author === author &&
    head.selection === selection &&
    verifyDetached(
      { bytes: headBytes(head), signature, publicKey: author, expectedComment: headComment(head) },
      machine.crypto,
    ).ok
  if (read.length !== items.length || !heads.every(isSigned)) return null
  const points = heads.map(({ head }): Point => [head.seq, head.hash])
  return isLog(entriesOf(read), { author, selection, heads: points, base: [] }, machine.crypto) ? read : null
}

/** As `verifyLog` checks a bundle's log, with whatever the entries stand on as base. */
function isLog(entries: readonly HashedEntry[], claim: LogClaim, crypto: Crypto): boolean {
  const sorted = entries.toSorted((a, b) => comparePoints([a.entry.seq, a.hash], [b.entry.seq, b.hash]))
  const held = new Set(sorted.map(({ hash }) => hash))
  const followed = new Set(sorted.map(({ entry }) => entry.prev))
  const base = sorted.flatMap(({ entry: { prev, seq } }): Point[] =>
    prev !== null && !held.has(prev) ? [[seq - 1, prev]] : [],
  )
  const tips = claim.heads.filter(([, hash]) => held.has(hash) && !followed.has(hash))
  const lines = utf8ToBytes(sorted.map(({ line }) => `${line}\n`).join(''))
  return verifyLog(lines, { ...claim, base, heads: tips }, crypto).ok
}
