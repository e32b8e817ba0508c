/** Scenario cards: filed and opened by the desk and the room, played from here by role-players. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { ScenariosRoom } from './scenarios-room.tsx'

const rolesHere = ['chair', 'secretary', 'custodian', 'room-lead', 'role-player'] as const

export const scenariosRoom = {
  path: 'scenarios',
  useName: (): string => useTranslation('simulation').t('room'),
  isOpen: ({ entered }: Session): boolean =>
    entered?.ready === true && rolesHere.some((role) => entered.roles.includes(role)),
  component: ScenariosRoom,
}
