/** Paper beside the screen: open to whoever copies sheets in, prints them, or signs the own ones in ink. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { PaperRoom } from './paper-room.tsx'

const rolesHere = ['room-lead', 'registration-desk', 'chair', 'secretary', 'assessor'] as const

export const paperRoom = {
  path: 'paper',
  useName: (): string => useTranslation('paper').t('room'),
  isOpen: ({ entered }: Session): boolean =>
    entered?.ready === true && rolesHere.some((role) => entered.roles.includes(role)),
  component: PaperRoom,
}
