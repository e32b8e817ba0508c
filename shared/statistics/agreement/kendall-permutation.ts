/**
 * The p of Kendall's W by permutation (Friedman 1937; Kendall & Babington Smith 1939): how often raters whose ranks, ties included, were
 * dealt out at random would agree as much or more. All (n!)^(k−1) ways where these are 100,000 or fewer, else seeded draws with
 * p = (1 + as much)/(1 + draws). Wanted where the χ² of `kendallW` is rough: seven subjects or fewer, or few raters.
 */
import { ok } from '../../kernel/result.ts'
import { midRanks } from '../moments.ts'
import { completeRows, raterCount, type Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'
import { drawsFrom } from '../seeded-draws.ts'

export interface PermutationTest {
  readonly p: number
  readonly method: 'all' | 'draws'
  readonly permutations: number
  /** Null where nothing was drawn. */
  readonly seed: number | null
}

const mostListed = 1e5

/** `ratings`: subjects × raters, complete rows count. Reasons as for `kendallW`. */
export function kendallPermutation(ratings: Ratings, draws = 10_000): Estimated<PermutationTest> {
  const k = raterCount(ratings)
  if (k < 2) return noValue('too_few_raters')
  const { rows } = completeRows(ratings)
  const n = rows.length
  if (n < 2) return noValue('too_few_subjects')
  // Twice the mid-ranks are whole, so that sums are exact.
  const raters = Array.from({ length: k }, (_, j) =>
    midRanks(rows.map((row) => row[j] ?? 0)).ranks.map((rank) => 2 * rank),
  )
  if (raters.every((ranks) => ranks.every((rank) => rank === ranks[0]))) return noValue('no_variation')
  const observed = spread(summed(raters, n), k)
  const ways = factorial(n) ** (k - 1)
  if (ways <= mostListed) {
    const asMuch = countAll(raters, observed)
    return ok({ p: asMuch / ways, method: 'all', permutations: ways, seed: null })
  }
  // A rater's ranks are dealt out anew, so only which ones they are matters.
  const hands = raters.map((ranks) => ranks.toSorted((a, b) => a - b))
  hands.sort((a, b) => (a.join() < b.join() ? -1 : 1))
  const random = drawsFrom(hands.map((hand) => hand.join(' ')).join('\n'))
  let asMuch = 0
  for (let draw = 0; draw < draws; draw++) {
    const sums = new Float64Array(n)
    for (const hand of hands) {
      for (let i = n - 1; i > 0; i--) {
        const other = random.below(i + 1)
        const kept = hand[i] ?? 0
        hand[i] = hand[other] ?? 0
        hand[other] = kept
      }
      for (let i = 0; i < n; i++) sums[i] = (sums[i] ?? 0) + (hand[i] ?? 0)
    }
    if (spread(sums, k) >= observed) asMuch++
  }
  return ok({ p: (1 + asMuch) / (1 + draws), method: 'draws', permutations: draws, seed: random.seed })
}

function summed(raters: readonly (readonly number[])[], n: number): Float64Array {
  const sums = new Float64Array(n)
  for (const ranks of raters) ranks.forEach((rank, i) => (sums[i] = (sums[i] ?? 0) + rank))
  return sums
}

/** Σ(R_i − k(n+1)/2)² of doubled ranks: W but for a factor that permutations leave alone. */
function spread(sums: Float64Array, k: number): number {
  let total = 0
  for (const sum of sums) total += (sum - k * (sums.length + 1)) ** 2
  return total
}

/** The first rater stays; the others go through all orders. */
function countAll(raters: readonly (readonly number[])[], observed: number): number {
  const [first = [], ...others] = raters
  const n = first.length
  const sums = Float64Array.from(first)
  let asMuch = 0
  const deal = (rater: number, place: number, left: readonly number[]): void => {
    if (place === n) {
      const next = others[rater + 1]
      if (next) deal(rater + 1, 0, next)
      else if (spread(sums, raters.length) >= observed) asMuch++
      return
    }
    left.forEach((rank, at) => {
      sums[place] = (sums[place] ?? 0) + rank
      deal(rater, place + 1, left.toSpliced(at, 1))
      sums[place] = (sums[place] ?? 0) - rank
    })
  }
  deal(0, 0, others[0] ?? [])
  return asMuch
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
