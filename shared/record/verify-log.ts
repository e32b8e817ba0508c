/**
 * Checks the file of one log: every line an entry of that author and selection, in order, each linked to the one before,
 * and nothing that no signed head covers (FORMAT.md §4, §11). A second branch is no failure: it is read like the first.
 */
import { bytesToUtf8 } from '../kernel/bytes.ts'
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { selectionOf, type EntryFailure, type HashedEntry, type Point } from './entry.ts'
import { nothingRead, type ReadBefore } from './read-before.ts'
import { readLine } from './read-line.ts'

/** What the bundle says about a log. */
export interface LogClaim {
  readonly author: KeyId
  readonly selection: Hash
  /** Entries that stand right before the first of a range. */
  readonly base: readonly Point[]
  /** The places of the signed heads. */
  readonly heads: readonly Point[]
}

/** `line` is 1-based. */
export type LogFailure =
  | { readonly kind: 'log-not-text' }
  /** The last line is not ended: broken off. */
  | { readonly kind: 'log-not-ended' }
  | { readonly kind: 'entry-refused'; readonly line: number; readonly cause: EntryFailure }
  | { readonly kind: 'other-author'; readonly line: number; readonly author: KeyId }
  | { readonly kind: 'other-selection'; readonly line: number; readonly selection: Hash }
  /** Not sorted by number, then hash, or a line twice. */
  | { readonly kind: 'log-unsorted'; readonly line: number }
  /** What stands before this entry is neither in the file nor in the base. */
  | { readonly kind: 'chain-broken'; readonly line: number; readonly prev: Hash }
  | { readonly kind: 'entry-not-under-head'; readonly line: number }
  | { readonly kind: 'head-without-entry'; readonly point: Point }
  /** A head in the middle of a branch: the tips are signed, and nothing else travels. */
  | { readonly kind: 'head-not-tip'; readonly point: Point }
  /** A base that nothing in the file stands on. */
  | { readonly kind: 'base-unused'; readonly point: Point }

const newline = 0x0a

export function verifyLog(
  bytes: Uint8Array,
  claim: LogClaim,
  crypto: Crypto,
  before: ReadBefore = nothingRead,
): Result<HashedEntry[], LogFailure> {
  const text = bytesToUtf8(bytes)
  if (!text.ok) return err({ kind: 'log-not-text' })
  const lines = text.value.split('\n')
  if (lines.pop() !== '') return err({ kind: 'log-not-ended' })
  const entries: HashedEntry[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const end = bytes.indexOf(newline, start)
    const read = readLine(line, bytes.subarray(start, end), crypto, before)
    if (!read.ok) return err({ kind: 'entry-refused', line: index + 1, cause: read.failure })
    const wrong = misplaced(read.value, entries.at(-1), { claim, line: index + 1 })
    if (wrong) return err(wrong)
    entries.push(read.value)
    start = end + 1
  }
  const broken = chainFailure(entries, claim) ?? headFailure(entries, claim)
  return broken ? err(broken) : ok(entries)
}

function misplaced(
  entry: HashedEntry,
  before: HashedEntry | undefined,
  { claim, line }: { claim: LogClaim; line: number },
): LogFailure | null {
  const { author, seq } = entry.entry
  if (author !== claim.author) return { kind: 'other-author', line, author }
  const selection = selectionOf(entry)
  if (selection !== claim.selection) return { kind: 'other-selection', line, selection }
  const follows = !before || before.entry.seq < seq || (before.entry.seq === seq && before.hash < entry.hash)
  return follows ? null : { kind: 'log-unsorted', line }
}

function chainFailure(entries: readonly HashedEntry[], { base, heads }: LogClaim): LogFailure | null {
  const numbers = new Map<Hash, number>(base.map(([seq, hash]) => [hash, seq]))
  const unused = new Set(base.map(([, hash]) => hash))
  for (const [, hash] of heads) unused.delete(hash)
  for (const [index, { entry, hash }] of entries.entries()) {
    if (entry.prev !== null && numbers.get(entry.prev) !== entry.seq - 1)
      return { kind: 'chain-broken', line: index + 1, prev: entry.prev }
    if (entry.prev !== null) unused.delete(entry.prev)
    numbers.set(hash, entry.seq)
  }
  const point = base.find(([, hash]) => unused.has(hash))
  return point ? { kind: 'base-unused', point } : null
}

function headFailure(entries: readonly HashedEntry[], { base, heads }: LogClaim): LogFailure | null {
  const followed = new Set(entries.map(({ entry }) => entry.prev))
  const numbers = new Map<Hash, number>(base.map(([seq, hash]) => [hash, seq]))
  for (const { entry, hash } of entries) numbers.set(hash, entry.seq)
  for (const point of heads) {
    if (numbers.get(point[1]) !== point[0]) return { kind: 'head-without-entry', point }
    if (followed.has(point[1])) return { kind: 'head-not-tip', point }
  }
  const signed = new Set(heads.map(([, hash]) => hash))
  const bare = entries.findIndex(({ hash }) => !followed.has(hash) && !signed.has(hash))
  return bare === -1 ? null : { kind: 'entry-not-under-head', line: bare + 1 }
}
