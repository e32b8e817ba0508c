/** Where in a card something stands, in words: `Isyarat 2, Detik`. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldName } from './field-name.ts'

export function usePlaceWords(): (path: readonly PropertyKey[]) => string {
  const { t } = useTranslation('simulation')
  const nameOf = useFieldName()
  return useCallback(
    (path) => {
      const words: string[] = []
      for (const step of path) {
        if (typeof step === 'number') words.push(`${words.pop() ?? ''} ${step + 1}`.trim())
        else words.push(nameOf(String(step)))
      }
      return words.length === 0 ? t('edit.wholeCard') : words.join(', ')
    },
    [t, nameOf],
  )
}
