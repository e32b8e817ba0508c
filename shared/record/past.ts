/**
 * The causal past of an entry: for each log, the tips (newest entries) that were known when it was written. One tip per
 * log unless that log was already seen forked. Maps are shared between entries and never changed once made: an assessor's
 * five hundred sheets that saw nothing new between them share one map.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { HashedEntry, Point } from './entry.ts'

/** Tips per log, without the entry's own log, which `prev` walks. */
export type Past = ReadonlyMap<KeyId, readonly Point[]>

/** An entry whose whole past is held. */
export interface ReadyEntry extends HashedEntry {
  readonly past: Past
  /** Length of the longest chain of causes beneath it: larger than that of anything in its past. */
  readonly depth: number
}

export interface Log {
  readonly author: KeyId
  /** Position is the number; each place holds the entries signed with it: one, or several after a fork. */
  readonly bySeq: ReadyEntry[][]
  forked: boolean
}

/** What the questions below need: every ready entry, and every log. */
export interface Ready {
  readonly entries: ReadonlyMap<Hash, ReadyEntry>
  readonly logs: ReadonlyMap<KeyId, Log>
}

/** True if `lower` is the entry at `tip` or beneath it, in one branch of its own log. */
export function isBeneath(ready: Ready, lower: ReadyEntry, [seq, hash]: Point): boolean {
  if (lower.hash === hash) return true
  if (lower.entry.seq >= seq) return false
  const log = ready.logs.get(lower.entry.author)
  if (log && !log.forked) return log.bySeq[seq]?.[0]?.hash === hash
  let entry = ready.entries.get(hash)
  while (entry && entry.entry.seq > lower.entry.seq && entry.entry.prev !== null) {
    entry = ready.entries.get(entry.entry.prev)
  }
  return entry?.hash === lower.hash
}

/** True if the author of `entry` held `fact` when writing it (`entry` itself is not in its own past). */
export function isInPast(ready: Ready, entry: ReadyEntry, fact: ReadyEntry): boolean {
  const { author, seq, prev } = entry.entry
  if (fact.entry.author === author && prev !== null && isBeneath(ready, fact, [seq - 1, prev])) return true
  return (entry.past.get(fact.entry.author) ?? []).some((tip) => isBeneath(ready, fact, tip))
}

/** The past of an entry that names `seen` and follows `previous`. Every entry named must be ready. */
export function pastOf(ready: Ready, entry: HashedEntry, previous: ReadyEntry | undefined): Past {
  const named = Object.values(entry.entry.seen).flatMap((point) => ready.entries.get(point[1]) ?? [])
  const inherited = previous?.past ?? new Map<KeyId, readonly Point[]>()
  if (named.length === 0) return inherited
  const past = new Map(inherited)
  for (const seen of named) {
    addTip(ready, past, seen.entry.author, [seen.entry.seq, seen.hash])
    for (const [author, tips] of seen.past) for (const tip of tips) addTip(ready, past, author, tip)
  }
  return past
}

function addTip(ready: Ready, past: Map<KeyId, readonly Point[]>, author: KeyId, tip: Point): void {
  const held = past.get(author)
  if (!held) {
    past.set(author, [tip])
    return
  }
  const entry = ready.entries.get(tip[1])
  if (entry && held.some((other) => isBeneath(ready, entry, other))) return
  const rest = held.filter(([, hash]) => {
    const other = ready.entries.get(hash)
    return !other || !isBeneath(ready, other, tip)
  })
  past.set(author, [...rest, tip])
}
