/** This computer's clock against the room's: said before the first score, signed, and kept for the minutes. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clockLimits } from '../../../shared/rules/clock-limits.ts'
import { viewClock } from '../../../shared/subjects/scoring/view-clock.ts'
import { compareClock } from '../../../shared/subjects/sessions/decide.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { instantNow } from './page-clock.ts'
import { roomTime } from './room-time.ts'
import styles from './today-list.module.css'

export function RoomClock(): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const clock = useView(viewClock, useSelection().room.actor)
  const [isOpen, setIsOpen] = useState(false)
  const isToday = clock !== null && clock.at.slice(0, 10) === instantNow().slice(0, 10)
  const minutes = Math.abs(clock?.ahead ?? 0)
  const isFar = minutes > clockLimits.minutes
  return (
    <div className={styles['counts']}>
      {!isToday && <StatusBadge tone="neutral">{t('clock.notCompared')}</StatusBadge>}
      {isToday && !isFar && (
        <StatusBadge tone="good">{t('clock.agrees', { time: formatTime(clock.at, language) })}</StatusBadge>
      )}
      {isToday && isFar && (
        <StatusBadge tone="warning">{t(clock.ahead > 0 ? 'clock.ahead' : 'clock.behind', { minutes })}</StatusBadge>
      )}
      <Button variant="default" size="compact-md" onClick={() => setIsOpen(true)}>
        {t('clock.compare')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('clock.title')}
        closeButtonProps={{ 'aria-label': t('keys.close') }}
        centered
      >
        <CompareForm onDone={() => setIsOpen(false)} />
      </Modal>
    </div>
  )
}

function CompareForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('scoring')
  const { busy, refusal, sign } = useSign()
  const [time, setTime] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const compare = async (): Promise<void> => {
    setIsAsked(true)
    const room = roomTime(time, instantNow())
    if (room && (await sign(compareClock(room)))) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void compare()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('clock.room')}
          description={t('clock.roomHint')}
          placeholder={t('clock.example')}
          value={time}
          data-autofocus
          error={isAsked && roomTime(time, instantNow()) === null ? t('clock.noTime') : undefined}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
        {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('clock.sign')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
