/**
 * The entries of one selection that a device holds: a set that only grows. Entries may be added in any order and any
 * number of times; what results depends on the set alone (FORMAT.md §5). An entry joins `ready` once its whole past has,
 * so the order in which entries become ready always respects causes.
 *
 * The tables are changed in place, by `addEntries` only: copying them for every import would make the tenth bundle dearer than
 * the first. Everybody else sees them through read-only types.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import { selectionOf, type HashedEntry, type Point } from './entry.ts'
import { pastOf, type Log, type Ready, type ReadyEntry } from './past.ts'

/** Of the first of `prev` and `seen` that stands in the way: a function of the set of entries, whatever the order of arrival. */
export type WaitReason =
  /** Entries that nobody has handed over yet. */
  | { readonly kind: 'missing'; readonly author: KeyId | null; readonly hash: Hash }
  /** `prev` or `seen` names an entry of another log or number: can never become ready. */
  | { readonly kind: 'contradiction'; readonly hash: Hash }

export interface Holding extends Ready {
  readonly selection: Hash
  readonly entries: Map<Hash, ReadyEntry>
  readonly logs: Map<KeyId, Log>
  readonly waiting: Map<Hash, { readonly entry: HashedEntry; readonly reason: WaitReason }>
  /** For each missing hash, the waiting entries to look at again once it is ready. */
  readonly awaited: Map<Hash, Set<Hash>>
}

export const emptyHolding = (selection: Hash): Holding => ({
  selection,
  entries: new Map(),
  logs: new Map(),
  waiting: new Map(),
  awaited: new Map(),
})

/**
 * Adds what is new and returns the entries that became ready, causes first. Entries of another selection are a bug of the
 * caller (the bundle's reader refuses them).
 */
export function addEntries(holding: Holding, entries: Iterable<HashedEntry>): ReadyEntry[] {
  const becameReady: ReadyEntry[] = []
  for (const entry of entries) {
    if (selectionOf(entry) !== holding.selection) throw new Error('bug: entry of another selection')
    if (holding.entries.has(entry.hash) || holding.waiting.has(entry.hash)) continue
    settle(holding, entry, becameReady)
  }
  return becameReady
}

/**
 * Makes `first` ready, or files it as waiting. Once it is ready, or known to contradict the record, does the same for all that
 * waited for it, without recursion: what is built on a contradiction says so, whichever of the two came first.
 */
function settle(holding: Holding, first: HashedEntry, becameReady: ReadyEntry[]): void {
  const queue = [first]
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const reason = whyNotReady(holding, entry)
    if (reason) holding.waiting.set(entry.hash, { entry, reason })
    if (reason?.kind === 'missing') {
      awaitedBy(holding, reason.hash).add(entry.hash)
      continue
    }
    if (!reason) {
      holding.waiting.delete(entry.hash)
      becameReady.push(makeReady(holding, entry))
    }
    for (const hash of holding.awaited.get(entry.hash) ?? []) {
      const waiting = holding.waiting.get(hash)
      if (waiting) queue.push(waiting.entry)
    }
    holding.awaited.delete(entry.hash)
  }
}

function awaitedBy(holding: Holding, hash: Hash): Set<Hash> {
  const set = holding.awaited.get(hash) ?? new Set()
  holding.awaited.set(hash, set)
  return set
}

function whyNotReady(holding: Holding, { entry }: HashedEntry): WaitReason | null {
  if (entry.prev !== null) {
    const reason = pointReason(holding, entry.author, [entry.seq - 1, entry.prev])
    if (reason) return reason
  }
  for (const [author, point] of Object.entries(entry.seen) as [KeyId, Point][]) {
    const reason = pointReason(holding, author, point)
    if (reason) return reason
  }
  return null
}

function pointReason(holding: Holding, author: KeyId, [seq, hash]: Point): WaitReason | null {
  const held = holding.entries.get(hash)
  if (!held) {
    const blocked = holding.waiting.get(hash)
    if (blocked?.reason.kind === 'contradiction') return blocked.reason
    return { kind: 'missing', author, hash }
  }
  return held.entry.author === author && held.entry.seq === seq ? null : { kind: 'contradiction', hash }
}

function makeReady(holding: Holding, hashed: HashedEntry): ReadyEntry {
  const { author, seq, prev } = hashed.entry
  const previous = prev === null ? undefined : holding.entries.get(prev)
  const { entry, line, hash } = hashed
  const ready: ReadyEntry = {
    entry,
    line,
    hash,
    past: pastOf(holding, hashed, previous),
    depth: depthOf(holding, hashed),
  }
  const log = holding.logs.get(author) ?? { author, bySeq: [], forked: false }
  holding.logs.set(author, log)
  const place = (log.bySeq[seq] ??= [])
  place.push(ready)
  if (place.length > 1) {
    place.sort((a, b) => (a.hash < b.hash ? -1 : 1))
    log.forked = true
  }
  holding.entries.set(ready.hash, ready)
  return ready
}

function depthOf({ entries }: Ready, { entry: { prev, seen } }: HashedEntry): number {
  let beneath = prev === null ? -1 : (entries.get(prev)?.depth ?? -1)
  for (const [, hash] of Object.values(seen)) beneath = Math.max(beneath, entries.get(hash)?.depth ?? -1)
  return beneath + 1
}

/** The newest entries of a log: one, or one for each branch. Sorted by number, then hash. */
export function tipsOf(holding: Ready, author: KeyId): Point[] {
  const log = holding.logs.get(author)
  if (!log) return []
  if (!log.forked) return tipPoint(log.bySeq.at(-1)?.[0])
  const followed = new Set(log.bySeq.flat().map(({ entry }) => entry.prev))
  return log.bySeq.flat().flatMap((entry) => (followed.has(entry.hash) ? [] : tipPoint(entry)))
}

const tipPoint = (entry: ReadyEntry | undefined): Point[] => (entry ? [[entry.entry.seq, entry.hash]] : [])

/** The number from which a log has more than one branch, or null. */
export function forkedFrom(holding: Ready, author: KeyId): number | null {
  const log = holding.logs.get(author)
  if (!log?.forked) return null
  return log.bySeq.findIndex((place) => place.length > 1)
}
