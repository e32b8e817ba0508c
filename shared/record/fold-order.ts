/**
 * The listing order (FORMAT.md §5): from the ready entries whose past has all been taken, take the one with the smallest
 * hash; repeat. It gives two devices the same list to read, and nothing else: no outcome rests on it.
 */
import type { Hash } from '../kernel/ids.ts'
import type { Ready, ReadyEntry } from './past.ts'

export function listingOrder(ready: Ready): ReadyEntry[] {
  const followers = new Map<Hash, ReadyEntry[]>()
  const unmet = new Map<Hash, number>()
  const open = new SmallestFirst()
  for (const entry of ready.entries.values()) {
    const causes = directCauses(entry)
    unmet.set(entry.hash, causes.length)
    if (causes.length === 0) open.push(entry)
    for (const cause of causes) {
      const known = followers.get(cause)
      if (known) known.push(entry)
      else followers.set(cause, [entry])
    }
  }
  const order: ReadyEntry[] = []
  for (let entry = open.pop(); entry; entry = open.pop()) {
    order.push(entry)
    for (const follower of followers.get(entry.hash) ?? []) {
      const left = (unmet.get(follower.hash) ?? 0) - 1
      unmet.set(follower.hash, left)
      if (left === 0) open.push(follower)
    }
  }
  return order
}

const directCauses = ({ entry }: ReadyEntry): Hash[] => [
  ...new Set([...(entry.prev === null ? [] : [entry.prev]), ...Object.values(entry.seen).map(([, hash]) => hash)]),
]

/** A binary heap by hash. */
class SmallestFirst {
  readonly #heap: ReadyEntry[] = []

  push(entry: ReadyEntry): void {
    const heap = this.#heap
    heap.push(entry)
    let at = heap.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfLess(at, parent)) break
      at = parent
    }
  }

  pop(): ReadyEntry | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top
    heap[0] = last
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const child = this.#less(left + 1, left) ? left + 1 : left
      if (!this.#swapIfLess(child, at)) break
      at = child
    }
    return top
  }

  #less(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    return x !== undefined && y !== undefined && x.hash < y.hash
  }

  #swapIfLess(a: number, b: number): boolean {
    if (!this.#less(a, b)) return false
    const [x, y] = [this.#heap[a], this.#heap[b]]
    if (x && y) [this.#heap[a], this.#heap[b]] = [y, x]
    return true
  }
}
