/** Nodes and weights for integrals over scores whose errors are normal: short panels where a score with a small error lies. */

export interface Nodes {
  readonly at: readonly number[]
  readonly weight: readonly number[]
}

export interface NormalScore {
  readonly mean: number
  /** 0 for a score without error. */
  readonly se: number
}

/** Standard errors beyond which nothing is looked for: 8e-11 of the probability lies there. */
export const reach = 6.5

/** Gauss & Legendre, eight nodes on [−1, 1] (Abramowitz & Stegun 25.4.30). */
const legendre = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const

/**
 * Panels over all that the scores with an error reach, cut at scores without one. A panel is no longer than `fineness` of the smallest
 * error that plays a part in it.
 */
export function nodesFor(scores: readonly NormalScore[], fineness: number): Nodes {
  const uncertain = scores.filter(({ se }) => se > 0)
  const low = Math.min(...uncertain.map(({ mean, se }) => mean - reach * se))
  const high = Math.max(...uncertain.map(({ mean, se }) => mean + reach * se))
  const steps = scores.flatMap(({ mean, se }) => (se === 0 && mean > low && mean < high ? [mean] : []))
  const edges = [low, ...new Set(steps.sort((a, b) => a - b)), high]
  const at: number[] = []
  const weight: number[] = []
  const cover = (from: number, to: number, scoresNear: readonly NormalScore[]): void => {
    const near = scoresNear.filter(({ mean, se }) => mean - reach * se < to && mean + reach * se > from)
    const smallest = near.reduce((least, { se }) => Math.min(least, se), Infinity)
    if (smallest === Infinity) return
    const middle = (from + to) / 2
    if (to - from > fineness * smallest && from < middle && middle < to) {
      cover(from, middle, near)
      cover(middle, to, near)
      return
    }
    const half = (to - from) / 2
    for (const [x, w] of legendre) {
      at.push(middle - x * half, middle + x * half)
      weight.push(w * half, w * half)
    }
  }
  edges.forEach((from, e) => {
    const to = edges[e + 1]
    if (to !== undefined) cover(from, to, uncertain)
  })
  return { at, weight }
}
