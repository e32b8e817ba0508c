/** Listing candidates under random pseudonyms, closing the list, calling the roll. */
import { toHex } from '../../kernel/bytes.ts'
import { asCandidateId, type CandidateId, type Code, type Hash } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/ports.ts'
import { cardOf, linkTo, type DraftBody } from '../../record/statements.ts'
import { inForceAt } from '../selection/acts.ts'
import type { State } from '../state.ts'
import { lastCall } from './roll.ts'

export interface NewCandidate {
  readonly number: string
  readonly name: string
  readonly vacancies: readonly Code[]
  readonly identity: {
    readonly nik: string | null
    readonly birthDate: string | null
    readonly address: string | null
  } | null
  /** Facts for the tie-break chain by key. */
  readonly ties: Readonly<Record<string, string>> | null
}

const perEntry = 100

/** Lists and closes in one batch; a list that replaces an earlier one names it. */
export function listCandidates(state: State, candidates: readonly NewCandidate[], random: Random): DraftBody[] {
  const bodies = candidates.map(({ number, name, vacancies, identity, ties }) => ({
    candidate: asCandidateId(toHex(random.bytes(16))),
    vacancies: [...vacancies],
    display: cardOf({ number, name }),
    identity: identity && cardOf(identity),
    ties: ties && cardOf(ties),
  }))
  const parts: DraftBody[] = []
  for (let from = 0; from < bodies.length; from += perEntry) {
    parts.push({ type: 'candidates.listed.v1', body: { part: bodies.slice(from, from + perEntry) } })
  }
  return [
    ...parts,
    closing(
      state,
      parts.map((_, index) => linkTo(index)),
    ),
  ]
}

function closing(state: State, parts: readonly unknown[]): DraftBody {
  const inForce = inForceAt(state, 'candidates.closed.v1', null)
  const replaces: Hash | null = inForce.kind === 'act' ? inForce.fact.entry.hash : null
  return { type: 'candidates.closed.v1', body: { parts, replaces } }
}

export interface RollCall {
  readonly candidate: CandidateId
  readonly instrument: Code
  readonly state: 'present' | 'late' | 'absent' | 'withdrawn'
}

export const callRoll = (state: State, calls: readonly RollCall[]): DraftBody[] =>
  calls.map((call) => ({
    type: 'roll.called.v1',
    body: { ...call, replaces: lastCall(state, call.candidate, call.instrument) },
  }))
