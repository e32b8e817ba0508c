/** The roll as the registration desk calls it: for each instrument who is expected, in the order of the day, and what was called. */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { rosterAt } from '../panels/assignments.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { factsOf, remembered, type State } from '../state.ts'
import { callStanding, rollAt, type Roll } from './roll.ts'
import { viewCandidates } from './view-candidates.ts'

export interface CallMade {
  readonly hash: Hash
  readonly state: Exclude<Roll, 'not-called' | 'disputed'>
  readonly by: KeyId
  readonly at: Instant
  readonly standing: 'effective' | 'replaced' | 'disputed'
}

export interface RollLine {
  readonly candidate: CandidateId
  readonly number: string | null
  readonly name: string | null
  readonly panel: Code | null
  /** Place in the panel's day, from 1. */
  readonly order: number | null
  readonly now: Roll
  /** Oldest first. */
  readonly calls: readonly CallMade[]
}

export interface RollInstrument {
  readonly code: Code
  readonly title: Bilingual
}

/** Rooms whose roll is called: every component of the frozen scheme. */
export const viewRollInstruments = (state: State): readonly RollInstrument[] =>
  (schemeAt(state, null)?.body.scheme.components ?? []).map(({ code, title }) => ({ code, title }))

export const viewRoll = (state: State, instrument: Code | null): readonly RollLine[] =>
  instrument === null ? [] : remembered(state, `roll-lines:${instrument}`, () => rollLines(state, instrument))

/** By panel, place in its day, then number. */
const inDayOrder = (a: RollLine, b: RollLine): number =>
  (a.panel ?? '~').localeCompare(b.panel ?? '~') || (a.order ?? Infinity) - (b.order ?? Infinity) || 0

function rollLines(state: State, instrument: Code): RollLine[] {
  const byCandidate = rosterAt(state, null)?.byCandidate
  const calls = callsByCandidate(state, instrument)
  return viewCandidates(state)
    .lines.map(({ candidate, number, name }): RollLine => {
      const place = byCandidate?.get(candidate)?.find((one) => one.instrument === instrument)
      return {
        candidate,
        number,
        name,
        panel: place?.panel ?? null,
        order: place?.order ?? null,
        now: rollAt(state, candidate, instrument, null),
        calls: calls.get(candidate) ?? [],
      }
    })
    .sort(inDayOrder)
}

function callsByCandidate(state: State, instrument: Code): Map<CandidateId, CallMade[]> {
  const made = new Map<CandidateId, CallMade[]>()
  for (const fact of factsOf(state, 'roll.called.v1')) {
    if (fact.body.instrument !== instrument) continue
    const { hash, entry } = fact.entry
    const call: CallMade = {
      hash,
      state: fact.body.state,
      by: entry.author,
      at: entry.at,
      standing: callStanding(state, fact, null),
    }
    made.set(fact.body.candidate, [...(made.get(fact.body.candidate) ?? []), call])
  }
  return made
}

export type RollCounts = Readonly<Record<Roll, number>>

export function rollCounts(lines: readonly RollLine[]): RollCounts {
  const counts: Record<Roll, number> = { present: 0, late: 0, absent: 0, withdrawn: 0, 'not-called': 0, disputed: 0 }
  for (const { now } of lines) counts[now] += 1
  return counts
}
