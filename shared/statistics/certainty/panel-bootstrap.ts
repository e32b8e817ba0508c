/**
 * The bootstrap over assessors for a whole panel. Where every assessor has scored every candidate on all criteria, an assessor is one
 * column of weighted points and `rankBootstrap` applies. Otherwise assessors get random weights (Bayesian bootstrap), by which each
 * criterion's mean is weighted over those who scored it.
 */
import { add, exactToText, multiply, sum, toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import { ok } from '../../kernel/result.ts'
import { noValue, type Estimated } from '../reason.ts'
import { drawsFrom } from '../seeded-draws.ts'
import { placeTally } from './place-tally.ts'
import { isMark, pointsPerMark, totalsOf, weightsOf, type Panel, type ScoreTable } from './panel.ts'
import { rankBootstrap, type BootstrapPlan, type RankBootstrap } from './rank-bootstrap.ts'

/**
 * `scores`: the official ones; a candidate without a total takes no part. `not_estimable` where marks aren't combined by their mean,
 * `too_few_raters` below two assessors with a mark, `too_few_subjects` without totals.
 */
export function panelBootstrap(
  panel: Panel,
  scores: ScoreTable,
  { draws = 5000 }: Omit<BootstrapPlan, 'places'> = {},
): Estimated<RankBootstrap> {
  if (panel.aggregation.method !== 'mean') return noValue('not_estimable')
  const totals = totalsOf(panel, scores, weightsOf(panel))
  const ranked = totals.flatMap((total, i) => (total ? [i] : []))
  if (ranked.length === 0) return noValue('too_few_subjects')
  const assessors = (panel.marks[0] ?? []).flatMap((_, j) =>
    ranked.some((i) => panel.marks[i]?.[j]?.some(isMark)) ? [j] : [],
  )
  if (assessors.length < 2) return noValue('too_few_raters')
  const points = ranked.map((i) => assessors.map((j) => pointsBy(panel, i, j)))
  const isComplete = points.every((row) => row.every((value) => value !== null))
  const result = isComplete
    ? rankBootstrap(points, { places: panel.places, draws })
    : weightedBootstrap(panel, { ranked, assessors, draws })
  if (!result.ok) return result
  const position = new Map(ranked.map((i, at) => [i, at]))
  const per = <T>(values: readonly T[]): (T | null)[] => totals.map((_, i) => values[position.get(i) ?? -1] ?? null)
  const { topK, expectedRank, ranks } = result.value
  return ok({ ...result.value, topK: per(topK), expectedRank: per(expectedRank), ranks: per(ranks) })
}

/** One assessor's weighted points for a candidate, with what is given; null where a criterion is missing. */
function pointsBy(panel: Panel, candidate: number, assessor: number): Exact | null {
  const marks = panel.marks[candidate]?.[assessor] ?? []
  const points = pointsPerMark(panel, weightsOf(panel))
  const terms = points.flatMap((per, c) => {
    const mark = marks[c] ?? 'none'
    return isMark(mark) ? [multiply(mark, per)] : []
  })
  const given = panel.given?.[candidate] ?? null
  if (terms.length < points.length) return null
  return given ? add(given, sum(terms)) : sum(terms)
}

interface Ranked {
  readonly ranked: readonly number[]
  readonly assessors: readonly number[]
  readonly draws: number
}

function weightedBootstrap(panel: Panel, { ranked, assessors, draws }: Ranked): Estimated<RankBootstrap> {
  const order = assessorsInOwnOrder(panel, ranked, assessors)
  const sums = ranked.map((i) => weightedMeans(panel, i, order))
  const given = ranked.map((i) => toApproximateNumber(panel.given?.[i] ?? { n: 0n, d: 1n }))
  const random = drawsFrom(contentOf(panel, ranked, order))
  const tally = placeTally(ranked.length, panel.places)
  const values = new Float64Array(ranked.length)
  const weights = new Float64Array(order.length)
  for (let draw = 0; draw < draws; draw++) {
    for (let j = 0; j < weights.length; j++) weights[j] = -Math.log(random.share())
    for (let at = 0; at < sums.length; at++) {
      let total = given[at] ?? 0
      for (const mean of sums[at] ?? []) total += meanOf(mean, weights)
      // Whole billionths of a point: sums of weighted means carry rounding that would tell equals apart.
      values[at] = Math.round(total * 1e9)
    }
    tally.add(values, 1)
  }
  const chances = tally.result()
  return ok({ ...chances, raters: order.length, method: 'weights', resamples: draws, seed: random.seed })
}

/** Several assessors' points, to be averaged by whatever weights they get. */
interface WeightedMean {
  readonly who: Int32Array
  readonly points: Float64Array
}

function meanOf({ who, points }: WeightedMean, weights: Float64Array): number {
  let [weighted, all] = [0, 0]
  for (let m = 0; m < who.length; m++) {
    const weight = weights[who[m] ?? 0] ?? 0
    weighted += weight * (points[m] ?? 0)
    all += weight
  }
  return weighted / all
}

/** One mean per set of assessors: criteria that the same ones have scored are added up first. */
function weightedMeans(panel: Panel, candidate: number, order: readonly number[]): WeightedMean[] {
  const bySet = new Map<string, WeightedMean>()
  pointsPerMark(panel, weightsOf(panel)).forEach((per, c) => {
    const scored = order.flatMap((j, place) => {
      const mark = panel.marks[candidate]?.[j]?.[c] ?? 'none'
      return isMark(mark) ? [{ place, points: toApproximateNumber(multiply(mark, per)) }] : []
    })
    const set = scored.map(({ place }) => place).join(' ')
    const mean = bySet.get(set) ?? {
      who: Int32Array.from(scored, ({ place }) => place),
      points: new Float64Array(scored.length),
    }
    scored.forEach(({ points }, m) => (mean.points[m] = (mean.points[m] ?? 0) + points))
    bySet.set(set, mean)
  })
  return [...bySet.values()]
}

const textOf = (marks: readonly (Exact | string)[]): string =>
  marks.map((mark) => (typeof mark === 'string' ? '' : exactToText(mark))).join(' ')

/** By what they gave, so that the order in which assessors come changes nothing. */
function assessorsInOwnOrder(panel: Panel, ranked: readonly number[], assessors: readonly number[]): number[] {
  const key = new Map(
    assessors.map((j) => [
      j,
      ranked
        .map((i) => textOf(panel.marks[i]?.[j] ?? []))
        .sort()
        .join('\n'),
    ]),
  )
  return assessors.toSorted((a, b) => ((key.get(a) ?? '') < (key.get(b) ?? '') ? -1 : 1))
}

const contentOf = (panel: Panel, ranked: readonly number[], order: readonly number[]): string =>
  ranked
    .map((i) => order.map((j) => textOf(panel.marks[i]?.[j] ?? [])).join(';'))
    .sort()
    .join('\n')
