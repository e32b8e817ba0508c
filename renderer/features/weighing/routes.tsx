/** The weighing room: completeness and gate, opening, ranking, determination. Open to holders and observers. */
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { WeighingRoom } from './weighing-room.tsx'

const rolesHere = ['chair', 'secretary', 'custodian', 'observer'] as const

export const weighingRoom = {
  path: 'weighing',
  useName: (): string => useTranslation('weighing').t('room'),
  isOpen: ({ entered }: Session): boolean =>
    entered?.ready === true && rolesHere.some((role) => entered.roles.includes(role)),
  component: WeighingRoom as ComponentType,
}
