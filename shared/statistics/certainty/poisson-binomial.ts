/**
 * How many of independent events happen, each with a chance of its own. The distribution of all is built once; taking one event out
 * again costs a single pass, from the end where it loses no digits. Only counts with a chance above 1e-20 are kept.
 */

export interface CountDistribution {
  /** The lowest count kept. */
  readonly from: number
  /** P(count = from), P(count = from + 1), … */
  readonly chances: Float64Array
}

const negligible = 1e-20

/** P(count = c) of the given chances, each in (0, 1). */
export function countDistribution(chances: Iterable<number> & { readonly length: number }): CountDistribution {
  const pmf = new Float64Array(chances.length + 1)
  pmf[0] = 1
  let [low, high] = [0, 0]
  for (const p of chances) {
    let above = 0
    for (let c = high; c >= low; c--) {
      const here = pmf[c] ?? 0
      pmf[c + 1] = above + here * p
      above = here * (1 - p)
    }
    pmf[low] = above
    high += 1
    while (low < high && (pmf[low] ?? 0) < negligible) pmf[low++] = 0
    while (high > low && (pmf[high] ?? 0) < negligible) pmf[high--] = 0
  }
  return { from: low, chances: pmf.subarray(low, high + 1) }
}

/**
 * Without one event of chance `p`: writes P(count = from − 1 + d) to `into[d]` for d = 0 … length of the chances, and says `length + 1`.
 * Forward for p ≤ ½, else backward, so that an error shrinks from place to place.
 */
export function withoutEvent({ chances }: CountDistribution, p: number, into: Float64Array): number {
  const n = chances.length
  let last = 0
  if (p <= 0.5) {
    into[0] = 0
    const [scale, back] = [1 / (1 - p), p / (1 - p)]
    for (let c = 0; c < n; c++) {
      last = (chances[c] ?? 0) * scale - back * last
      if (last < 0) last = 0
      into[c + 1] = last
    }
    return n + 1
  }
  into[n] = 0
  const [scale, back] = [1 / p, (1 - p) / p]
  for (let c = n - 1; c >= 0; c--) {
    last = (chances[c] ?? 0) * scale - back * last
    if (last < 0) last = 0
    into[c] = last
  }
  return n + 1
}
