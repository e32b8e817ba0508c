/**
 * How firm an order is at its cut: what every variant makes of it, and what other assessors like these might have. A candidate is *firm*
 * where all variants leave them on the same side and the bootstrap gives at least 95 % for it (at most 5 % for being in), by
 * convention; otherwise *fragile*. It says where to look; the published rule ranks.
 */
import { type Exact } from '../../kernel/exact.ts'
import type { Estimated } from '../reason.ts'
import { comparedBy, scoreTable, totalsOf, weightsOf, type Panel } from './panel.ts'
import { panelBootstrap } from './panel-bootstrap.ts'
import type { RankBootstrap } from './rank-bootstrap.ts'
import { standingsOf, type Standing } from './standings.ts'
import { totalsUnder, variantsOf, type Variant } from './variants.ts'

export interface CandidateCertainty {
  /** What ranks compare; null, like the rest, for a candidate without a total. */
  readonly total: Exact | null
  readonly official: Standing | null
  /** Over the official order and all variants in which the candidate has a total. */
  readonly bestRank: number | null
  readonly worstRank: number | null
  /** Variants in which the candidate stands on another side of the cut. */
  readonly changes: readonly Variant[]
  /** Variants that leave the candidate without a total: only one assessor had scored them. */
  readonly without: readonly Variant[]
  readonly mark: 'firm-in' | 'firm-out' | 'fragile' | null
}

/** Somebody in who loses the place, and somebody out who comes to stand above them and at the line or over it. */
export interface Flip {
  readonly leaves: number
  readonly enters: number
  readonly variants: readonly Variant[]
}

export interface RankingCertainty {
  readonly candidates: readonly CandidateCertainty[]
  readonly variants: readonly Variant[]
  /** By the candidate who leaves, then who enters. */
  readonly flips: readonly Flip[]
  /** Why there are no chances, or P(in the top K), expected rank and range of ranks per candidate. */
  readonly bootstrap: Estimated<RankBootstrap>
}

const sure = 0.95

/** O(variants · marks) exact, plus the bootstrap. Candidates are named by their positions. */
export function rankingCertainty(panel: Panel, draws = 5000): RankingCertainty {
  const scores = scoreTable(panel)
  const totals = comparedBy(totalsOf(panel, scores, weightsOf(panel)), panel.rounding)
  const official = standingsOf(totals, panel.places)
  const variants = variantsOf(panel)
  const outcomes = variants.map((variant) => ({
    variant,
    // Whoever has no total officially can't gain one by an assessor's leaving.
    standings: standingsOf(
      totalsUnder(panel, scores, variant).map((total, i) => (totals[i] ? total : null)),
      panel.places,
    ),
  }))
  const bootstrap = panelBootstrap(panel, scores, { draws })
  const chances = bootstrap.ok ? bootstrap.value.topK : null
  return {
    candidates: totals.map((total, i) => {
      const own = official[i] ?? null
      const seen = own ? outcomes.map(({ variant, standings }) => ({ variant, standing: standings[i] ?? null })) : []
      const ranks = [own, ...seen.map(({ standing }) => standing)].flatMap((standing) => standing?.rank ?? [])
      const changes = seen.flatMap(({ variant, standing }) =>
        standing && standing.side !== own?.side ? [variant] : [],
      )
      return {
        total,
        official: own,
        bestRank: own && Math.min(...ranks),
        worstRank: own && Math.max(...ranks),
        changes,
        without: seen.flatMap(({ variant, standing }) => (standing ? [] : [variant])),
        mark: markOf(own, { isMoved: changes.length > 0, chance: chances?.[i] ?? null, variants: variants.length }),
      }
    }),
    variants,
    flips: flipsOf(official, outcomes),
    bootstrap,
  }
}

interface Evidence {
  readonly isMoved: boolean
  readonly chance: number | null
  readonly variants: number
}

function markOf(own: Standing | null, { isMoved, chance, variants }: Evidence): CandidateCertainty['mark'] {
  if (!own || (variants === 0 && chance === null)) return null
  if (own.side === 'borderline' || isMoved) return 'fragile'
  if (own.side === 'in') return chance === null || chance >= sure ? 'firm-in' : 'fragile'
  return chance === null || chance <= 1 - sure ? 'firm-out' : 'fragile'
}

interface Outcome {
  readonly variant: Variant
  readonly standings: readonly (Standing | null)[]
}

function flipsOf(official: readonly (Standing | null)[], outcomes: readonly Outcome[]): Flip[] {
  const pairs = new Map<string, { leaves: number; enters: number; variants: Variant[] }>()
  for (const { variant, standings } of outcomes) {
    const moved = (from: 'in' | 'out'): number[] =>
      official.flatMap((own, i) => {
        const now = standings[i]
        return own?.side === from && now && now.side !== from ? [i] : []
      })
    const entering = moved('out')
    for (const leaves of moved('in')) {
      for (const enters of entering) {
        if ((standings[enters]?.rank ?? Infinity) >= (standings[leaves]?.rank ?? 0)) continue
        const pair = pairs.get(`${leaves} ${enters}`) ?? { leaves, enters, variants: [] }
        pair.variants.push(variant)
        pairs.set(`${leaves} ${enters}`, pair)
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a.leaves - b.leaves || a.enters - b.enters)
}
