/** Who may be replaced by whom: the seats of a panel as they are now, and its reserves that sit nowhere in it. */
import { viewRoster } from '../../../../shared/engine/view-roster.ts'
import type { CandidateId, Code, KeyId } from '../../../../shared/kernel/ids.ts'
import type { Display } from '../../../../shared/subjects/candidates/entries.ts'
import { isRecused } from '../../../../shared/subjects/integrity/recusals.ts'
import { remembered, type State } from '../../../../shared/subjects/state.ts'

export interface SeatedCandidate {
  readonly candidate: CandidateId
  readonly display: Display | null
  /** Whoever sits there for this candidate. */
  readonly assessors: readonly KeyId[]
  /** Of them, and of the reserves, who has recused from this candidate. */
  readonly recused: readonly KeyId[]
}

export interface ReplaceablePanel {
  readonly code: Code
  readonly seated: readonly KeyId[]
  readonly reserves: readonly KeyId[]
  readonly candidates: readonly SeatedCandidate[]
}

export const viewReplacing = (state: State): readonly ReplaceablePanel[] =>
  remembered(state, 'desk-replacing', () => {
    const roster = viewRoster(state)
    if (roster.kind !== 'fixed') return []
    return roster.roster.panels.map(({ code, reserves }): ReplaceablePanel => {
      const rows = roster.roster.rows.filter(({ panel }) => panel === code)
      const seated = [...new Set(rows.flatMap(({ assessors }) => assessors))]
      const free = reserves.filter((key) => !seated.includes(key))
      return {
        code,
        seated,
        reserves: free,
        candidates: rows.map(({ candidate, display, assessors }) => ({
          candidate,
          display,
          assessors,
          recused: [...assessors, ...free].filter((key) => isRecused(state, key, candidate, null)),
        })),
      }
    })
  })
