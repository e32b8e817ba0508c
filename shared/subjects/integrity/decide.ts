/** What each person signs before the first score. */
import type { Hash } from '../../kernel/ids.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, type DraftBody } from '../../record/statements.ts'
import { inForceAt } from '../selection/acts.ts'
import type { State } from '../state.ts'
import type { Conflict } from './entries.ts'

/** Digests of the texts that were read and signed. */
export const signPacts = (pact: Hash, confidentiality: Hash): DraftBody[] => [
  { type: 'integrity-pact.signed.v1', body: { text: pact } },
  { type: 'confidentiality.signed.v1', body: { text: confidentiality } },
]

/** Declares about the list in force, *none* included: an empty declaration is one too. */
export function declareConflicts(
  state: State,
  conflicts: readonly Conflict[],
): Result<DraftBody[], { kind: 'list-missing' }> {
  const list = inForceAt(state, 'candidates.closed.v1', null)
  if (list.kind !== 'act') return err({ kind: 'list-missing' })
  const recused = [
    ...new Set(conflicts.filter(({ handling }) => handling === 'recuse').map(({ candidate }) => candidate)),
  ].sort()
  return ok([
    {
      type: 'conflicts.declared.v1',
      body: { about: { list: list.fact.entry.hash }, recused, card: cardOf({ conflicts }) },
    },
  ])
}
