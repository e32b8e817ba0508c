/** The room on the day: its lead and the registration desk work here, holders read. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { SessionsRoom } from './sessions-room.tsx'

const rolesHere = ['room-lead', 'registration-desk', 'chair', 'secretary', 'custodian'] as const

export const sessionsRoom = {
  path: 'room',
  useName: (): string => useTranslation('sessions').t('room'),
  isOpen: ({ entered }: Session): boolean =>
    entered?.ready === true && rolesHere.some((role) => entered.roles.includes(role)),
  component: SessionsRoom,
}
