/**
 * Observations of a many-facet analysis in typed arrays, and which of them take part. Elements are numbered through: candidates
 * first, then raters, then criteria, so that one array holds the measures of all.
 */
import { tableOf, type Observation } from '../raters/observations.ts'

export const facets = ['candidates', 'raters', 'criteria'] as const
export type Facet = (typeof facets)[number]

export interface FacetData {
  readonly names: Readonly<Record<Facet, readonly string[]>>
  /** Where each facet's elements begin, and how many there are altogether. */
  readonly start: Readonly<Record<Facet, number>>
  readonly elements: number
  /** Per facet, the element of each observation, numbered through. */
  readonly element: Readonly<Record<Facet, Int32Array>>
  readonly mark: Float64Array
}

export function facetDataOf(observations: readonly Observation[]): FacetData {
  const { candidates, raters, criteria, candidate, rater, criterion, score } = tableOf(observations)
  const firstRater = candidates.length
  const firstCriterion = firstRater + raters.length
  return {
    names: { candidates, raters, criteria },
    start: { candidates: 0, raters: firstRater, criteria: firstCriterion },
    elements: firstCriterion + criteria.length,
    element: {
      candidates: candidate,
      raters: rater.map((j) => firstRater + j),
      criteria: criterion.map((c) => firstCriterion + c),
    },
    mark: score,
  }
}

/** Marks in use among the given observations, from the lowest. */
export const marksOf = ({ mark }: FacetData, active: Int32Array): number[] =>
  [...new Set(Array.from(active, (at) => mark[at] ?? 0))].sort((a, b) => a - b)

/** The elements of a facet that occur among the given observations. */
export const elementsOf = ({ element }: FacetData, facet: Facet, active: Int32Array): number[] =>
  [...new Set(Array.from(active, (at) => element[facet][at] ?? 0))].sort((a, b) => a - b)

export function facetOf({ start }: FacetData, element: number): Facet {
  if (element < start.raters) return 'candidates'
  return element < start.criteria ? 'raters' : 'criteria'
}
