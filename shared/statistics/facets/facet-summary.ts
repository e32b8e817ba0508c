/**
 * How far the elements of a facet lie apart, against how well each is known. For raters a high reliability means that they differ
 * in severity: never call it reliable.
 */
import { meanOf, sampleVariance, sumOf } from '../moments.ts'

export interface FacetSummary {
  readonly observedVariance: number | null
  readonly meanSquareError: number | null
  /** √(true/error), with true = observed − error, or 0. */
  readonly separation: number | null
  /** true/observed */
  readonly reliability: number | null
  /** Σwm² − (Σwm)²/Σw with w = 1/SE²: whether all measures are one. */
  readonly chiSquare: number | null
  readonly df: number
}

/** Of the elements with a measure and an error that are not extreme; below two there is nothing to compare. */
export function facetSummary(elements: readonly { readonly measure: number; readonly se: number }[]): FacetSummary {
  const df = Math.max(0, elements.length - 1)
  const observed = sampleVariance(elements.map(({ measure }) => measure))
  const error = meanOf(elements.map(({ se }) => se ** 2))
  if (observed === null || error === null) {
    return { observedVariance: null, meanSquareError: null, separation: null, reliability: null, chiSquare: null, df }
  }
  const real = Math.max(0, observed - error)
  const weights = elements.map(({ se }) => 1 / se ** 2)
  const weighted = sumOf(elements.map(({ measure }, e) => measure * (weights[e] ?? 0)))
  const squares = sumOf(elements.map(({ measure }, e) => measure ** 2 * (weights[e] ?? 0)))
  return {
    observedVariance: observed,
    meanSquareError: error,
    separation: Math.sqrt(real / error),
    reliability: observed === 0 ? null : real / observed,
    chiSquare: Math.max(0, squares - weighted ** 2 / sumOf(weights)),
    df,
  }
}
