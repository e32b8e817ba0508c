/** From estimates to what is reported of each element: measure, error, fit, averages; and extreme elements, anchored on the rest. */
import { findRoot } from '../distributions/find-root.ts'
import { facetOf, facets, type Facet, type FacetData } from './facet-data.ts'
import type { Extreme } from './extremes.ts'
import { fitOf, type Fit, type FitSums } from './fit.ts'
import { expectedMark, momentsAt } from './rating-scale.ts'

export interface MeasuredElement extends Fit {
  /** Logits; candidates plus is better, raters and criteria plus is severe and hard. Null for an element without scores. */
  readonly measure: number | null
  /** 1/√ΣV, with all else taken as known. Null where a facet has one element. */
  readonly se: number | null
  /** Scores that the estimate rests on. */
  readonly count: number
  /** Their mean, in marks. */
  readonly observedAverage: number | null
  /** The mark expected beside average elements of the other facets. */
  readonly fairAverage: number | null
  readonly extreme: 'min' | 'max' | null
}

/** Measures of all elements, numbered through; NaN where there is none yet. Never leaves this folder. */
export interface Scaled {
  readonly data: FacetData
  readonly measures: Float64Array
  readonly thresholds: Float64Array
  /** Marks of the steps 0..K. */
  readonly labels: readonly number[]
}

const sign: Readonly<Record<Facet, 1 | -1>> = { candidates: 1, raters: -1, criteria: -1 }

/** η of an observation without the element of one facet; NaN where another has no measure. */
function etaWithout({ data, measures }: Scaled, at: number, left: Facet | null): number {
  let eta = 0
  for (const facet of facets) {
    if (facet !== left) eta += sign[facet] * (measures[data.element[facet][at] ?? 0] ?? NaN)
  }
  return eta
}

interface Anchoring {
  readonly extremes: readonly Extreme[]
  /** Of each extreme element. */
  readonly observations: ReadonlyMap<number, readonly number[]>
  readonly adjustment: number
}

/**
 * Puts measures on extreme elements, the last removed first: where ΣE = `adjustment` steps from the end, over the
 * observations whose other elements have measures. Without such observations an element stays without.
 */
export function anchorExtremes(scaled: Scaled, { extremes, observations, adjustment }: Anchoring): void {
  for (const { element, end } of extremes.toReversed()) {
    const facet = facetOf(scaled.data, element)
    const bases = (observations.get(element) ?? []).flatMap((at) => {
      const eta = etaWithout(scaled, at, facet)
      return Number.isNaN(eta) ? [] : [eta]
    })
    if (bases.length === 0) continue
    const steps = scaled.thresholds.length * bases.length
    const target = end === 'min' ? adjustment : steps - adjustment
    // Raters and criteria stand with a minus, so that their ends are turned round.
    const value = findRoot({
      low: -200,
      high: 200,
      start: 0,
      at: (x) => {
        let [expected, variance] = [0, 0]
        for (const eta of bases) {
          const moments = momentsAt(eta + x, scaled.thresholds)
          expected += moments.expected
          variance += moments.variance
        }
        return [expected - target, variance]
      },
    })
    scaled.measures[element] = sign[facet] * value
  }
}

/** Of the extreme elements, all observations, whether they take part or not. */
export function observationsByElement(
  { element, mark }: FacetData,
  extremes: readonly Extreme[],
): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>(extremes.map((extreme) => [extreme.element, []]))
  if (lists.size === 0) return lists
  for (let at = 0; at < mark.length; at++) {
    for (const facet of facets) lists.get(element[facet][at] ?? -1)?.push(at)
  }
  return lists
}

type Sums = { -readonly [field in keyof FitSums]: number } & { marks: number }

/** What each element's observations add up to, over the observations given. */
export function sumsByElement(scaled: Scaled, active: Int32Array): readonly Sums[] {
  const { data, thresholds, labels } = scaled
  const stepOf = new Map(labels.map((label, h) => [label, h]))
  const empty = (): Sums => ({ count: 0, squares: 0, variance: 0, standard: 0, excess: 0, kurtosis: 0, marks: 0 })
  const sums = Array.from({ length: data.elements }, empty)
  for (const at of active) {
    const { expected, variance, fourth } = momentsAt(etaWithout(scaled, at, null), thresholds)
    const mark = data.mark[at] ?? 0
    const square = ((stepOf.get(mark) ?? 0) - expected) ** 2
    for (const facet of facets) {
      const sum = sums[data.element[facet][at] ?? 0]
      if (!sum) continue
      sum.count += 1
      sum.squares += square
      sum.variance += variance
      sum.standard += square / variance
      sum.excess += fourth - variance ** 2
      sum.kurtosis += fourth / variance ** 2
      sum.marks += mark
    }
  }
  return sums
}

/** `centre`: the mean of candidates that are not extreme; raters and criteria have the mean 0. */
export function elementOf(scaled: Scaled, element: number, sums: Sums, centre: number): MeasuredElement {
  const facet = facetOf(scaled.data, element)
  const measure = scaled.measures[element] ?? NaN
  const noFit = { infit: null, outfit: null, infitZ: null, outfitZ: null }
  const observedAverage = sums.count === 0 ? null : sums.marks / sums.count
  const counts = { count: sums.count, observedAverage, extreme: null }
  if (Number.isNaN(measure)) return { measure: null, se: null, fairAverage: null, ...counts, ...noFit }
  const eta = facet === 'candidates' ? measure : centre - measure
  return {
    measure,
    se: sums.variance > 0 ? 1 / Math.sqrt(sums.variance) : null,
    ...counts,
    fairAverage: expectedMark(eta, scaled.thresholds, scaled.labels),
    ...fitOf(sums),
  }
}

/** An extreme element over all its observations: no fit, since every mark is as far out as it can be. */
export function extremeElementOf(
  scaled: Scaled,
  { element, end }: Extreme,
  { centre, observations }: { centre: number; observations: readonly number[] },
): MeasuredElement {
  const facet = facetOf(scaled.data, element)
  const sums: Sums = { count: 0, squares: 0, variance: 0, standard: 0, excess: 0, kurtosis: 0, marks: 0 }
  for (const at of observations) {
    sums.count += 1
    sums.marks += scaled.data.mark[at] ?? 0
    const eta = etaWithout(scaled, at, facet) + sign[facet] * (scaled.measures[element] ?? NaN)
    if (!Number.isNaN(eta)) sums.variance += momentsAt(eta, scaled.thresholds).variance
  }
  const noFit = { infit: null, outfit: null, infitZ: null, outfitZ: null }
  return { ...elementOf(scaled, element, sums, centre), ...noFit, extreme: end }
}
