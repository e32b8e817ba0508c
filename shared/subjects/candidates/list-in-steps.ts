/**
 * A long list in acts that each can be signed at once: one request takes so many cards and no more. A short list stays one act.
 * Parts that are signed and not closed over list nobody, so an act that fails in between leaves the list in force as it was.
 */
import type { Hash } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/ports.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { DraftBody } from '../../record/statements.ts'
import type { State } from '../state.ts'
import { listCandidates, type NewCandidate } from './decide.ts'

/** Parts of at most 100 candidates with three cards each, beneath the 5,000 cards of a request. */
export const partsPerStep = 15

/** `signed`: hashes of all entries that the steps before it made. */
export type ListStep = (signed: readonly Hash[]) => DraftBody[]

/** To be signed one after the other, each with the hashes of all before; the last one closes the list. */
export function listInSteps(state: State, candidates: readonly NewCandidate[], random: Random): ListStep[] {
  const drafts = listCandidates(state, candidates, random)
  const parts = drafts.slice(0, -1)
  if (parts.length <= partsPerStep) return [() => drafts]
  const closing = drafts.at(-1)
  invariant(closing, 'a list ends with what closes it')
  const steps: ListStep[] = []
  for (let from = 0; from < parts.length; from += partsPerStep) {
    const step = parts.slice(from, from + partsPerStep)
    steps.push(() => step)
  }
  return [...steps, (signed) => [{ ...closing, body: { ...closing.body, parts: [...signed] } }]]
}
