/**
 * What the gate closes over is its causal past: every log up to the entry that its cut names, which the proposer held. So
 * after the gate every question about scoring is asked *as of the gate's entry*, and late arrivals change nothing by themselves.
 */
import { isInPast } from '../../record/past.ts'
import { completionsAt, isDoneAt } from '../selection/acts.ts'
import { factsOf, type AsOf, type Fact, type State } from '../state.ts'

export type Gate = Fact<'gate.opened.v1'>

/** True if a gate that opened was known at that moment. */
export const isGateKnown = (state: State, asOf: AsOf): boolean =>
  factsOf(state, 'gate.opened.v1').some((gate) => isDoneAt(state, gate, asOf))

export type BesideGate = 'beneath' | 'late' | 'after-gate'

/** Where an entry lies by the gate whose entry is `moment` (null: no gate yet, everything is beneath). */
export function besideGate(state: State, fact: Fact, moment: AsOf): BesideGate {
  if (moment === null || fact.entry === moment || isInPast(state.holding, moment, fact.entry)) return 'beneath'
  return knewAGate(state, fact) ? 'after-gate' : 'late'
}

const knewAGate = (state: State, { entry }: Fact): boolean =>
  factsOf(state, 'gate.opened.v1').some(
    (gate) =>
      isDoneAt(state, gate, null) &&
      completionsAt(state, gate, null).some((completion) => isInPast(state.holding, entry, completion)),
  )
