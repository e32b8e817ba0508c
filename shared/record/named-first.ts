/**
 * Of a forked log an entry can say of one branch only that its author had seen it. It must be the branch that the entry speaks of,
 * else a decision on a branch would stand on the other and name what its own past does not hold.
 */
import type { Hash } from '../kernel/ids.ts'
import type { Point } from './entry.ts'
import { isBeneath, type Ready } from './past.ts'

const hashForm = /"([0-9a-f]{64})"/g

/** Hashes that stand anywhere in these bodies. */
export const hashesIn = (bodies: unknown): ReadonlySet<Hash> =>
  new Set([...(JSON.stringify(bodies) ?? '').matchAll(hashForm)].map(([, hash]) => hash as Hash))

/** The same tips, those of branches with a named entry first; otherwise as they were. */
export function namedFirst(ready: Ready, tips: readonly Point[], named: ReadonlySet<Hash>): readonly Point[] {
  if (tips.length < 2) return tips
  const entries = [...named].flatMap((hash) => ready.entries.get(hash) ?? [])
  const speaksOf = (tip: Point): boolean => {
    const author = ready.entries.get(tip[1])?.entry.author
    return entries.some((entry) => entry.entry.author === author && isBeneath(ready, entry, tip))
  }
  return tips.toSorted((a, b) => Number(speaksOf(b)) - Number(speaksOf(a)))
}
