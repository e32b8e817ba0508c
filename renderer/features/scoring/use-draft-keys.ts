/** Which forms are half filled in: changes when one is begun, sealed or thrown away, not with every key. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSelection } from '../../store/use-view.ts'

export function useDraftKeys(): ReadonlySet<string> {
  const { drafts } = useSelection()
  const joined = useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.keys().join('\n'), [drafts]),
  )
  return useMemo(() => new Set(joined.split('\n')), [joined])
}
