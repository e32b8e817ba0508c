/**
 * Many-facet Rasch measurement, rating scale (Andrich 1978; Linacre 1989): ln(P_h/P_{h−1}) = θ_candidate − λ_rater − δ_criterion − τ_h
 * over the marks in use, θ free, λ, δ and τ centred. For ordinal rubrics of up to about nine marks, not for 0-100.
 *
 * Before estimating: candidates and raters must hang together, no facet may be confounded with another, extreme elements are set
 * aside and measured afterwards against the rest. Adjusted figures are diagnostic: the published rule ranks.
 */
import { err, ok, type Result } from '../../kernel/result.ts'
import { connectedSubsets, type Subset } from '../raters/connectivity.ts'
import type { Observation } from '../raters/observations.ts'
import type { NoValue, Reason } from '../reason.ts'
import { estimateJointly, type JointEstimate } from './estimate-jointly.ts'
import { withoutExtremes, type Extreme } from './extremes.ts'
import { elementsOf, facetDataOf, facets, marksOf, type Facet, type FacetData } from './facet-data.ts'
import { facetSummary, type FacetSummary } from './facet-summary.ts'
import type { ScaledObservations } from './joint-likelihood.ts'
import {
  anchorExtremes,
  elementOf,
  extremeElementOf,
  observationsByElement,
  sumsByElement,
  type MeasuredElement,
  type Scaled,
} from './measured-elements.ts'

export interface FacetMeasures {
  /** Per facet by name, in the order of names. */
  readonly elements: Readonly<Record<Facet, ReadonlyMap<string, MeasuredElement>>>
  readonly thresholds: readonly number[]
  /** Marks in use, from the lowest; a threshold lies between each and the next. */
  readonly categories: readonly number[]
  readonly summary: Readonly<Record<Facet, FacetSummary>>
  readonly logLikelihood: number
  readonly iterations: number
  /** Scores the estimates rest on, and scores set aside with extreme elements. */
  readonly used: number
  readonly setAside: number
}

export interface NoMeasures extends NoValue {
  /** The parts of a disconnected design. */
  readonly subsets?: readonly Subset[]
  /** Facets that can't be told apart. */
  readonly confounded?: readonly Facet[]
}

const none = (reason: Reason, why: Omit<NoMeasures, 'kind' | 'reason'> = {}): Result<never, NoMeasures> =>
  err({ kind: 'no-value', reason, ...why })

/**
 * `adjustment`: how far from the end the score of an extreme element is taken to be, 0.3 by custom. `too_few_values` without
 * scores, `no_variation` where all are equal, `disconnected_design` with the parts, `extreme_score` where nothing is left,
 * `not_estimable` where facets are confounded or measures run off.
 */
export function manyFacetRasch(
  observations: readonly Observation[],
  adjustment: number,
): Result<FacetMeasures, NoMeasures> {
  const data = facetDataOf(observations)
  const all = Int32Array.from(data.mark.keys())
  if (all.length === 0) return none('too_few_values')
  if (marksOf(data, all).length < 2) return none('no_variation')
  const whole = partsOf(data, all, ['candidates', 'raters'])
  if (whole.length > 1) return none('disconnected_design', { subsets: whole })
  const { active, extremes } = withoutExtremes(data)
  const labels = marksOf(data, active)
  if (labels.length < 2) return none('extreme_score')
  const left = partsOf(data, active, ['candidates', 'raters'])
  if (left.length > 1) return none('disconnected_design', { subsets: left })
  for (const pair of [['raters', 'criteria'] as const, ['candidates', 'criteria'] as const]) {
    if (partsOf(data, active, pair).length > 1) return none('not_estimable', { confounded: pair })
  }
  const { observed, ids } = scaledObservations(data, active, labels)
  const estimate = estimateJointly(observed)
  if (!estimate) return none('not_estimable')
  const measures = new Float64Array(data.elements).fill(NaN)
  ids.candidates.forEach((id, i) => (measures[id] = estimate.parameters.theta[i] ?? NaN))
  const others = [...ids.raters, ...ids.criteria]
  others.forEach((id, a) => (measures[id] = estimate.parameters.others[a] ?? NaN))
  const thresholds = estimate.parameters.others.slice(others.length)
  const scaled = { data, measures, thresholds, labels }
  return ok(report(scaled, { active, extremes, ids, estimate, adjustment }))
}

