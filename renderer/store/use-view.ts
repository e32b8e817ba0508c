/** Components get view data and nothing else: a view is worked out again when the record has changed, and not before. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { State } from '../../shared/subjects/state.ts'
import type { Drafts, DraftStanding } from './drafts.ts'
import type { RecordRoom } from './record-room.ts'

export interface OpenSelection {
  readonly room: RecordRoom
  readonly drafts: Drafts
  close(): void
}

export const SelectionContext = createContext<OpenSelection | null>(null)

export function useSelection(): OpenSelection {
  const open = useContext(SelectionContext)
  invariant(open !== null, 'a selection is open here')
  return open
}

/** `view` must be the same function between renders (a module's), `parameters` primitive values. */
export function useView<P extends readonly (string | number | boolean | null)[], V>(
  view: (state: State, ...parameters: P) => V,
  ...parameters: P
): V {
  const { room } = useSelection()
  // The state is changed in place and dear answers are remembered there, so a change of version is all there is to watch.
  useSyncExternalStore(room.subscribe, room.version)
  return view(room.state, ...parameters)
}

export function useDraftStanding(): DraftStanding {
  const { drafts } = useSelection()
  return useSyncExternalStore(drafts.subscribe, drafts.standing)
}
