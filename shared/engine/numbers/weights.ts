/**
 * How far each weight may move before somebody else stands above the cut, and what an order under another weight would be. For
 * reading only: weights are frozen before the first score, and nothing of this is stored.
 */
import { exactOf, toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { rankVacancy, type RankedRow, type Ranking, type RankingInput } from '../../rules/rank-vacancy.ts'
import { rankingToResult } from '../../rules/ranking-result.ts'
import type { Scheme } from '../../rules/scheme.ts'
import { weightSensitivity } from '../../statistics/certainty/weight-sensitivity.ts'
import { narrowWeight } from './conventions.ts'
import { count, percent, type FigureReason, type Sentence, type SentenceValue } from './figure.ts'
import { percentShare, schemeWithWeight, weightedParts, type WeightedPart } from './ranking-variants.ts'

export interface PartFreedom extends WeightedPart {
  /** Shares of one between which the same people stand above the cut; null where places tie or it is the only weight. */
  readonly safe: { readonly from: number; readonly to: number } | null
  readonly share: number
}

export interface MovedRow {
  readonly candidate: CandidateId
  readonly rank: string | null
  readonly otherRank: string | null
  readonly shown: string | null
  readonly otherShown: string | null
  readonly cut: string | null
  readonly otherCut: string | null
}

export interface TriedWeight {
  readonly of: Code
  /** Whole percent. */
  readonly percent: number
}

export interface WeightsAnswer {
  readonly vacancy: Code
  readonly places: number
  readonly ranked: number
  readonly parts: readonly PartFreedom[]
  /** Under the weight that was tried; null where none was, or it can't be. */
  readonly tried: readonly MovedRow[] | null
  readonly reason: FigureReason | null
  readonly sentence: Sentence<
    | 'weights-none'
    | 'weights-one'
    | 'weights-everybody'
    | 'weights-tie'
    | 'weights-any'
    | 'weights-safe'
    | 'weights-narrow'
  > & { readonly reason: FigureReason | null; readonly part: WeightedPart | null }
}

export function weightsOf(input: RankingInput, tried: TriedWeight | null): WeightsAnswer | null {
  const official = rankVacancy(input)
  if (!official.ok) return null
  const ranking = official.value
  const rows = ranking.rows.filter(({ place }) => place.state === 'ranked')
  const parts = weightedParts(input.scheme)
  const freedom = freedomOf(parts, rows, ranking)
  const answer = {
    vacancy: ranking.vacancy.code,
    places: ranking.vacancy.places,
    ranked: rows.length,
    parts: freedom,
    tried: tried && movedRows(input, ranking, tried),
    reason: rows.length === 0 ? ('no_marks' as const) : null,
  }
  return { ...answer, sentence: sentenceOf(answer) }
}

function freedomOf(
  parts: readonly WeightedPart[],
  rows: readonly RankedRow[],
  { vacancy, compiled }: Ranking,
): PartFreedom[] {
  const scores = rows.map((row) => parts.map(({ code }) => scoreOf(row, code)))
  const weights = parts.map(({ weight }) => exactOf(weight))
  // Where the announcement ranks rounded totals, exact crossings are not where places change.
  const isExact = compiled.scheme.rounding.at === 'display'
  const answer = isExact && parts.length > 1 ? weightSensitivity({ scores, weights, places: vacancy.places }) : null
  return parts.map((part, at) => {
    const interval = answer?.ok ? (answer.value.intervals?.[at] ?? null) : null
    return {
      ...part,
      share: toApproximateNumber(exactOf(part.weight)),
      safe: interval && { from: toApproximateNumber(interval.lower), to: toApproximateNumber(interval.upper) },
    }
  })
}

function scoreOf({ tally }: RankedRow, code: Code): Exact | null {
  const group = tally.groups.find((one) => one.group.code === code)
  const component = tally.components.find(({ compiled }) => compiled.component.code === code)
  const score = group?.score ?? component?.scaled
  return score?.state === 'known' ? score.value : null
}

function movedRows(input: RankingInput, ranking: Ranking, { of, percent: tried }: TriedWeight): MovedRow[] | null {
  const scheme: Scheme | null = schemeWithWeight(input.scheme, of, percentShare(tried))
  const other = scheme && rankVacancy({ ...input, scheme })
  if (!other?.ok) return null
  const others = new Map(rankingToResult(other.value).rows.map((row) => [row.candidate, row]))
  return rankingToResult(ranking).rows.map(({ candidate, rank, shown, cut }) => {
    const row = others.get(candidate)
    return {
      candidate,
      rank,
      shown,
      cut,
      otherRank: row?.rank ?? null,
      otherShown: row?.shown ?? null,
      otherCut: row?.cut ?? null,
    }
  })
}

/** How far a weight may move on its nearer side, shares of one. */
const slackOf = ({ safe, share }: PartFreedom): number =>
  safe === null ? Infinity : Math.min(share - safe.from, safe.to - share)

const isFree = ({ safe }: PartFreedom): boolean => safe?.from === 0 && safe.to === 1

function sentenceOf({ parts, ranked, places, reason }: Omit<WeightsAnswer, 'sentence'>): WeightsAnswer['sentence'] {
  const [tightest] = parts.filter(({ safe }) => safe !== null).toSorted((a, b) => slackOf(a) - slackOf(b))
  const values: Record<string, SentenceValue> = {
    places: count(places),
    ranked: count(ranked),
    ...(tightest?.safe && {
      from: percent(tightest.safe.from),
      to: percent(tightest.safe.to),
      weight: percent(tightest.share),
    }),
  }
  const of = (key: WeightsAnswer['sentence']['key']) => ({ key, values, reason, part: tightest ?? null })
  if (reason !== null) return of('weights-none')
  if (parts.length < 2) return of('weights-one')
  if (ranked <= places) return of('weights-everybody')
  if (!tightest) return of('weights-tie')
  if (parts.every(isFree)) return of('weights-any')
  return of(slackOf(tightest) < narrowWeight ? 'weights-narrow' : 'weights-safe')
}
