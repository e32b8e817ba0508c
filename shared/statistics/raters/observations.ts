/** Scores of candidates by raters on criteria, as positions in lists of names in order: whatever the order of input, the sums are the same. */

export interface Observation {
  readonly candidate: string
  readonly rater: string
  readonly criterion: string
  /** Null for a cell that should have been scored and was not. */
  readonly score: number | null
  /** The rater's own sequence, from 1. */
  readonly order?: number | null
}

export interface ObservationTable {
  readonly candidates: readonly string[]
  readonly raters: readonly string[]
  readonly criteria: readonly string[]
  /** One entry per score, by candidate, criterion, rater. */
  readonly candidate: Int32Array
  readonly rater: Int32Array
  readonly criterion: Int32Array
  readonly score: Float64Array
  /** NaN where no order is known; never leaves this layer. */
  readonly order: Float64Array
}

const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** Names also of those who have not a single score; a cell is scored by a rater once, as the caller has seen to. */
export function tableOf(observations: readonly Observation[]): ObservationTable {
  const candidates = inOrder(observations.map(({ candidate }) => candidate))
  const raters = inOrder(observations.map(({ rater }) => rater))
  const criteria = inOrder(observations.map(({ criterion }) => criterion))
  const [c, r, k] = [candidates, raters, criteria].map(positions)
  const at = (of: ReadonlyMap<string, number> | undefined, name: string): number => of?.get(name) ?? 0
  const rows = observations.flatMap(({ candidate, rater, criterion, score, order }) => {
    if (score === null) return []
    const [i, j, l] = [at(c, candidate), at(r, rater), at(k, criterion)]
    return [{ i, j, l, score, order: order ?? NaN, place: (i * criteria.length + l) * raters.length + j }]
  })
  rows.sort((a, b) => a.place - b.place)
  return {
    candidates,
    raters,
    criteria,
    candidate: Int32Array.from(rows, ({ i }) => i),
    rater: Int32Array.from(rows, ({ j }) => j),
    criterion: Int32Array.from(rows, ({ l }) => l),
    score: Float64Array.from(rows, ({ score }) => score),
    order: Float64Array.from(rows, ({ order }) => order),
  }
}

const positions = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, i) => [name, i]))

/** Entries of the table by rater. */
export function entriesByRater({ raters, rater }: ObservationTable): readonly (readonly number[])[] {
  const lists: number[][] = raters.map(() => [])
  rater.forEach((j, at) => lists[j]?.push(at))
  return lists
}

/** Entries of the table by cell: one candidate on one criterion. */
export function entriesByCell({
  candidate,
  criterion,
  criteria,
}: ObservationTable): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>()
  candidate.forEach((i, at) => {
    const cell = i * criteria.length + (criterion[at] ?? 0)
    const entries = cells.get(cell)
    if (entries) entries.push(at)
    else cells.set(cell, [at])
  })
  return cells
}
