/**
 * Who was there: the last call of the roll for a candidate in a room; a call replaces all that its author knew of. Called by nobody
 * means expected. Two calls, neither knowing of the other, that differ are disputed and count as present, so that they hold the gate.
 */
import type { CandidateId, Code, Hash } from '../../kernel/ids.ts'
import { isInPast } from '../../record/past.ts'
import { isLawful } from '../judged.ts'
import { hasEffect } from '../selection/hands.ts'
import { factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'

type Call = Fact<'roll.called.v1'>
export type Roll = Call['body']['state'] | 'not-called' | 'disputed'

const rollKey = (candidate: CandidateId, instrument: Code): string => `${candidate}/${instrument}`

const calls = (state: State): Map<string, Call[]> =>
  remembered(state, 'roll', () =>
    Map.groupBy(factsOf(state, 'roll.called.v1'), ({ body }) => rollKey(body.candidate, body.instrument)),
  )

/** Calls that count, by the cuts and forks known at that moment. */
const callsAt = (state: State, room: string, asOf: AsOf): Call[] =>
  (calls(state).get(room) ?? []).filter(
    (call) => isKnown(state, call.entry, asOf) && isLawful(state, call) && hasEffect(state, call.entry, asOf),
  )

/** The calls that no other call knew of: one, or several that were made beside each other. */
const lastCalls = (state: State, known: readonly Call[]): Call[] =>
  known.filter((call) => !known.some((later) => isInPast(state.holding, later.entry, call.entry)))

export function rollAt(state: State, candidate: CandidateId, instrument: Code, asOf: AsOf): Roll {
  const [first, ...others] = lastCalls(state, callsAt(state, rollKey(candidate, instrument), asOf))
  if (!first) return 'not-called'
  return others.some(({ body }) => body.state !== first.body.state) ? 'disputed' : first.body.state
}

/** The call that the next one has to name, or null before the first. */
export const lastCall = (state: State, candidate: CandidateId, instrument: Code): Hash | null =>
  lastCalls(state, callsAt(state, rollKey(candidate, instrument), null))[0]?.entry.hash ?? null

/** What became of a call that counts, as the roll stood at that moment. */
export function callStanding(state: State, { body, entry }: Call, asOf: AsOf): 'effective' | 'replaced' | 'disputed' {
  const last = lastCalls(state, callsAt(state, rollKey(body.candidate, body.instrument), asOf))
  if (!last.some((call) => call.entry.hash === entry.hash)) return 'replaced'
  return last.some((call) => call.body.state !== body.state) ? 'disputed' : 'effective'
}

export const isAway = (roll: Roll): boolean => roll === 'absent' || roll === 'withdrawn'
