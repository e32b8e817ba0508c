/** What the shell takes of this room. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { FoundRoom } from './found-room.tsx'

export const foundRoom = {
  path: 'found',
  useName: (): string => {
    const { t } = useTranslation('desk')
    return t('found.room')
  },
  isOpen: ({ identity, entered }: Session): boolean => identity !== null && entered === null,
  component: FoundRoom,
}
