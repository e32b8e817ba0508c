/** Where documents are signed: kept with the other drafts of this selection, so that it is typed once. */
import { useSyncExternalStore } from 'react'
import { useSelection } from '../../store/use-view.ts'

const key = 'results/city'

export function useCity(): readonly [city: string, setCity: (city: string) => void] {
  const { drafts } = useSelection()
  const city = useSyncExternalStore(drafts.subscribe, () => drafts.get(key) ?? '')
  return [city, (text) => drafts.put(key, text)]
}
