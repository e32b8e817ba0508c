/** Closes the session with what the wall clock showed at both ends and what the lead has to say. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { instantToMillis } from '../../../shared/kernel/instant.ts'
import { timeOnDay } from '../../../shared/subjects/sessions/clock-difference.ts'
import { closeSession } from '../../../shared/subjects/sessions/decide.ts'
import type { Closing } from '../../../shared/subjects/sessions/entries.ts'
import type { Room, RoomSession } from '../../../shared/subjects/sessions/view-room.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { useToasts } from '../../ui/toasts.tsx'
import styles from './sessions.module.css'
import { clockText } from './clock-text.ts'
import { useKeptText } from './use-kept-text.ts'

export interface CloseSessionProps {
  readonly room: Room
  readonly session: RoomSession
}

export function CloseSession({ room, session }: CloseSessionProps): ReactNode {
  const { t } = useTranslation('sessions')
  const { room: store, drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const key = `room/close/${session.opened}`
  const [start, setStart] = useKeptText(`${key}/start`, clockText(session.openedAt))
  const [end, setEnd] = useKeptText(`${key}/end`)
  const [remarks, setRemarks] = useKeptText(`${key}/remarks`)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<'time' | 'order' | null>(null)
  const closing = closingOf({ session, start, end, remarks })
  const ask = (): void => {
    setProblem(closing.kind === 'closing' ? null : closing.kind)
    setAsking(closing.kind === 'closing')
  }
  const close = async (): Promise<void> => {
    if (closing.kind !== 'closing') return
    const made = closeSession(store.state, store.actor, { panel: room.panel.code, closing: closing.closing })
    const signed = made.ok ? await sign(made.value) : null
    setAsking(false)
    if (!signed) return
    drafts.remove([`${key}/start`, `${key}/end`, `${key}/remarks`])
    say({ tone: 'good', text: t('close.done') })
  }
  const uncalled = room.places.filter(({ roll }) => roll === 'not-called').length
  return (
    <div className={styles['form']}>
      <h3 className={styles['subtitle']}>{t('close.form')}</h3>
      <div className={styles['row']}>
        <TextInput
          label={t('close.start')}
          description={t('timeHint')}
          value={start}
          maxLength={5}
          onChange={(event) => setStart(event.currentTarget.value)}
        />
        <TextInput
          label={t('close.end')}
          description={t('timeHint')}
          value={end}
          maxLength={5}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => setEnd(clockText(instantNow()))}>
          {t('now')}
        </Button>
      </div>
      <Textarea
        label={t('close.remarks')}
        description={t('close.remarksHint')}
        value={remarks}
        maxLength={4000}
        rows={3}
        onChange={(event) => setRemarks(event.currentTarget.value)}
      />
      {uncalled > 0 && <FailureNotice tone="warning">{t('close.uncalled', { count: uncalled })}</FailureNotice>}
      {problem !== null && <FailureNotice>{t(`close.problem.${problem}`)}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['buttons']}>
        <Button loading={busy} onClick={ask}>
          {t('close.verb')}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={t('close.title', { panel: room.panel.code })}
        verb={t('close.verb')}
        weight="final"
        touches={[t('close.touches', { start, end })]}
        onConfirm={close}
        onClose={() => setAsking(false)}
      >
        <p>{t('close.what')}</p>
      </ConfirmDialog>
    </div>
  )
}

interface Typed {
  readonly session: RoomSession
  readonly start: string
  readonly end: string
  readonly remarks: string
}

type Read = { readonly kind: 'closing'; readonly closing: Closing } | { readonly kind: 'time' | 'order' }

/** A session lies within the day on which it was opened. */
function closingOf({ session, start, end, remarks }: Typed): Read {
  const [from, to] = [start, end].map((text) => timeOnDay(text, session.openedAt))
  if (!from?.ok || !to?.ok) return { kind: 'time' }
  if (instantToMillis(to.value) < instantToMillis(from.value)) return { kind: 'order' }
  return { kind: 'closing', closing: { startedAt: from.value, endedAt: to.value, remarks: remarks.trim() } }
}
