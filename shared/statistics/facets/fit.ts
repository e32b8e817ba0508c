/**
 * How well an element's marks follow the model. z = (x − E)/√V; infit = Σ(x − E)²/ΣV, outfit = mean z², both 1 where the model
 * holds; t of either by Wilson & Hilferty: (MS^⅓ − 1)(3/q) + q/3, with q² of infit Σ(C4 − V²)/(ΣV)² and of outfit
 * Σ(C4/V²)/m² − 1/m (Wright & Masters 1982). By convention 0.5-1.5 is productive, above 2 degrades, below 0.5 is too uniform.
 */

export interface Fit {
  readonly infit: number | null
  readonly outfit: number | null
  /** Null where the spread of the mean square is 0. */
  readonly infitZ: number | null
  readonly outfitZ: number | null
}

/** What an element's observations add up to. */
export interface FitSums {
  readonly count: number
  /** Σ(x − E)² */
  readonly squares: number
  /** ΣV */
  readonly variance: number
  /** Σz² */
  readonly standard: number
  /** ΣC4 − V² */
  readonly excess: number
  /** ΣC4/V² */
  readonly kurtosis: number
}

export function fitOf({ count, squares, variance, standard, excess, kurtosis }: FitSums): Fit {
  if (count === 0 || !(variance > 0)) return { infit: null, outfit: null, infitZ: null, outfitZ: null }
  const [infit, outfit] = [squares / variance, standard / count]
  return {
    infit,
    outfit,
    infitZ: standardised(infit, excess / variance ** 2),
    outfitZ: standardised(outfit, kurtosis / count ** 2 - 1 / count),
  }
}

function standardised(meanSquare: number, q2: number): number | null {
  if (!(q2 > 1e-12)) return null
  const q = Math.sqrt(q2)
  return (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3
}
