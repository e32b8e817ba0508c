/** What resampling raters with replacement can give: how often each rater is in, and how likely that is. */

/** Different outcomes of k draws from k: C(2k − 1, k). */
export function differentResamples(k: number): number {
  let count = 1
  for (let i = 1; i <= k; i++) count = (count * (k - 1 + i)) / i
  return Math.round(count)
}

export interface Resample {
  /** How often each rater was drawn; they sum to k. */
  readonly times: readonly number[]
  /** k!/(Π times!)/k^k */
  readonly chance: number
}

/** All of them; their chances sum to 1. */
export function* allResamples(k: number): Generator<Resample> {
  const times = Array.from({ length: k }, () => 0)
  function* fill(at: number, left: number, chance: number): Generator<Resample> {
    if (at === k - 1) {
      times[at] = left
      yield { times: [...times], chance: chance / factorial(left) }
      return
    }
    for (let m = left; m >= 0; m--) {
      times[at] = m
      yield* fill(at + 1, left - m, chance / factorial(m))
    }
  }
  if (k > 0) yield* fill(0, k, factorial(k) / k ** k)
}

function factorial(n: number): number {
  let product = 1
  for (let i = 2; i <= n; i++) product *= i
  return product
}
