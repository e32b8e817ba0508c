/** The exchange room: in, out, register and session stick. Open to whoever has entered a selection. */
import { useTranslation } from 'react-i18next'
import type { Session } from '../../host/use-session.tsx'
import { ExchangeRoom } from './exchange-room.tsx'

export const exchangeRoom = {
  path: 'exchange',
  useName: (): string => useTranslation('exchange').t('room'),
  isOpen: (session: Session): boolean => session.entered?.ready === true,
  component: ExchangeRoom,
}
