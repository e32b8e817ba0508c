/** The candidates room: list, import, roll call. Whoever has entered a selection may read it; what they may sign the record says. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { CandidatesRoom } from './candidates-room.tsx'

export const candidatesRoom = {
  path: 'candidates',
  useName: (): string => useTranslation('candidates').t('room'),
  isOpen: (session: Session): boolean => session.entered?.ready === true,
  component: CandidatesRoom,
}
