/** Second step: opens every sheet that the openings at hand allow, and takes what was opened into the page. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewOpening } from '../../../shared/subjects/results/view-opening.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './weighing-room.module.css'

interface Opened {
  readonly opened: number
  readonly unopened: number
}

export function OpenSheets(): ReactNode {
  const { t } = useTranslation('weighing')
  const { shut } = useView(viewOpening)
  const { busy, opened, sentence, open } = useOpening()
  return (
    <Section title={t('opening.second')} lead={t('opening.secondLead')}>
      <div className={styles['buttons']}>
        <Button loading={busy} disabled={shut === 0} onClick={() => void open()}>
          {t('opening.open')}
        </Button>
        <Button component={Link} href="~/exchange" variant="default">
          {t('opening.exchange')}
        </Button>
      </div>
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      {opened && <OpenedNotice {...opened} />}
    </Section>
  )
}

function OpenedNotice({ opened, unopened }: Opened): ReactNode {
  const { t } = useTranslation('weighing')
  return (
    <div aria-live="polite">
      {unopened === 0 ? (
        <StatusBadge tone="good">{t('opening.opened', { count: opened })}</StatusBadge>
      ) : (
        <>
          <StatusBadge tone="warning">{t('opening.openedSome', { count: opened, shut: unopened })}</StatusBadge>
          <p>{t('opening.stillShut')}</p>
        </>
      )}
    </div>
  )
}

function useOpening() {
  const { host } = useHost()
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const open = async (): Promise<void> => {
    setBusy(true)
    setSentence(null)
    setOpened(null)
    const answer = await host['sheets.open']({ selection: room.selection })
    const refreshed = answer.ok ? await room.refresh() : answer
    setBusy(false)
    if (!answer.ok) setSentence(sentenceOf(answer.failure))
    else if (!refreshed.ok) setSentence(sentenceOf(refreshed.failure))
    else setOpened(answer.value)
  }
  return { busy, opened, sentence, open }
}
