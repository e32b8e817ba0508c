/**
 * The gate that stands: lawful, complete, and the first. Two gates, neither knowing of the other, dispute each other until a
 * decision names one.
 */
import { isInPast } from '../../record/past.ts'
import { isDoneAt, keptAmong } from '../selection/acts.ts'
import { factsOf, remembered, type AsOf, type State } from '../state.ts'
import type { Gate } from './closing.ts'

export type GateState =
  | { readonly kind: 'shut' }
  | { readonly kind: 'open'; readonly gate: Gate }
  | { readonly kind: 'disputed'; readonly gates: readonly Gate[] }

export const gateOf = (state: State): GateState =>
  remembered(state, 'gate', () => {
    const gates = factsOf(state, 'gate.opened.v1').filter((gate) => isDoneAt(state, gate, null))
    const first = gates.filter((gate) => !gates.some((other) => isInPast(state.holding, gate.entry, other.entry)))
    const [only] = keptAmong(state, first, null)
    if (only) return { kind: 'open', gate: only }
    return first.length === 0 ? { kind: 'shut' } : { kind: 'disputed', gates: first }
  })

/** The moment as of which scoring is judged: the gate's entry once it is open, now until then. */
export function momentOf(state: State): AsOf {
  const gate = gateOf(state)
  return gate.kind === 'open' ? gate.gate.entry : null
}

/** What became of a gate that is lawful and complete. */
export function gateStanding(state: State, gate: Gate): 'effective' | 'disputed' | 'replaced' {
  const standing = gateOf(state)
  if (standing.kind === 'open') return standing.gate === gate ? 'effective' : 'replaced'
  return standing.kind === 'disputed' && standing.gates.includes(gate) ? 'disputed' : 'replaced'
}
