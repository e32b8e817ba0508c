/**
 * One candidate as the record speaks of them to whoever is here: only cards that this device may keep are here to be read. Of the
 * facts for tie-breaks it says which are recorded and never their values, since exam scores are among them.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { rosterAt } from '../panels/assignments.ts'
import type { Assignment } from '../panels/entries.ts'
import { readCard, type CardReading, type State } from '../state.ts'
import type { z } from 'zod'
import type { identitySchema } from './entries.ts'
import { candidatesById } from './list.ts'
import { viewCandidates, type CandidateLine } from './view-candidates.ts'
import { viewRoll, viewRollInstruments, type RollInstrument, type RollLine } from './view-roll.ts'

export type Identity = z.infer<typeof identitySchema>

/** `none`: nothing of the kind was recorded. */
export type Recorded<V> = CardReading<V> | { readonly kind: 'none' }

export interface CandidateView {
  readonly line: CandidateLine
  readonly listed: { readonly by: KeyId; readonly at: Instant }
  readonly identity: Recorded<Identity>
  /** Keys of the facts for tie-breaks. */
  readonly ties: Recorded<readonly Code[]>
  readonly places: readonly Assignment[]
  readonly roll: readonly { readonly instrument: RollInstrument; readonly line: RollLine }[]
}

/** `null` where no such candidate is in the list in force. */
export function viewCandidate(state: State, candidate: CandidateId): CandidateView | null {
  const found = candidatesById(state, null).get(candidate)
  const line = viewCandidates(state).lines.find((one) => one.candidate === candidate)
  if (!found || !line) return null
  const { fact, listed } = found
  const ties: Recorded<Readonly<Record<string, string>>> = listed.ties
    ? readCard(state, fact, 'ties', listed.ties)
    : { kind: 'none' }
  return {
    line,
    listed: { by: fact.entry.entry.author, at: fact.entry.entry.at },
    identity: listed.identity ? readCard(state, fact, 'identity', listed.identity) : { kind: 'none' },
    ties: ties.kind === 'value' ? { kind: 'value', value: Object.keys(ties.value).sort() as Code[] } : ties,
    places: rosterAt(state, null)?.byCandidate.get(candidate) ?? [],
    roll: viewRollInstruments(state).flatMap((instrument) =>
      viewRoll(state, instrument.code)
        .filter((one) => one.candidate === candidate)
        .map((one) => ({ instrument, line: one })),
    ),
  }
}
