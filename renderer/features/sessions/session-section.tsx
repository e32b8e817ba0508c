/** The session as it stands: not opened, open, closed; its lead opens it with instruments of the frozen scheme and closes it. */
import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import { openSession } from '../../../shared/subjects/sessions/decide.ts'
import type { RoomHand } from '../../../shared/subjects/sessions/view-room-hand.ts'
import type { Room, RoomSession } from '../../../shared/subjects/sessions/view-room.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { FactsList } from '../../ui/facts-list.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { CloseSession } from './close-session.tsx'
import styles from './sessions.module.css'
import { useTitles } from './use-titles.ts'

export interface RoomProps {
  readonly room: Room
  readonly hand: RoomHand
}

export function SessionSection({ room, hand, onOpened }: RoomProps & { readonly onOpened: () => void }): ReactNode {
  const { t } = useTranslation('sessions')
  const { room: store } = useSelection()
  const { session } = room
  const isOwnOpen = session !== null && session.closed === null && session.lead === store.actor
  const isAllClosed = room.sessions.every(({ closed }) => closed !== null)
  return (
    <Section title={t('session.title', { panel: room.panel.code })} lead={t('session.lead')}>
      {session ? (
        <Standing session={session} />
      ) : (
        <div>
          <StatusBadge tone="neutral">{t('session.none')}</StatusBadge>
        </div>
      )}
      {isOwnOpen && hand.leads && <CloseSession room={room} session={session} />}
      {hand.leads && isAllClosed && <OpenSession room={room} onOpened={onOpened} />}
      {!hand.leads && isAllClosed && <p>{t('session.leadOpens')}</p>}
    </Section>
  )
}

function Standing({ session }: { readonly session: RoomSession }): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const titles = useTitles()
  const closing = session.closing?.kind === 'value' ? session.closing.value : null
  return (
    <>
      <div>
        <StatusBadge tone={session.closed === null ? 'info' : 'good'}>
          {t(session.closed === null ? 'session.open' : 'session.closed')}
        </StatusBadge>
      </div>
      <FactsList
        facts={[
          { name: t('session.by'), value: titles.person(session.lead) },
          { name: t('session.instruments'), value: session.instruments.map(titles.instrument).join(', ') },
          { name: t('session.openedAt'), value: formatMoment(session.openedAt, language) },
          closing && { name: t('session.started'), value: formatMoment(closing.startedAt, language) },
          closing && { name: t('session.ended'), value: formatMoment(closing.endedAt, language) },
          closing && closing.remarks !== '' ? { name: t('session.remarks'), value: closing.remarks } : null,
        ]}
      />
      {session.closing !== null && session.closing.kind !== 'value' && <p>{t('session.cardElsewhere')}</p>}
    </>
  )
}

interface OpenSessionProps {
  readonly room: Room
  readonly onOpened: () => void
}

function OpenSession({ room: { panel, sessions }, onOpened }: OpenSessionProps): ReactNode {
  const { t } = useTranslation('sessions')
  const { busy, refusal, sign } = useSign()
  const titles = useTitles()
  const say = useToasts()
  const [codes, setCodes] = useState<readonly string[]>(panel.instruments.map(({ code }) => code))
  const open = async (): Promise<void> => {
    const signed = await sign(openSession(panel.code, codes as readonly Code[]))
    if (!signed) return
    onOpened()
    say({ tone: 'good', text: t('session.opened', { panel: panel.code }) })
  }
  return (
    <div className={styles['form']}>
      <Checkbox.Group size="md" label={t('session.choose')} value={[...codes]} onChange={setCodes}>
        <div className={styles['options']}>
          {panel.instruments.map(({ code }) => (
            <Checkbox key={code} size="md" value={code} label={titles.instrument(code)} />
          ))}
        </div>
      </Checkbox.Group>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['buttons']}>
        <Button
          disabled={codes.length === 0}
          loading={busy}
          variant={sessions.length > 0 ? 'default' : 'filled'}
          onClick={() => void open()}
        >
          {t(sessions.length > 0 ? 'session.openAgain' : 'session.openIt')}
        </Button>
      </div>
    </div>
  )
}
