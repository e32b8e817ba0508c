/** What the shell takes of this room. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { DeskRoom } from './desk-room.tsx'

export const deskRoom = {
  path: 'desk',
  useName: (): string => {
    const { t } = useTranslation('desk')
    return t('room')
  },
  isOpen: ({ entered }: Session): boolean => entered?.ready ?? false,
  component: DeskRoom,
}
