/** Whether a fact is lawful, asked of its own subject's rules and remembered until a batch brings what could change it. */
import type { RefusalReason } from './refusal-reason.ts'
import type { Fact, State } from './state.ts'

export function refusalOf(state: State, fact: Fact): RefusalReason | null {
  const known = state.lawful.get(fact.entry.hash)
  if (known !== undefined) return known
  const reason = state.whyNot(state, fact)
  state.lawful.set(fact.entry.hash, reason)
  return reason
}

export const isLawful = (state: State, fact: Fact): boolean => refusalOf(state, fact) === null
