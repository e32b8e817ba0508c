/** The results room: minutes, recap, documents, handover. Open to holders and observers. */
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { ResultsRoom } from './results-room.tsx'

const rolesHere = ['chair', 'secretary', 'custodian', 'observer'] as const

export const resultsRoom = {
  path: 'results',
  useName: (): string => useTranslation('results').t('room'),
  isOpen: ({ entered }: Session): boolean =>
    entered?.ready === true && rolesHere.some((role) => entered.roles.includes(role)),
  component: ResultsRoom as ComponentType,
}
