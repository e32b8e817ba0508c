/**
 * Whether candidates and raters hang together: two candidates can be compared where a chain of shared raters joins them.
 * Disconnected parts can't be put on one scale, however many scores there are.
 */

export interface Pairing {
  readonly candidate: string
  readonly rater: string
}

/** One part of a design, names in order. */
export interface Subset {
  readonly candidates: readonly string[]
  readonly raters: readonly string[]
}

/** The parts of the design, the one with the first candidate first (union-find). No pairings, no parts. */
export function connectedSubsets(pairings: Iterable<Pairing>): Subset[] {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let at = node
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { candidate, rater } of pairings) {
    const [c, r] = [`c:${candidate}`, `r:${rater}`]
    if (!parent.has(c)) parent.set(c, c)
    parent.set(root(r), root(c))
  }
  const parts = new Map<string, { candidates: string[]; raters: string[] }>()
  for (const node of [...parent.keys()].sort()) {
    const top = root(node)
    const part = parts.get(top) ?? { candidates: [], raters: [] }
    parts.set(top, part)
    ;(node.startsWith('c:') ? part.candidates : part.raters).push(node.slice(2))
  }
  return [...parts.values()]
}

/** The fewest pairings that join the parts: a rater of the first part also scores a candidate of each other one. */
export function joiningPairings(subsets: readonly Subset[]): Pairing[] {
  const [first, ...others] = subsets
  const rater = first?.raters[0]
  if (rater === undefined) return []
  return others.flatMap(({ candidates }) => (candidates[0] === undefined ? [] : [{ candidate: candidates[0], rater }]))
}
