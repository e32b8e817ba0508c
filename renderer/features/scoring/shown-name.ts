/** Number and name of a candidate as they are shown, also where the card that holds them has not come yet. */
import { useTranslation } from 'react-i18next'
import type { Display } from '../../../shared/subjects/candidates/entries.ts'
import type { CardReading } from '../../../shared/subjects/state.ts'

export function useShownName(): (display: CardReading<Display>) => Display {
  const { t } = useTranslation('scoring')
  return (display) => (display.kind === 'value' ? display.value : { number: '—', name: t('list.withheld') })
}
