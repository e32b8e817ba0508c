/** Clocks: what the wall shows against what this computer shows. Two minutes apart and more is said aloud and stands in the minutes. */
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clockDifference, isApart, wallClock } from '../../../shared/subjects/sessions/clock-difference.ts'
import { compareClock } from '../../../shared/subjects/sessions/decide.ts'
import type { RoomClock } from '../../../shared/subjects/sessions/room-happenings.ts'
import { formatMoment, formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import type { RoomProps } from './session-section.tsx'
import styles from './sessions.module.css'
import { useTitles } from './use-titles.ts'

export function ClockSection({ room, hand }: RoomProps): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const titles = useTitles()
  return (
    <Section title={t('clock.title')} lead={t('clock.lead')}>
      {hand.reports && <CompareClock />}
      <QuietTable
        caption={t('clock.table')}
        rows={room.clocks}
        rowKey={({ entry }) => entry}
        empty={t('clock.none')}
        columns={[
          { key: 'who', title: t('clock.who'), cell: ({ who }) => titles.person(who) },
          { key: 'device', title: t('clock.device'), cell: ({ device }) => formatMoment(device, language) },
          { key: 'room', title: t('clock.room'), cell: (one) => formatTime(one.room, language) },
          { key: 'difference', title: t('clock.difference'), cell: (one) => <Difference clock={one} /> },
        ]}
      />
    </Section>
  )
}

function useDifferenceWords(): (milliseconds: number) => string {
  const { t } = useTranslation('sessions')
  return (milliseconds) => {
    const count = Math.round(Math.abs(milliseconds) / 60_000)
    return count === 0 ? t('clock.same') : t(milliseconds > 0 ? 'clock.ahead' : 'clock.behind', { count })
  }
}

function Difference({ clock }: { readonly clock: RoomClock }): ReactNode {
  const words = useDifferenceWords()
  return <StatusBadge tone={clock.isApart ? 'warning' : 'good'}>{words(clock.difference)}</StatusBadge>
}

function CompareClock(): ReactNode {
  const { t } = useTranslation('sessions')
  const { busy, refusal, sign } = useSign()
  const words = useDifferenceWords()
  const say = useToasts()
  const [typed, setTyped] = useState('')
  const [apart, setApart] = useState<number | null>(null)
  const [isUnread, setUnread] = useState(false)
  const compare = async (): Promise<void> => {
    const now = instantNow()
    const wall = wallClock(typed, now)
    setUnread(!wall.ok)
    if (!wall.ok) return
    const signed = await sign(compareClock(wall.value))
    if (!signed) return
    const difference = clockDifference({ device: now, room: wall.value })
    setApart(isApart(difference) ? difference : null)
    setTyped((current) => (current === typed ? '' : current))
    say({ tone: isApart(difference) ? 'warning' : 'good', text: words(difference) })
  }
  return (
    <div className={styles['form']}>
      <div className={styles['row']}>
        <TextInput
          label={t('clock.typed')}
          description={t('timeHint')}
          value={typed}
          maxLength={5}
          error={isUnread ? t('clock.unread') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button disabled={typed.trim() === ''} loading={busy} onClick={() => void compare()}>
          {t('clock.compare')}
        </Button>
      </div>
      {apart !== null && <FailureNotice tone="warning">{t('clock.loud', { difference: words(apart) })}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
    </div>
  )
}
