/** A field whose text is an own draft: kept with every key, there again after a restart. */
import { useCallback, useSyncExternalStore } from 'react'
import { useSelection } from '../../store/use-view.ts'

export function useKeptText(key: string, beginning = ''): readonly [text: string, setText: (text: string) => void] {
  const { drafts } = useSelection()
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.get(key) ?? beginning)
  const setText = useCallback((changed: string) => drafts.put(key, changed), [drafts, key])
  return [text, setText]
}

/** The city under documents: one draft for all rooms that sign there, so that it is typed once. */
export const cityKey = 'results/city'
