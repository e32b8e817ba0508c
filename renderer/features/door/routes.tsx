/** The first room: who is here, in which selection, and how one comes to both. Always open. */
import { useTranslation } from 'react-i18next'
import { DoorRoom } from './door-room.tsx'

export const doorRoom = {
  path: 'door',
  useName: (): string => useTranslation('door').t('room'),
  isOpen: (): boolean => true,
  component: DoorRoom,
}
