/**
 * How certain places are where each score has a normal error of its own: would the same people be in, had other raters of the same
 * kind scored? Not: are they the best.
 *
 * P(i in the top K) = ∫ φ(t) P(at most K − 1 of the others exceed S_i + SE_i t) dt, the inner one Poisson-binomial; expected rank
 * 1 + Σ Φ((S_j − S_i)/√(SE_i² + SE_j²)); P(at or above the cut) = Φ((S_i − cut)/SE_i). Quadrature, no draws: about 1e-9.
 *
 * Assumes independent errors, an approximation where candidates share raters. Scores without error that are equal are ties and share
 * their places evenly. With n candidates, U of them uncertain at a time, it takes O(nodes · U² + n · nodes · U).
 */
import { ok } from '../../kernel/result.ts'
import { normalDensity, normalLower } from '../distributions/normal.ts'
import { sumOf } from '../moments.ts'
import { noValue, type Estimated } from '../reason.ts'
import { countDistribution, withoutEvent, type CountDistribution } from './poisson-binomial.ts'
import { nodesFor, reach, type NormalScore } from './quadrature.ts'

export type { NormalScore } from './quadrature.ts'

export interface RankCertainty {
  /** Per candidate, in the order given: P(in the top K). They sum to K. */
  readonly topK: readonly number[]
  /** They sum to n(n + 1)/2. */
  readonly expectedRank: readonly number[]
  /** The places between which a candidate stands with 90 %: the 5 % and 95 % points of the rank. */
  readonly ranks: readonly (readonly [number, number])[]
  /** P(score ≥ cut); null without a cut. */
  readonly aboveCut: readonly number[] | null
}

export interface Places {
  /** K, 0 or more. */
  readonly places: number
  readonly cut?: number | null
}

/** `too_few_subjects` without candidates. Means and errors finite, errors 0 or more: the caller has seen to it. */
export function rankNormal(scores: readonly NormalScore[], { places, cut = null }: Places): Estimated<RankCertainty> {
  const n = scores.length
  if (n === 0) return noValue('too_few_subjects')
  // In an order of their own, so that the order of the input doesn't move a digit.
  const order = [...scores.keys()].sort((a, b) => compareScores(scores[a], scores[b]))
  const sorted = order.flatMap((i) => scores[i] ?? [])
  const ranks = rankDistributions(sorted)
  const position = new Map(order.map((i, at) => [i, at]))
  const per = <T>(of: (at: number) => T): T[] => scores.map((_, i) => of(position.get(i) ?? 0))
  const row = (at: number): Float64Array => ranks[at] ?? new Float64Array(n)
  return ok({
    topK: per((at) => Math.min(1, sumOf(row(at).subarray(0, places)))),
    expectedRank: per((at) => expectedRank(sorted, at)),
    ranks: per((at) => [quantile(row(at), 0.05), quantile(row(at), 0.95)]),
    aboveCut: cut === null ? null : scores.map((score) => chanceAbove(score, cut)),
  })
}

const compareScores = (a?: NormalScore, b?: NormalScore): number =>
  (b?.mean ?? 0) - (a?.mean ?? 0) || (a?.se ?? 0) - (b?.se ?? 0)

/** P(S ≥ x); a score without error is there or not. */
const chanceAbove = ({ mean, se }: NormalScore, x: number): number =>
  se > 0 ? normalLower((mean - x) / se) : mean >= x ? 1 : 0

/** P(the score of a is above that of b), a tie counting half. */
export function chanceOfOrder(a: NormalScore, b: NormalScore): number {
  const spread = Math.hypot(a.se, b.se)
  if (spread > 0) return normalLower((a.mean - b.mean) / spread)
  return a.mean === b.mean ? 0.5 : a.mean > b.mean ? 1 : 0
}

function expectedRank(scores: readonly NormalScore[], at: number): number {
  const own = scores[at]
  return 1 + sumOf(scores.map((other, j) => (j === at || !own ? 0 : chanceOfOrder(other, own))))
}

/** The first place up to which at least `share` lies; places from 1. */
function quantile(ranks: Float64Array, share: number): number {
  let total = 0
  for (let place = 0; place < ranks.length; place++) {
    total += ranks[place] ?? 0
    if (total >= share - 1e-9) return place + 1
  }
  return ranks.length
}

/** Per candidate, P(rank = 1 … n). */
function rankDistributions(scores: readonly NormalScore[]): Float64Array[] {
  const ranks = scores.map(() => new Float64Array(scores.length))
  if (scores.some(({ se }) => se > 0)) addUncertain(scores, ranks)
  scores.forEach((score, i) => {
    if (score.se === 0) addCertain(scores, i, ranks[i] ?? new Float64Array(0))
  })
  for (const row of ranks) {
    const total = sumOf(row)
    row.forEach((value, place) => (row[place] = value / total))
  }
  return ranks
}

/** Errors beyond which a chance is 0 or 1 as far as any place goes: 6e-16 lies there. */
const farthest = 8

interface Above {
  readonly chances: Float64Array
  /** How many are surely above. */
  readonly sure: number
  /** How many of the others are. */
  readonly counts: CountDistribution
}

function aboveAt(scores: readonly NormalScore[], x: number): Above {
  const chances = Float64Array.from(scores, ({ mean, se }) => {
    const z = se > 0 ? (mean - x) / se : mean > x ? Infinity : -Infinity
    return z > farthest ? 1 : z < -farthest ? 0 : normalLower(z)
  })
  const open = chances.filter((p) => p > 0 && p < 1)
  const sure = chances.reduce((count, p) => (p === 1 ? count + 1 : count), 0)
  return { chances, sure, counts: countDistribution(open) }
}

function addUncertain(scores: readonly NormalScore[], ranks: readonly Float64Array[]): void {
  // The line between in and out is the sharper, the more candidates draw near.
  const { at, weight } = nodesFor(scores, Math.min(0.5, 12 / Math.sqrt(scores.length)))
  const others = new Float64Array(scores.length + 2)
  at.forEach((x, node) => {
    const { chances, sure, counts } = aboveAt(scores, x)
    scores.forEach(({ mean, se }, i) => {
      const z = (x - mean) / se
      const row = ranks[i]
      if (!(se > 0 && Math.abs(z) <= reach) || !row) return
      const share = (weight[node] ?? 0) * (normalDensity(z) / se)
      const length = withoutEvent(counts, chances[i] ?? 0, others)
      const first = sure + counts.from - 1
      for (let d = Math.max(0, -first); d < length && first + d < row.length; d++) {
        row[first + d] = (row[first + d] ?? 0) + share * (others[d] ?? 0)
      }
    })
  })
}

/** A score without error: those above it by chance, and an equal share of the places of its ties. */
function addCertain(scores: readonly NormalScore[], i: number, row: Float64Array): void {
  const own = scores[i]?.mean ?? 0
  const { sure, counts } = aboveAt(scores, own)
  const ties = scores.filter(({ mean, se }) => se === 0 && mean === own).length
  counts.chances.forEach((p, c) => {
    for (let tied = 0; tied < ties; tied++) {
      const place = sure + counts.from + c + tied
      if (place < row.length) row[place] = (row[place] ?? 0) + p / ties
    }
  })
}
