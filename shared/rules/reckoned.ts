/**
 * A computed quantity: known exactly; none, because a rule says there is no score; or open, because a value that exists
 * is not held here. An open quantity carries the bounds within which it must lie if there is a score at all.
 */
import { multiply, sum, zero, type Exact } from '../kernel/exact.ts'
import type { KeyId } from '../kernel/ids.ts'
import type { Need } from './score-input.ts'

export type NoScore =
  | { readonly kind: 'absent' }
  | { readonly kind: 'absent-yet-scored' }
  | { readonly kind: 'no-sheets' }
  | { readonly kind: 'too-few-assessors'; readonly have: number; readonly need: number }
  | { readonly kind: 'assessor-twice'; readonly assessor: KeyId }
  | { readonly kind: 'too-few-to-trim'; readonly have: number }
  | { readonly kind: 'criterion-unmarked'; readonly criterion: string }
  | { readonly kind: 'level-outside-scale'; readonly criterion: string }
  | { readonly kind: 'not-observed'; readonly observed: number; readonly need: number }
  | { readonly kind: 'no-exam-score' }
  | { readonly kind: 'part-unmarked'; readonly part: string }
  | { readonly kind: 'mark-outside-scale'; readonly part: string }
  /** A component or group above which this stands has no score; the reason stands there. */
  | { readonly kind: 'component-without-score'; readonly component: string }

export type Reckoned =
  | { readonly state: 'known'; readonly value: Exact }
  | { readonly state: 'none'; readonly reason: NoScore }
  | { readonly state: 'open'; readonly low: Exact; readonly high: Exact; readonly needs: readonly Need[] }

export const known = (value: Exact): Reckoned => ({ state: 'known', value })
export const none = (reason: NoScore): Reckoned => ({ state: 'none', reason })

/** The same increasing function applied to a value or to both of its bounds. */
export function mapReckoned(of: Reckoned, increasing: (value: Exact) => Exact): Reckoned {
  if (of.state === 'known') return known(increasing(of.value))
  if (of.state === 'none') return of
  return { ...of, low: increasing(of.low), high: increasing(of.high) }
}

export interface WeightedTerm {
  readonly code: string
  readonly weight: Exact
  readonly score: Reckoned
}

const lowest = (score: Reckoned): Exact =>
  score.state === 'known' ? score.value : score.state === 'open' ? score.low : zero
const highest = (score: Reckoned): Exact =>
  score.state === 'known' ? score.value : score.state === 'open' ? score.high : zero

/** Σ weight·score. One term without a score leaves the sum without one; otherwise one open term leaves it open. */
export function weightedSum(terms: readonly WeightedTerm[]): Reckoned {
  const without = terms.find(({ score }) => score.state === 'none')
  if (without) return none({ kind: 'component-without-score', component: without.code })
  const low = sum(terms.map(({ weight, score }) => multiply(weight, lowest(score))))
  const needs = terms.flatMap(({ score }) => (score.state === 'open' ? score.needs : []))
  if (needs.length === 0) return known(low)
  return { state: 'open', low, high: sum(terms.map(({ weight, score }) => multiply(weight, highest(score)))), needs }
}
