/**
 * Jobs to places, each job only where it may go, as evenly as that allows: the sum of squared loads is least, and with it the largest
 * load and every other convex measure of unevenness. Optimal semi-matching (Harvey, Ladner, Lovász & Tamir 2006, algorithm `ASM2`): each job takes the
 * path of moves that ends at the least loaded place within reach. O(jobs · places²).
 *
 * Written here, not left to a solver: the task is a flow of unit jobs, solved exactly by these lines in milliseconds, while a linear
 * program of 1,000 × 60 variables in a dense simplex (YALPS, javascript-lp-solver) takes hundreds of megabytes, and which of its equal
 * optima comes out depends on the version. Anybody must be able to draw a roster again years later and find the same.
 */
import { invariant } from '../../../kernel/invariant.ts'

/**
 * @param jobs for each the places where it may go, the preferred first; at least one
 * @param before what each place carries already
 * @returns for each job its place
 */
export function balance(jobs: readonly (readonly number[])[], before: readonly number[]): number[] {
  const loads = [...before]
  const residents = loads.map(() => new Set<number>())
  // How many residents of one place may go to another.
  const ways = loads.map(() => loads.map(() => 0))
  const count = (job: number, place: number, by: 1 | -1): void => {
    for (const other of jobs[job] ?? []) {
      const row = ways[place]
      if (row) row[other] = (row[other] ?? 0) + by
    }
  }
  const put = (job: number, place: number): void => {
    residents[place]?.add(job)
    count(job, place, 1)
  }
  for (const [job, allowed] of jobs.entries()) {
    const { end, from } = leastWithinReach(allowed, loads, ways)
    loads[end] = (loads[end] ?? 0) + 1
    let place = end
    for (let giver = from.get(place); giver !== undefined && giver !== none; giver = from.get(place)) {
      const moved = firstThatMay(residents[giver], jobs, place)
      residents[giver]?.delete(moved)
      count(moved, giver, -1)
      put(moved, place)
      place = giver
    }
    put(job, place)
  }
  const placed = jobs.map(() => none)
  for (const [place, own] of residents.entries()) for (const job of own) placed[job] = place
  return placed
}

const none = -1

interface Reach {
  readonly end: number
  readonly from: ReadonlyMap<number, number>
}

/** Breadth first, so that a direct place comes before a chain of moves where both carry the same. */
function leastWithinReach(allowed: readonly number[], loads: readonly number[], ways: readonly number[][]): Reach {
  const from = new Map<number, number>()
  for (const place of allowed) if (!from.has(place)) from.set(place, none)
  const [first] = allowed
  invariant(first !== undefined, 'a job may go somewhere')
  let end = first
  for (const place of from.keys()) {
    if ((loads[place] ?? 0) < (loads[end] ?? 0)) end = place
    for (const [other, may] of (ways[place] ?? []).entries()) if (may > 0 && !from.has(other)) from.set(other, place)
  }
  return { end, from }
}

function firstThatMay(
  residents: ReadonlySet<number> | undefined,
  jobs: readonly (readonly number[])[],
  place: number,
): number {
  let first = Infinity
  for (const job of residents ?? []) if (job < first && jobs[job]?.includes(place)) first = job
  invariant(first !== Infinity, 'a way has somebody to go it')
  return first
}
