/**
 * How certain places are if the raters had been others like them: raters are drawn with replacement, totals and ranks formed anew
 * (Efron's bootstrap over raters). Ties at the line share the place evenly, tied ranks are averaged; equality of totals is exact.
 *
 * Up to eight raters every resample is listed with its chance, so nothing is drawn; beyond, draws seeded by the scores. Where scores are
 * missing, raters get random weights instead (Bayesian bootstrap, Rubin 1981), so that no candidate loses all of theirs; a
 * candidate's score is then the weighted mean of their own raters. With two or three raters the variance is understated by (k − 1)/k.
 */
import { ok } from '../../kernel/result.ts'
import { exactToText, type Exact } from '../../kernel/exact.ts'
import { noValue, type Estimated } from '../reason.ts'
import { comparableNumbers } from '../scaled-integers.ts'
import { drawsFrom } from '../seeded-draws.ts'
import { largestScore, placeTally, type PlaceChances, type PlaceTally } from './place-tally.ts'
import { allResamples, differentResamples } from './resamples.ts'

export interface RankBootstrap {
  /** Per candidate, in the order given; null for one without a score. */
  readonly topK: readonly (number | null)[]
  readonly expectedRank: readonly (number | null)[]
  /** 5 % and 95 % points of the rank. */
  readonly ranks: readonly (readonly [number, number] | null)[]
  readonly raters: number
  /** `all`: every resample; `draws`: seeded ones; `weights`: seeded weights, since scores are missing. */
  readonly method: 'all' | 'draws' | 'weights'
  readonly resamples: number
  /** Null where nothing was drawn. */
  readonly seed: number | null
}

export interface BootstrapPlan {
  /** K, 0 or more. */
  readonly places: number
  /** Where resamples are drawn at all; 5000 by default. */
  readonly draws?: number
}

type Scores = readonly (readonly (Exact | null)[])[]

const mostListed = 6435

/**
 * `scores`: candidates × raters, null where a rater hasn't scored. `too_few_subjects` where nobody has a score, `too_few_raters` below two
 * raters with one.
 */
export function rankBootstrap(scores: Scores, { places, draws = 5000 }: BootstrapPlan): Estimated<RankBootstrap> {
  const scored = scores.flatMap((row, i) => (row.some((score) => score !== null) ? [i] : []))
  if (scored.length === 0) return noValue('too_few_subjects')
  const table = inOwnOrder(scored.flatMap((i) => [scores[i] ?? []]))
  const raters = table[0]?.length ?? 0
  if (raters < 2) return noValue('too_few_raters')
  const numbers = comparableNumbers(table, { times: raters, most: largestScore(scored.length) })
  const tally = placeTally(scored.length, places)
  const isComplete = numbers.every((row) => row.every((score) => score !== null))
  const how = isComplete ? resampled(numbers, tally, draws) : weighted(numbers, tally, draws)
  const chances = tally.result()
  const position = new Map(scored.map((i, at) => [i, at]))
  const per = <F extends keyof PlaceChances>(field: F): (PlaceChances[F][number] | null)[] =>
    scores.map((_, i) => chances[field][position.get(i) ?? -1] ?? null)
  return ok({ topK: per('topK'), expectedRank: per('expectedRank'), ranks: per('ranks'), raters, ...how })

  function resampled(rows: readonly (readonly (number | null)[])[], to: PlaceTally, count: number) {
    const columns = Array.from({ length: raters }, (_, j) => Float64Array.from(rows, (row) => row[j] ?? 0))
    if (differentResamples(raters) <= mostListed) {
      for (const { times, chance } of allResamples(raters)) to.add(combined(columns, times), chance)
      return { method: 'all', resamples: differentResamples(raters), seed: null } as const
    }
    const random = drawsFrom(contentOf(table))
    for (let draw = 0; draw < count; draw++) {
      const times = Array.from({ length: raters }, () => 0)
      for (let pick = 0; pick < raters; pick++) {
        const j = random.below(raters)
        times[j] = (times[j] ?? 0) + 1
      }
      to.add(combined(columns, times), 1)
    }
    return { method: 'draws', resamples: count, seed: random.seed } as const
  }

  function weighted(rows: readonly (readonly (number | null)[])[], to: PlaceTally, count: number) {
    const random = drawsFrom(contentOf(table))
    const own = rows.map((row) => row.flatMap((score, j) => (score === null ? [] : [{ j, score }])))
    const values = new Float64Array(rows.length)
    const largest = Math.max(1, ...own.map((cells) => Math.max(...cells.map(({ score }) => Math.abs(score)))))
    const fine = Math.min(largestScore(rows.length), 1e11) / largest
    for (let draw = 0; draw < count; draw++) {
      // Exponential weights over their sum are uniform on the simplex; the sum cancels from a mean.
      const weights = Array.from({ length: raters }, () => -Math.log(random.share()))
      own.forEach((cells, i) => {
        let [sum, all] = [0, 0]
        for (const { j, score } of cells) {
          sum += (weights[j] ?? 0) * score
          all += weights[j] ?? 0
        }
        // Whole again, so that what rounding alone tells apart is a tie.
        values[i] = Math.round((sum / all) * fine)
      })
      to.add(values, 1)
    }
    return { method: 'weights', resamples: count, seed: random.seed } as const
  }
}

function combined(columns: readonly Float64Array[], times: readonly number[]): Float64Array {
  const totals = new Float64Array(columns[0]?.length ?? 0)
  columns.forEach((column, j) => {
    const m = times[j] ?? 0
    if (m > 0) for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] ?? 0) + m * (column[i] ?? 0)
  })
  return totals
}

/** Raters with a score, ordered by what they gave, so that the order in which they come changes nothing. */
function inOwnOrder(rows: Scores): Scores {
  const columns = [...(rows[0] ?? []).keys()].flatMap((j) => {
    const given = rows.map((row) => row[j] ?? null)
    const texts = given.map((score) => (score ? exactToText(score) : '')).sort()
    return texts.some((text) => text !== '') ? [{ given, key: texts.join(' ') }] : []
  })
  columns.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return rows.map((_, i) => columns.map(({ given }) => given[i] ?? null))
}

/** The same whatever the order of candidates. */
const contentOf = (table: Scores): string =>
  table
    .map((row) => row.map((score) => (score ? exactToText(score) : '')).join(' '))
    .sort()
    .join('\n')
