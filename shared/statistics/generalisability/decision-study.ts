/**
 * What other numbers of raters, criteria or tasks would give (Brennan 2001). With a component's letters divided by the planned number of
 * each condition: relative error δ is the sum of those with p and a random facet, absolute error Δ adds those without p, and
 * g = τ/(τ + δ), Φ = τ/(τ + Δ), where the universe score variance τ is p.
 *
 * A facet held fixed ("the rubric is the rubric") leaves the errors: what p does with it alone goes to τ, what it does alone to
 * neither, and its number is that of the data: τ = p + pc/n_c, δ = pr/n'_r + prc/(n'_r n_c), Δ = δ + r/n'_r + rc/(n'_r n_c).
 */
import { sumOf } from '../moments.ts'
import { noValue, type Estimated } from '../reason.ts'
import type { GFacet, GStudy } from './g-study.ts'
import { ok } from '../../kernel/result.ts'

export interface DecisionPlan {
  /** Planned numbers, 1 or more; a facet that isn't named has as many conditions as the data. */
  readonly n: Readonly<Partial<Record<GFacet, number>>>
  readonly fixed: readonly GFacet[]
  /** A mark to decide by, for Φ(λ). */
  readonly cut?: number | null
}

export interface DecisionStudy {
  readonly n: Readonly<Partial<Record<GFacet, number>>>
  /** τ, squared marks. */
  readonly universeScoreVariance: number
  /** δ and Δ; their roots are the standard errors of measurement of an order and of a mark. */
  readonly relativeErrorVariance: number
  readonly absoluteErrorVariance: number
  /** Eρ²; 0 where candidates don't differ. For p × r with the data's raters it is ICC3k. */
  readonly g: number
  /** For p × r with the data's raters it is ICC2k. */
  readonly phi: number
  /** Φ(λ); null without a cut, or where there is neither distance nor error. */
  readonly phiAtCut: number | null
}

/** `not_estimable` where every facet is held fixed: nothing random is left to err. */
export function decisionStudy(
  study: GStudy,
  { n: planned, fixed, cut = null }: DecisionPlan,
): Estimated<DecisionStudy> {
  const facets = (['r', 'c', 't'] as const).filter((facet) => study.n[facet] !== undefined)
  if (facets.every((facet) => fixed.includes(facet))) return noValue('not_estimable')
  const inData = (facet: GFacet): number => study.n[facet] ?? 1
  const n = Object.fromEntries(
    facets.map((facet) => [facet, fixed.includes(facet) ? inData(facet) : (planned[facet] ?? inData(facet))]),
  ) as Readonly<Partial<Record<GFacet, number>>>
  const parts = Object.entries(study.components).map(([letters, variance]) => {
    const own = facets.filter((facet) => letters.includes(facet))
    const over = (count: (facet: GFacet) => number): number => own.reduce((all, facet) => all * count(facet), 1)
    return {
      hasP: letters.includes('p'),
      isRandom: own.some((facet) => !fixed.includes(facet)),
      share: variance / over((facet) => n[facet] ?? 1),
      inMean: variance / over(inData) / (letters.includes('p') ? (study.n.p ?? 1) : 1),
    }
  })
  const total = (which: (part: (typeof parts)[number]) => boolean): number =>
    sumOf(parts.filter(which).map(({ share }) => share))
  const tau = total(({ hasP, isRandom }) => hasP && !isRandom)
  const delta = total(({ hasP, isRandom }) => hasP && isRandom)
  const absolute = delta + total(({ hasP, isRandom }) => !hasP && isRandom)
  const ofMean = sumOf(parts.filter(({ hasP, isRandom }) => hasP || isRandom).map(({ inMean }) => inMean))
  return ok({
    n,
    universeScoreVariance: tau,
    relativeErrorVariance: delta,
    absoluteErrorVariance: absolute,
    g: tau === 0 ? 0 : tau / (tau + delta),
    phi: tau === 0 ? 0 : tau / (tau + absolute),
    phiAtCut: cut === null ? null : phiAt(tau, absolute, (study.grandMean - cut) ** 2 - ofMean),
  })
}

/** `distance`: the estimate of (μ − λ)², (X̄ − λ)² less the error variance of the grand mean; 0 where that is the larger. */
function phiAt(tau: number, absolute: number, distance: number): number | null {
  const signal = tau + Math.max(0, distance)
  return signal + absolute > 0 ? signal / (signal + absolute) : null
}
