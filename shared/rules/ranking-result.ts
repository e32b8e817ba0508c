/**
 * A ranking as plain data for the record and for `rank --json`: integers, canonical texts, codes. Its canonical form is what
 * the determination pins. A verifier that holds the same scores writes the same result whether it knows a tie-break fact
 * itself or only the recorded comparison.
 */
import { exactToText, type ExactText } from '../kernel/exact.ts'
import { toDecimalText } from '../kernel/exact-rounding.ts'
import type { CandidateId } from '../kernel/ids.ts'
import type { Barred } from './combine.ts'
import type { Cut } from './place.ts'
import type { RankedRow, Ranking } from './rank-vacancy.ts'
import type { TieOutcome, TieStep } from './tie-break.ts'

/** What settled a candidate's place: the total alone, a step of the chain, or nothing. */
export type DecidedBy =
  | { readonly by: 'total' }
  | { readonly by: 'tie-break'; readonly step: string; readonly number: number }
  | { readonly by: 'nothing'; readonly because: Exclude<TieOutcome, 'split' | 'equal'> | 'chain-exhausted' }

export interface ResultRow {
  readonly candidate: CandidateId
  /** `not-computable` also where the place is certain but some score is not held, since the row then lacks it. */
  readonly state: 'ranked' | 'not-ranked' | 'not-computable'
  readonly rank: ExactText | null
  readonly sharedWith: readonly CandidateId[]
  readonly decidedBy: DecidedBy | null
  readonly cut: Cut | null
  readonly reason: Barred | null
  /** Exact total and what is printed of it; null where there is none or it can't be computed here. */
  readonly total: ExactText | null
  readonly shown: string | null
}

export interface VacancyResult {
  readonly rules: string
  readonly vacancy: string
  readonly places: number
  readonly placesForBorderline: number
  readonly rows: readonly ResultRow[]
}

export function rankingToResult(ranking: Ranking): VacancyResult {
  const stepsOf = stepsByCandidate(ranking.tieSteps)
  return {
    rules: ranking.rulesVersion,
    vacancy: ranking.vacancy.code,
    places: ranking.vacancy.places,
    placesForBorderline: ranking.placesForBorderline,
    rows: ranking.rows.map((row) => rowToResult(row, ranking, stepsOf.get(row.tally.candidate.id) ?? [])),
  }
}

function rowToResult({ tally, place, cut }: RankedRow, ranking: Ranking, steps: readonly TieStep[]): ResultRow {
  const { decimals, mode } = ranking.compiled.scheme.rounding
  const total = tally.total.state === 'known' ? tally.total.value : null
  const isOpen = tally.components.some(({ scaled }) => scaled.state === 'open')
  return {
    candidate: tally.candidate.id,
    state: isOpen ? 'not-computable' : place.state,
    rank: place.state === 'ranked' ? place.rank : null,
    sharedWith: place.state === 'ranked' ? place.sharedWith : [],
    decidedBy: place.state === 'ranked' ? decidedBy(steps, place.sharedWith.length > 0) : null,
    cut,
    reason: place.state === 'not-ranked' ? place.reason : null,
    total: total && exactToText(total),
    shown: total && toDecimalText(total, decimals, mode),
  }
}

/** Steps that a candidate went through, in order of the chain. */
function stepsByCandidate(steps: readonly TieStep[]): ReadonlyMap<CandidateId, readonly TieStep[]> {
  const byCandidate = new Map<CandidateId, TieStep[]>()
  for (const step of steps) {
    for (const candidate of step.group) {
      const own = byCandidate.get(candidate)
      if (own) own.push(step)
      else byCandidate.set(candidate, [step])
    }
  }
  for (const own of byCandidate.values()) own.sort((a, b) => a.number - b.number)
  return byCandidate
}

export function decidedBy(steps: readonly TieStep[], isShared: boolean): DecidedBy {
  if (isShared) {
    const outcome = steps.at(-1)?.outcome
    const because = outcome === undefined || outcome === 'split' || outcome === 'equal' ? 'chain-exhausted' : outcome
    return { by: 'nothing', because }
  }
  const last = steps.findLast(({ outcome }) => outcome === 'split')
  return last ? { by: 'tie-break', step: last.step.code, number: last.number } : { by: 'total' }
}
