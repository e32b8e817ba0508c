/**
 * The published tie-break chain over candidates whose compared totals are exactly equal. Each step splits what it can;
 * what is left goes to the next step. A key that is not there stops the chain for its group: unresolved, never last.
 *
 * A step on facts that are not disclosed may rest on a recorded comparison. Where the facts are held as well they are
 * compared again, and a record that differs from them decides nothing.
 */
import { invariant } from '../kernel/invariant.ts'
import type { CandidateId } from '../kernel/ids.ts'
import type { Tally } from './combine.ts'
import { groupEqual } from './rank.ts'
import type { Need, TieComparison } from './score-input.ts'
import type { TieBreak } from './tie-break-key.ts'
import { tieValueOf, type TieValue } from './tie-value.ts'

export type TieOutcome =
  /** The step separated the group into `parts`. */
  | 'split'
  /** All equal at this step. */
  | 'equal'
  /** At least one candidate has no such value. */
  | 'value-missing'
  /** At least one value is not held here, and no comparison was recorded. */
  | 'not-held'
  /** A recorded comparison differs from the values held, or from another recorded one. */
  | 'contradicted'
  /** The plenary's decision is not recorded. */
  | 'undecided'

export interface TieStep {
  /** Number in the chain, from 1. */
  readonly number: number
  readonly step: TieBreak
  readonly group: readonly CandidateId[]
  readonly values: readonly { readonly candidate: CandidateId; readonly value: TieValue }[]
  readonly basis: 'values' | 'recorded-comparison'
  readonly outcome: TieOutcome
  /** What is left of the group, the one that stands above first. */
  readonly parts: readonly (readonly CandidateId[])[]
}

export interface Settled {
  readonly members: readonly Tally[]
  /** `alone`: one candidate. `unresolved`: a real tie, for the plenary. `not-held`: whoever holds the values can go on. */
  readonly state: 'alone' | 'unresolved' | 'not-held'
  readonly needs: readonly Need[]
}

export interface TieBreaking {
  readonly groups: readonly Settled[]
  readonly steps: readonly TieStep[]
}

/** `comparisons`: those recorded for this vacancy. Members come and go out in order of candidate id within a group. */
export function breakTies(
  members: readonly Tally[],
  chain: readonly TieBreak[],
  comparisons: readonly TieComparison[],
): TieBreaking {
  return settle(members, { chain, comparisons, from: 0 })
}

interface Rest {
  readonly chain: readonly TieBreak[]
  readonly comparisons: readonly TieComparison[]
  readonly from: number
}

function settle(members: readonly Tally[], rest: Rest): TieBreaking {
  if (members.length === 1) return { groups: [{ members, state: 'alone', needs: [] }], steps: [] }
  const step = rest.chain[rest.from]
  if (!step) return { groups: [{ members, state: 'unresolved', needs: [] }], steps: [] }
  const taken = takeStep(members, step, rest)
  const { outcome } = taken
  if (outcome === 'split' || outcome === 'equal') {
    const deeper = taken.parts.map((ids) => settle(pick(members, ids), { ...rest, from: rest.from + 1 }))
    return { groups: deeper.flatMap(({ groups }) => groups), steps: [taken, ...deeper.flatMap(({ steps }) => steps)] }
  }
  const needs = taken.values.flatMap(({ value }) => (value.state === 'not-held' ? value.needs : []))
  return { groups: [{ members, state: outcome === 'not-held' ? 'not-held' : 'unresolved', needs }], steps: [taken] }
}

function pick(members: readonly Tally[], ids: readonly CandidateId[]): Tally[] {
  return ids.map((id) => {
    const member = members.find(({ candidate }) => candidate.id === id)
    invariant(member, 'a part holds only candidates of its group')
    return member
  })
}

type Parts = readonly (readonly CandidateId[])[]

function takeStep(members: readonly Tally[], step: TieBreak, { from, comparisons }: Rest): TieStep {
  const group = members.map(({ candidate }) => candidate.id)
  const isDecision = step.key.of === 'decision'
  const values = isDecision
    ? []
    : members.map((tally) => ({ candidate: tally.candidate.id, value: tieValueOf(step.key, tally) }))
  const ends = (
    basis: TieStep['basis'],
    parts: Parts,
    outcome: TieOutcome = parts.length > 1 ? 'split' : 'equal',
  ): TieStep => ({
    number: from + 1,
    step,
    group,
    values,
    basis,
    outcome,
    parts,
  })
  const [first, ...others] = recordedParts(group, from + 1, comparisons)
  if (first) {
    const agrees =
      others.every((other) => isSameParts(first, other)) && (isDecision || agreesWithHeld(first, values, step.wins))
    return agrees ? ends('recorded-comparison', first) : ends('recorded-comparison', [group], 'contradicted')
  }
  if (isDecision) return ends('recorded-comparison', [group], 'undecided')
  // Missing for good comes before not held: no bundle that may still come can settle it.
  if (values.some(({ value }) => value.state === 'none')) return ends('values', [group], 'value-missing')
  if (values.some(({ value }) => value.state === 'not-held')) return ends('values', [group], 'not-held')
  return ends('values', partsByValue(values, step.wins))
}

/** Candidates whose value is held, in parts of equals. */
function partsByValue(values: TieStep['values'], wins: 'higher' | 'lower'): Parts {
  const items = values.flatMap(({ candidate, value }) =>
    value.state === 'value' ? [{ item: candidate, value: value.value }] : [],
  )
  return groupEqual(items, wins).map((part) => part.map(({ item }) => item))
}

/** A recorded order of values that nobody has, or that differs from the values held here, is a false one. */
function agreesWithHeld(recorded: Parts, values: TieStep['values'], wins: 'higher' | 'lower'): boolean {
  if (values.some(({ value }) => value.state === 'none')) return false
  const held = partsByValue(values, wins)
  return isSameParts(narrowed(recorded, new Set(held.flat())), held)
}

/** Each recorded comparison at this step that names the whole group, narrowed to it. */
function recordedParts(group: readonly CandidateId[], number: number, comparisons: readonly TieComparison[]): Parts[] {
  const members = new Set(group)
  return comparisons.flatMap(({ step, order }) => {
    if (step !== number) return []
    const parts = narrowed(order, members)
    const named = parts.flat()
    return named.length === group.length && new Set(named).size === group.length ? [parts] : []
  })
}

const narrowed = (parts: Parts, to: ReadonlySet<CandidateId>): Parts =>
  parts.map((part) => part.filter((id) => to.has(id)).toSorted()).filter((part) => part.length > 0)

const isSameParts = (a: Parts, b: Parts): boolean =>
  a.map((part) => part.join()).join('|') === b.map((part) => part.join()).join('|')
