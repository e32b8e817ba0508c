/**
 * Which entries of a log travel: everything beneath its signed heads that the reader does not already hold. A range ends at a
 * signed head, since only the whole chain up to one proves anything, and begins at 0 or right after a `base`.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { HashedEntry, Point } from '../entry.ts'
import type { SignedHead } from '../head.ts'
import type { LogPart } from './bundle-content.ts'
import { comparePoints } from './manifest.ts'

export interface LogSource {
  /** The entry with that hash, ready or waiting; undefined where this device does not hold it. */
  readonly entry: (hash: Hash) => HashedEntry | undefined
  /** The newest signed heads of the log: one, or one for each branch. */
  readonly heads: readonly SignedHead[]
}

/**
 * The part of one log for a reader who holds `known` and all beneath; null where there is nothing new. Of a forked log every head
 * goes along, also over a branch that the reader holds, since two of them prove the fork.
 */
export function logPart(author: KeyId, { entry, heads }: LogSource, known: readonly Point[]): LogPart | null {
  const held = beneath(entry, known)
  const part = new Map<Hash, HashedEntry>()
  const base = new Map<Hash, Point>()
  const carried: SignedHead[] = []
  for (const signed of heads) {
    const { seq, hash } = signed.head
    if (!entry(hash)) continue
    const isKnown = held.has(hash)
    if (isKnown && heads.length === 1) continue
    carried.push(signed)
    if (isKnown) base.set(hash, [seq, hash])
    else collect(entry, hash, { held, part, base })
  }
  if (part.size === 0) return null
  return {
    author,
    entries: [...part.values()].sort((a, b) => comparePoints([a.entry.seq, a.hash], [b.entry.seq, b.hash])),
    base: [...base.values()].sort(comparePoints),
    heads: carried.sort((a, b) => comparePoints([a.head.seq, a.head.hash], [b.head.seq, b.head.hash])),
  }
}

interface Collected {
  readonly held: ReadonlySet<Hash>
  readonly part: Map<Hash, HashedEntry>
  readonly base: Map<Hash, Point>
}

function collect(entry: LogSource['entry'], from: Hash, { held, part, base }: Collected): void {
  for (let at = entry(from); at && !part.has(at.hash);) {
    part.set(at.hash, at)
    const { prev, seq } = at.entry
    if (prev === null) return
    const before = held.has(prev) ? undefined : entry(prev)
    if (!before) base.set(prev, [seq - 1, prev])
    at = before
  }
}

function beneath(entry: LogSource['entry'], points: readonly Point[]): Set<Hash> {
  const held = new Set<Hash>()
  for (const [, hash] of points) {
    for (let at: Hash | null = hash; at !== null && !held.has(at);) {
      held.add(at)
      at = entry(at)?.entry.prev ?? null
    }
  }
  return held
}
