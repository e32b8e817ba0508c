/** Order and numbering of equals. Ties are ties of exact values; what breaks them is not known here. */
import { compare, exactInteger, exact, type Exact } from '../kernel/exact.ts'
import type { RankMethod } from './scheme.ts'

export interface Valued<T> {
  readonly item: T
  readonly value: Exact
}

/** Groups of exactly equal values, the winning end first. Within a group the order of `items` is kept. */
export function groupEqual<T>(items: readonly Valued<T>[], wins: 'higher' | 'lower'): Valued<T>[][] {
  const sign = wins === 'higher' ? -1 : 1
  const sorted = items.toSorted((a, b) => sign * compare(a.value, b.value))
  const groups: Valued<T>[][] = []
  let last: Valued<T>[] = []
  for (const valued of sorted) {
    const first = last[0]
    if (first && compare(first.value, valued.value) === 0) last.push(valued)
    else groups.push((last = [valued]))
  }
  return groups
}

export interface GroupPlace {
  /** Candidates in groups above. */
  readonly above: number
  readonly size: number
  /** Position of the group, from 0. */
  readonly index: number
}

/** Places of groups of these sizes, the uppermost first. */
export function groupPlaces(sizes: readonly number[]): GroupPlace[] {
  let above = 0
  return sizes.map((size, index) => {
    const place = { above, size, index }
    above += size
    return place
  })
}

/** The number that a group shares: competition 1,2,2,4 · modified 1,3,3,4 · dense 1,2,2,3 · fractional 1,2.5,2.5,4. */
export function rankNumber({ above, size, index }: GroupPlace, method: RankMethod): Exact {
  switch (method) {
    case 'competition':
      return exactInteger(above + 1)
    case 'modified':
      return exactInteger(above + size)
    case 'dense':
      return exactInteger(index + 1)
    case 'fractional':
      return exact(BigInt(2 * above + size + 1), 2n)
  }
}
