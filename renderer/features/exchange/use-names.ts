/** Names of keys as the record here knows them, and what they are in the selection, in the page's language. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { viewPeople, type PersonView } from '../../../shared/subjects/selection/view-people.ts'
import { useView } from '../../store/use-view.ts'

export function useNames(): (key: KeyId) => string | null {
  const people = useView(viewPeople)
  return useCallback(
    (key: KeyId) => {
      const reading = people.get(key)?.person
      return reading?.kind === 'value' ? reading.value.name : null
    },
    [people],
  )
}

export function useRoleWords(): (person: PersonView) => string {
  const { t } = useTranslation('roles')
  return useCallback(
    ({ office, roles }: PersonView) => [...(office ? [office] : []), ...roles].map((one) => t(one)).join(', '),
    [t],
  )
}
