/** People of the record by name, as its cards tell; `null` for whom no card is here. */
import { useCallback } from 'react'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { viewPeople } from '../../shared/subjects/selection/view-people.ts'
import { useView } from './use-view.ts'

export function usePersonName(): (key: KeyId) => string | null {
  const people = useView(viewPeople)
  return useCallback(
    (key: KeyId) => {
      const reading = people.get(key)?.person
      return reading?.kind === 'value' ? reading.value.name : null
    },
    [people],
  )
}
