/** The scoring room, for whoever was admitted as an assessor. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { ScoringRoom } from './scoring-room.tsx'

export const scoringRoom = {
  path: 'scoring',
  useName: (): string => useTranslation('scoring').t('room'),
  isOpen: ({ entered }: Session): boolean => entered?.ready === true && entered.roles.includes('assessor'),
  component: ScoringRoom,
}
