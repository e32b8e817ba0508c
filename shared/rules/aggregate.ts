/** Several assessors' scores → one, by the rule of the scheme. Exact, and the same whatever order the scores come in. */
import { compare, divide, exactInteger, median, sum, type Exact } from '../kernel/exact.ts'
import type { Aggregation } from './scheme.ts'

/** How many scores a rule needs before it can give one. */
export const leastToAggregate = (rule: Aggregation): number =>
  rule.method === 'trimmed-mean' ? rule.low + rule.high + 1 : 1

/** Those that count: all, or without the lowest and highest that a trimmed mean leaves out. */
export function countedScores(scores: readonly Exact[], rule: Aggregation): Exact[] {
  if (rule.method !== 'trimmed-mean') return [...scores]
  return scores.toSorted(compare).slice(rule.low, scores.length - rule.high)
}

/** Null where fewer scores are there than `leastToAggregate`. */
export function aggregate(scores: readonly Exact[], rule: Aggregation): Exact | null {
  if (scores.length < leastToAggregate(rule)) return null
  const [first, ...others] = countedScores(scores, rule)
  if (first === undefined) return null
  if (rule.method === 'median') return median([first, ...others])
  return divide(sum([first, ...others]), exactInteger(others.length + 1))
}
