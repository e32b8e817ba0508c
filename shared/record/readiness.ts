/**
 * What would become ready if these entries were added, without adding them: an import is shown before it is done, and what
 * is held must not change by looking. Agrees with `addEntries` (property test).
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { HashedEntry, Point } from './entry.ts'
import type { Holding, WaitReason } from './holding.ts'

export interface Readiness {
  /** Among the new entries and those that wait already: what becomes ready, causes first. */
  readonly ready: readonly HashedEntry[]
  /** Among the new entries: what would wait, and the next reason why. Both kinds of waiting, for `waitingCauses`. */
  readonly waiting: ReadonlyMap<Hash, { readonly entry: HashedEntry; readonly reason: WaitReason }>
}

type Held = Pick<Holding, 'entries' | 'waiting'>

export function readinessWith(holding: Held, entries: Iterable<HashedEntry>): Readiness {
  const pool = new Map<Hash, HashedEntry>()
  for (const { entry } of holding.waiting.values()) pool.set(entry.hash, entry)
  for (const entry of entries) if (!holding.entries.has(entry.hash)) pool.set(entry.hash, entry)
  const state: Trial = { holding, pool, ready: new Map(), waiting: new Map() }
  for (const entry of pool.values()) judge(state, entry)
  return { ready: [...state.ready.values()], waiting: state.waiting }
}

interface Trial {
  readonly holding: Held
  readonly pool: ReadonlyMap<Hash, HashedEntry>
  readonly ready: Map<Hash, HashedEntry>
  readonly waiting: Map<Hash, { readonly entry: HashedEntry; readonly reason: WaitReason }>
}

/** Judges an entry after its causes, which are judged first if they are in the pool; on a stack of its own, since logs are long. */
function judge(trial: Trial, start: HashedEntry): void {
  const stack = [start]
  for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
    if (trial.ready.has(entry.hash) || trial.waiting.has(entry.hash)) {
      stack.pop()
      continue
    }
    const unjudged = causesOf(entry).find(({ hash }) => isUnjudged(trial, hash))
    const cause = unjudged && trial.pool.get(unjudged.hash)
    if (cause) {
      stack.push(cause)
      continue
    }
    stack.pop()
    const reason = causesOf(entry)
      .map((point) => reasonOf(trial, point))
      .find((found) => found !== null)
    if (reason) trial.waiting.set(entry.hash, { entry, reason })
    else trial.ready.set(entry.hash, entry)
  }
}

interface Cause {
  readonly author: KeyId
  readonly seq: number
  readonly hash: Hash
}

function causesOf({ entry }: HashedEntry): Cause[] {
  const seen = (Object.entries(entry.seen) as [KeyId, Point][]).map(([author, [seq, hash]]) => ({ author, seq, hash }))
  return entry.prev === null ? seen : [{ author: entry.author, seq: entry.seq - 1, hash: entry.prev }, ...seen]
}

const isUnjudged = ({ pool, ready, waiting }: Trial, hash: Hash): boolean =>
  pool.has(hash) && !ready.has(hash) && !waiting.has(hash)

function reasonOf({ holding, ready, waiting }: Trial, { author, seq, hash }: Cause): WaitReason | null {
  const cause = holding.entries.get(hash) ?? ready.get(hash)
  if (cause) return cause.entry.author === author && cause.entry.seq === seq ? null : { kind: 'contradiction', hash }
  const blocked = waiting.get(hash)?.reason
  return blocked?.kind === 'contradiction' ? blocked : { kind: 'missing', author, hash }
}
