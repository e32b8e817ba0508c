/**
 * Whether places at the cut are firm: the ranking worked out again in every variant, and who is above the cut in all of them, in
 * some, in none. The official order stays what the published rule gives.
 */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { rankVacancy, type Ranking, type RankingInput } from '../../rules/rank-vacancy.ts'
import { rankingToResult, type ResultRow } from '../../rules/ranking-result.ts'
import { candidateNamed, count, type FigureReason, type Sentence } from './figure.ts'
import { variantsOf, variedInput, weightedParts, type Variant, type WeightedPart } from './ranking-variants.ts'

export type Firmness = 'firm-in' | 'fragile-in' | 'fragile-out' | 'firm-out' | 'at-the-line' | 'not-ranked'

export interface FirmRow {
  readonly candidate: CandidateId
  readonly rank: string | null
  readonly shown: string | null
  readonly firmness: Firmness
  /** Best and worst rank over all variants in which there is one. */
  readonly best: number | null
  readonly worst: number | null
  /** Positions of the variants in which the candidate stands on the other side of the cut. */
  readonly turnedBy: readonly number[]
}

/** Two who change sides of the cut in a variant. */
export interface FlippingPair {
  readonly inside: CandidateId
  readonly outside: CandidateId
  readonly variants: readonly number[]
}

export interface FirmnessAnswer {
  readonly vacancy: Code
  readonly places: number
  readonly ranked: number
  readonly variants: readonly Variant[]
  readonly parts: readonly WeightedPart[]
  readonly rows: readonly FirmRow[]
  readonly pairs: readonly FlippingPair[]
  readonly reason: FigureReason | null
  readonly sentence: Sentence<
    'firmness-none' | 'firmness-everybody' | 'firmness-tie' | 'firmness-firm' | 'firmness-one' | 'firmness-many'
  > & { readonly reason: FigureReason | null }
}

/** More pairs than this nobody talks through. */
const mostPairs = 50

export function firmnessOf(input: RankingInput): FirmnessAnswer | null {
  const official = rankVacancy(input)
  if (!official.ok) return null
  const rows = rankingToResult(official.value).rows
  const variants = variantsOf(input)
  const varied = variants.map((variant) => {
    const other = variedInput(input, variant)
    const ranking = other && rankVacancy(other)
    return ranking?.ok ? sidesOf(ranking.value) : null
  })
  const firm = rows.map((row) => firmRow(row, varied))
  const ranked = rows.filter(({ cut }) => cut !== null).length
  const answer = {
    vacancy: official.value.vacancy.code,
    places: official.value.vacancy.places,
    ranked,
    variants,
    parts: weightedParts(input.scheme),
    rows: firm,
    pairs: pairsIn(rows, varied),
    reason: ranked === 0 ? ('no_marks' as const) : null,
  }
  return { ...answer, sentence: sentenceOf(answer) }
}

interface Sides {
  readonly inside: ReadonlySet<CandidateId>
  readonly outside: ReadonlySet<CandidateId>
  readonly ranks: ReadonlyMap<CandidateId, number>
}

/** Whoever has no rank in a variant is outside there. */
function sidesOf(ranking: Ranking): Sides {
  const rows = rankingToResult(ranking).rows
  return {
    inside: new Set(rows.flatMap(({ candidate, cut }) => (cut === 'in' ? [candidate] : []))),
    outside: new Set(rows.flatMap(({ candidate, cut }) => (cut === 'out' || cut === null ? [candidate] : []))),
    ranks: new Map(rows.flatMap(({ candidate, rank }) => (rank === null ? [] : [[candidate, Number(rank)]]))),
  }
}

function firmRow({ candidate, rank, shown, cut }: ResultRow, varied: readonly (Sides | null)[]): FirmRow {
  const turnedBy = [...varied.entries()].flatMap(([at, sides]) => {
    if (!sides || (cut !== 'in' && cut !== 'out')) return []
    const isTurned = cut === 'in' ? !sides.inside.has(candidate) : !sides.outside.has(candidate)
    return isTurned ? [at] : []
  })
  const ranks = [
    ...varied.flatMap((sides) => sides?.ranks.get(candidate) ?? []),
    ...(rank === null ? [] : [Number(rank)]),
  ]
  const isFirm = turnedBy.length === 0
  const firmness: Firmness =
    cut === 'in'
      ? isFirm
        ? 'firm-in'
        : 'fragile-in'
      : cut === 'out'
        ? isFirm
          ? 'firm-out'
          : 'fragile-out'
        : cut === null
          ? 'not-ranked'
          : 'at-the-line'
  return {
    candidate,
    rank,
    shown,
    firmness,
    best: ranks.length === 0 ? null : Math.min(...ranks),
    worst: ranks.length === 0 ? null : Math.max(...ranks),
    turnedBy,
  }
}

function pairsIn(rows: readonly ResultRow[], varied: readonly (Sides | null)[]): FlippingPair[] {
  const pairs = new Map<string, { inside: CandidateId; outside: CandidateId; variants: number[] }>()
  const [inside, outside] = [rows.filter(({ cut }) => cut === 'in'), rows.filter(({ cut }) => cut === 'out')]
  for (const [at, sides] of varied.entries()) {
    if (!sides) continue
    const leaving = inside.filter(({ candidate }) => !sides.inside.has(candidate))
    const coming = outside.filter(({ candidate }) => sides.inside.has(candidate))
    for (const { candidate: left } of leaving) {
      for (const { candidate: came } of coming) {
        const key = `${left}/${came}`
        const pair = pairs.get(key) ?? { inside: left, outside: came, variants: [] }
        pairs.set(key, pair)
        pair.variants.push(at)
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.variants.length - a.variants.length).slice(0, mostPairs)
}

function sentenceOf(answer: Omit<FirmnessAnswer, 'sentence'>): FirmnessAnswer['sentence'] {
  const { rows, pairs, places, ranked, variants, reason } = answer
  if (reason !== null) return { key: 'firmness-none', values: {}, reason }
  const fragile = rows.filter(({ firmness }) => firmness === 'fragile-in')
  const atLine = rows.filter(({ firmness }) => firmness === 'at-the-line').length
  const [pair] = pairs
  const values = {
    places: count(places),
    ranked: count(ranked),
    variants: count(variants.length),
    fragile: count(fragile.length),
    outside: count(rows.filter(({ firmness }) => firmness === 'fragile-out').length),
    atLine: count(atLine),
    ...(fragile[0] && { candidate: candidateNamed(fragile[0].candidate) }),
    ...(pair && {
      inside: candidateNamed(pair.inside),
      other: candidateNamed(pair.outside),
      turns: count(pair.variants.length),
    }),
  }
  if (ranked <= places) return { key: 'firmness-everybody', values, reason }
  if (atLine > 0) return { key: 'firmness-tie', values, reason }
  if (fragile.length === 0) return { key: 'firmness-firm', values, reason }
  return { key: fragile.length === 1 && pair ? 'firmness-one' : 'firmness-many', values, reason }
}
