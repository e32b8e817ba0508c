/** The name of a card's field in the page's language; a code of the card's own (an indicator's) stands as it is. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { indonesian } from '../../i18n/resources.ts'

const known = indonesian.simulation.fields
type Field = keyof typeof known

export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('simulation')
  return useCallback((field) => (Object.hasOwn(known, field) ? t(`fields.${field as Field}`) : field), [t])
}
