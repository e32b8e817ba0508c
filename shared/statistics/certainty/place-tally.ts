/**
 * Counts, over many resamples, which places candidates come to. Ties at the line share the place evenly, tied ranks are averaged.
 *
 * Scores are whole numbers, so that equal is equal; a candidate's position is put behind its score in one number, and sorting numbers is
 * then all there is to do.
 */

export interface PlaceTally {
  /** Adds one resample: a whole score per candidate, higher is better, below 2^53/n in size; it counts `weight`. */
  readonly add: (scores: Float64Array, weight: number) => void
  readonly result: () => PlaceChances
}

export interface PlaceChances {
  readonly topK: readonly number[]
  readonly expectedRank: readonly number[]
  /** 5 % and 95 % points of the rank, which may end in a half. */
  readonly ranks: readonly (readonly [number, number])[]
}

/** The largest size of a score among n candidates. */
export const largestScore = (n: number): number => Math.floor(Number.MAX_SAFE_INTEGER / widthFor(n)) - 1

const widthFor = (n: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, n)))

export function placeTally(n: number, places: number): PlaceTally {
  const width = widthFor(n)
  const topK = new Float64Array(n)
  const rankSum = new Float64Array(n)
  // Twice the rank, since tied ranks end in a half.
  const histogram = new Float64Array(n * (2 * n + 1))
  const keys = new Float64Array(n)
  let total = 0
  const add = (scores: Float64Array, weight: number): void => {
    for (let i = 0; i < n; i++) keys[i] = (scores[i] ?? 0) * width + i
    keys.sort()
    total += weight
    for (let to = n; to > 0;) {
      const score = Math.floor((keys[to - 1] ?? 0) / width)
      let from = to - 1
      while (from > 0 && (keys[from - 1] ?? 0) >= score * width) from--
      const [above, equal] = [n - to, to - from]
      const share = above + equal <= places ? 1 : above < places ? (places - above) / equal : 0
      const twice = 2 * above + equal + 1
      for (let at = from; at < to; at++) {
        const i = (keys[at] ?? 0) - score * width
        topK[i] = (topK[i] ?? 0) + share * weight
        rankSum[i] = (rankSum[i] ?? 0) + (twice / 2) * weight
        const bin = i * (2 * n + 1) + twice
        histogram[bin] = (histogram[bin] ?? 0) + weight
      }
      to = from
    }
  }
  const point = (i: number, share: number): number => {
    let sum = 0
    for (let twice = 2; twice <= 2 * n; twice++) {
      sum += histogram[i * (2 * n + 1) + twice] ?? 0
      if (sum >= (share - 1e-12) * total) return twice / 2
    }
    return n
  }
  const result = (): PlaceChances => ({
    topK: Array.from(topK, (sum) => Math.min(1, sum / total)),
    expectedRank: Array.from(rankSum, (sum) => sum / total),
    ranks: Array.from(topK, (_, i) => [point(i, 0.05), point(i, 0.95)] as const),
  })
  return { add, result }
}
