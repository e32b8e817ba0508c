/** One candidate's components → groups → total, and what bars the candidate from a rank. */
import { round } from '../kernel/exact-rounding.ts'
import type { Exact } from '../kernel/exact.ts'
import { tallyComponent, type ComponentTally } from './component-tally.ts'
import type { CompiledScheme } from './compile-scheme.ts'
import { mapReckoned, weightedSum, type NoScore, type Reckoned, type WeightedTerm } from './reckoned.ts'
import type { Group, Scheme } from './scheme.ts'
import type { CandidateInput, CandidateStatus } from './score-input.ts'

export interface GroupTally {
  readonly group: Group
  readonly weight: Exact
  readonly score: Reckoned
}

/** Why a candidate has no place in the order. Known facts, unlike a value that is not held here. */
export type Barred =
  | { readonly kind: 'not-taking-part'; readonly status: Exclude<CandidateStatus, 'taking-part'> }
  | { readonly kind: 'hurdle-missed'; readonly component: string; readonly parts: readonly string[] }
  | { readonly kind: 'eliminated-by-absence'; readonly component: string }
  | { readonly kind: 'no-total'; readonly reason: NoScore }

export interface Tally {
  readonly candidate: CandidateInput
  readonly components: readonly ComponentTally[]
  readonly groups: readonly GroupTally[]
  /** Exact, whatever the rounding rule; kept for the record even where the candidate is barred. */
  readonly total: Reckoned
  /** What ranks compare: the total, rounded only where the scheme says so. */
  readonly compared: Reckoned
  readonly barred: Barred | null
}

export function tallyCandidate({ scheme, components, groups }: CompiledScheme, candidate: CandidateInput): Tally {
  const tallied = components.map((component) => tallyComponent(component, candidate, scheme.absence))
  const termsIn = (group: string | null): WeightedTerm[] =>
    tallied
      .filter(({ compiled }) => compiled.component.group === group)
      .map(({ compiled, scaled }) => ({ code: compiled.component.code, weight: compiled.weight, score: scaled }))
  const groupTallies = groups.map(({ group, weight }) => ({ group, weight, score: weightedSum(termsIn(group.code)) }))
  const total = weightedSum([
    ...groupTallies.map(({ group, weight, score }) => ({ code: group.code, weight, score })),
    ...termsIn(null),
  ])
  const compared = scheme.rounding.at === 'total' ? mapReckoned(total, rounded(scheme)) : total
  const barred = barredBy({ scheme, candidate, components: tallied, total })
  return { candidate, components: tallied, groups: groupTallies, total, compared, barred }
}

const rounded =
  ({ rounding }: Scheme) =>
  (value: Exact): Exact =>
    round(value, rounding.decimals, rounding.mode)

interface Bars {
  readonly scheme: Scheme
  readonly candidate: CandidateInput
  readonly components: readonly ComponentTally[]
  readonly total: Reckoned
}

function barredBy({ scheme, candidate, components, total }: Bars): Barred | null {
  if (candidate.status !== 'taking-part') return { kind: 'not-taking-part', status: candidate.status }
  // Marks in spite of a roll that says absent are a contradiction for people to settle, so there only the total is missing.
  const absent = components.find(({ raw }) => raw.state === 'none' && raw.reason.kind === 'absent')
  if (absent && scheme.absence === 'eliminated') {
    return { kind: 'eliminated-by-absence', component: absent.compiled.component.code }
  }
  const missed = components.find(({ hurdle, partsMissed }) => hurdle === 'missed' || partsMissed.length > 0)
  if (missed) return { kind: 'hurdle-missed', component: missed.compiled.component.code, parts: missed.partsMissed }
  return total.state === 'none' ? { kind: 'no-total', reason: total.reason } : null
}