/** Parts that shared elements of two facets hang together in. */
function partsOf({ element, names, start }: FacetData, active: Int32Array, [a, b]: readonly [Facet, Facet]): Subset[] {
  const nameOf = (facet: Facet, at: number): string => names[facet][(element[facet][at] ?? 0) - start[facet]] ?? ''
  const seen = new Set<number>()
  const pairings: { candidate: string; rater: string }[] = []
  const width = start.criteria + names.criteria.length
  for (const at of active) {
    const pair = (element[a][at] ?? 0) * width + (element[b][at] ?? 0)
    if (!seen.has(pair)) pairings.push({ candidate: nameOf(a, at), rater: nameOf(b, at) })
    seen.add(pair)
  }
  return connectedSubsets(pairings)
}

type ElementIds = Readonly<Record<Facet, readonly number[]>>

function scaledObservations(
  data: FacetData,
  active: Int32Array,
  labels: readonly number[],
): { observed: ScaledObservations; ids: ElementIds } {
  const [candidates, raters, criteria] = facets.map((facet) => elementsOf(data, facet, active))
  const ids = { candidates: candidates ?? [], raters: raters ?? [], criteria: criteria ?? [] }
  const stepOf = new Map(labels.map((label, h) => [label, h]))
  const within = (facet: Facet): Int32Array => {
    const position = new Map(ids[facet].map((id, at) => [id, at]))
    return active.map((at) => position.get(data.element[facet][at] ?? 0) ?? 0)
  }
  return {
    ids,
    observed: {
      candidates: ids.candidates.length,
      raters: ids.raters.length,
      criteria: ids.criteria.length,
      steps: labels.length - 1,
      candidate: within('candidates'),
      rater: within('raters'),
      criterion: within('criteria'),
      step: active.map((at) => stepOf.get(data.mark[at] ?? 0) ?? 0),
    },
  }
}

interface Estimated {
  readonly active: Int32Array
  readonly extremes: readonly Extreme[]
  readonly ids: ElementIds
  readonly estimate: JointEstimate
  readonly adjustment: number
}

function report(scaled: Scaled, { active, extremes, ids, estimate, adjustment }: Estimated): FacetMeasures {
  const { data, measures, thresholds, labels } = scaled
  const sums = sumsByElement(scaled, active)
  const centre = ids.candidates.reduce((sum, id) => sum + (measures[id] ?? 0), 0) / ids.candidates.length
  const outer = observationsByElement(data, extremes)
  anchorExtremes(scaled, { extremes, observations: outer, adjustment })
  const extremeOf = new Map(extremes.map((extreme) => [extreme.element, extreme]))
  const inFacet = (facet: Facet): ReadonlyMap<string, MeasuredElement> =>
    new Map(
      data.names[facet].map((name, at) => {
        const id = data.start[facet] + at
        const extreme = extremeOf.get(id)
        if (extreme) return [name, extremeElementOf(scaled, extreme, { centre, observations: outer.get(id) ?? [] })]
        const element = elementOf(scaled, id, sums[id] ?? noSums, centre)
        return [name, ids[facet].length === 1 ? { ...element, se: null } : element]
      }),
    )
  const elements = { candidates: inFacet('candidates'), raters: inFacet('raters'), criteria: inFacet('criteria') }
  const summaryOf = (facet: Facet): FacetSummary =>
    facetSummary(
      [...elements[facet].values()].flatMap(({ measure, se, extreme }) =>
        measure === null || se === null || extreme !== null ? [] : [{ measure, se }],
      ),
    )
  return {
    elements,
    thresholds: [...thresholds],
    categories: labels,
    summary: { candidates: summaryOf('candidates'), raters: summaryOf('raters'), criteria: summaryOf('criteria') },
    logLikelihood: estimate.logLikelihood,
    iterations: estimate.iterations,
    used: active.length,
    setAside: data.mark.length - active.length,
  }
}

const noSums = { count: 0, squares: 0, variance: 0, standard: 0, excess: 0, kurtosis: 0, marks: 0 }
