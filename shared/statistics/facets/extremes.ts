/**
 * Elements without a finite estimate: those with only the lowest or only the highest category in use (Wright & Stone 1979). They
 * are removed until none is left; categories may drop out on the way, and make others extreme.
 */
import { elementsOf, facets, marksOf, type FacetData } from './facet-data.ts'

export interface Extreme {
  readonly element: number
  readonly end: 'min' | 'max'
}

export interface Remaining {
  /** Observations that take part. */
  readonly active: Int32Array
  /** In the order of removal. */
  readonly extremes: readonly Extreme[]
}

/** A facet with one element left is never extreme: its measure is 0 by convention. */
export function withoutExtremes(data: FacetData): Remaining {
  let active = Int32Array.from(data.mark.keys())
  const extremes: Extreme[] = []
  for (;;) {
    const found = extremesIn(data, active)
    if (found.length === 0) return { active, extremes }
    extremes.push(...found)
    const gone = new Set(found.map(({ element }) => element))
    active = active.filter((at) => facets.every((facet) => !gone.has(data.element[facet][at] ?? -1)))
  }
}

function extremesIn(data: FacetData, active: Int32Array): Extreme[] {
  const marks = marksOf(data, active)
  if (marks.length < 2) return []
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 0]
  return facets.flatMap((facet) => {
    const ids = elementsOf(data, facet, active)
    if (ids.length < 2) return []
    const ends = new Map<number, { low: boolean; high: boolean }>(ids.map((id) => [id, { low: true, high: true }]))
    for (const at of active) {
      const end = ends.get(data.element[facet][at] ?? -1)
      if (end && data.mark[at] !== low) end.low = false
      if (end && data.mark[at] !== high) end.high = false
    }
    return ids.flatMap((element): Extreme[] => {
      const end = ends.get(element)
      if (end?.low) return [{ element, end: 'min' }]
      return end?.high ? [{ element, end: 'max' }] : []
    })
  })
}
