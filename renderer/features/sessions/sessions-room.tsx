/** One room on the day: its session, the papers that come of it, who was called, what happened. */
import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewRoomHand } from '../../../shared/subjects/sessions/view-room-hand.ts'
import { viewRoom, type Room } from '../../../shared/subjects/sessions/view-room.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ChoosePanel, usePanel } from './choose-panel.tsx'
import { ClockSection } from './clock-section.tsx'
import { IncidentSection } from './incident-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { ReplacementSection } from './replacement-section.tsx'
import { RollSection } from './roll-section.tsx'
import { SessionSection } from './session-section.tsx'
import styles from './sessions.module.css'
import { SheetsSection } from './sheets-section.tsx'

export function SessionsRoom(): ReactNode {
  const { t } = useTranslation('sessions')
  const chosen = usePanel()
  return (
    <Page title={t('room')} lead={t('lead')}>
      {chosen.panel ? (
        <>
          <ChoosePanel {...chosen} />
          <OneRoom key={chosen.panel.code} panel={chosen.panel.code} />
        </>
      ) : (
        <EmptyState title={t('noRoster')}>{t('noRosterWhat')}</EmptyState>
      )}
    </Page>
  )
}

function OneRoom({ panel }: { readonly panel: string }): ReactNode {
  const whole = useView(viewRoom, panel, null)
  const [session, setSession] = useState<string | null>(null)
  const shown = session ?? whole?.sessions.at(-1)?.opened ?? null
  const room = useView(viewRoom, panel, shown)
  const { room: store } = useSelection()
  const hand = useView(viewRoomHand, store.actor)
  if (!room) return null
  return (
    <div className={styles['room']}>
      {room.sessions.length > 1 && <ChooseSession room={room} onChosen={setSession} />}
      <SessionSection room={room} hand={hand} onOpened={() => setSession(null)} />
      <PapersSection room={room} />
      <RollSection room={room} />
      <IncidentSection room={room} hand={hand} />
      <ClockSection room={room} hand={hand} />
      <ReplacementSection room={room} />
      <SheetsSection room={room} />
    </div>
  )
}

function ChooseSession({ room, onChosen }: { readonly room: Room; readonly onChosen: (opened: string) => void }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  return (
    <NativeSelect
      className={styles['choose']}
      label={t('session.which')}
      value={room.session?.opened ?? ''}
      onChange={(event) => onChosen(event.currentTarget.value)}
      data={room.sessions.map(({ opened, openedAt, closed }) => ({
        value: opened,
        label: `${formatMoment(openedAt, language)} · ${t(closed === null ? 'session.open' : 'session.closed')}`,
      }))}
    />
  )
}
