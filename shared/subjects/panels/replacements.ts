/** Replacements of assessors that were done at a moment. */
import type { CandidateId, Code, Hash } from '../../kernel/ids.ts'
import { isInPast } from '../../record/past.ts'
import { isDoneAt, keptAmong } from '../selection/acts.ts'
import { factsOf, remembered, type AsOf, type Fact, type State } from '../state.ts'

export type Replacement = Fact<'assessor.replaced.v1'>

/** Replacements in that roster's panel that were done at the moment, causes first; those in dispute are left out. */
export function replacementsAt(
  state: State,
  roster: Fact<'roster.fixed.v1'>,
  panel: Code,
  asOf: AsOf,
): readonly Replacement[] {
  const done = replacementsIn(state, roster.entry.hash, panel).filter((act) => isDoneAt(state, act, asOf))
  return done.filter((act) => !isDisputedAmong(state, act, { done, asOf }))
}

const replacementsIn = (state: State, roster: Hash, panel: Code): readonly Replacement[] =>
  remembered(state, 'replacements', () =>
    Map.groupBy(factsOf(state, 'assessor.replaced.v1'), ({ body }) => `${body.roster}/${body.panel}`),
  ).get(`${roster}/${panel}`) ?? []

/** Two that give one seat to two people, or two seats to one, neither knowing of the other: a decision names one. */
function isDisputedAmong(
  state: State,
  act: Replacement,
  { done, asOf }: { done: readonly Replacement[]; asOf: AsOf },
): boolean {
  const rivals = done.filter((other) => contradicts(state, act, other))
  if (rivals.length === 0) return false
  return !keptAmong(state, [act, ...rivals], asOf).includes(act)
}

function contradicts(state: State, a: Replacement, b: Replacement): boolean {
  if (a === b || isInPast(state.holding, a.entry, b.entry) || isInPast(state.holding, b.entry, a.entry)) return false
  const isSame = a.body.out === b.body.out && a.body.in === b.body.in
  const meets = a.body.out === b.body.out || a.body.in === b.body.in
  return meets && !isSame && overlap(a.body.candidates, b.body.candidates)
}

const overlap = (a: readonly CandidateId[] | null, b: readonly CandidateId[] | null): boolean =>
  a === null || b === null || a.some((candidate) => b.includes(candidate))

/** What became of a complete replacement, as it was known at that moment. */
export function isReplacementDisputed(state: State, act: Replacement, asOf: AsOf): boolean {
  const done = replacementsIn(state, act.body.roster, act.body.panel).filter((other) => isDoneAt(state, other, asOf))
  return isDisputedAmong(state, act, { done, asOf })
}

/** True if that replacement is about this candidate (`null` in the act: about all that were not sealed yet). */
export const covers = (act: Replacement, candidate: CandidateId): boolean =>
  act.body.candidates === null || act.body.candidates.includes(candidate)
