/** Which room one stands in: chosen once, remembered for all parts. */
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewRoomPanels, type RoomPanel } from '../../../shared/subjects/sessions/view-room.ts'
import { useView } from '../../store/use-view.ts'
import styles from './sessions.module.css'
import { useKeptText } from './use-kept-text.ts'

export interface ChosenPanel {
  readonly panel: RoomPanel | null
  readonly panels: readonly RoomPanel[]
  choose(code: string): void
}

export function usePanel(): ChosenPanel {
  const panels = useView(viewRoomPanels)
  const [code, choose] = useKeptText('room/panel')
  return { panel: panels.find((one) => one.code === code) ?? panels[0] ?? null, panels, choose }
}

export function ChoosePanel({ panel, panels, choose }: ChosenPanel): ReactNode {
  const { t } = useTranslation('sessions')
  if (panels.length < 2 || !panel) return null
  return (
    <NativeSelect
      className={styles['choose']}
      label={t('panel')}
      value={panel.code}
      onChange={(event) => choose(event.currentTarget.value)}
      data={panels.map(({ code }) => code)}
    />
  )
}
