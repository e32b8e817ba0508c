/** Scores that were taken in and wait for a receipt; nothing where none do. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyWords } from '../../host/host-key-words.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Acknowledging } from './use-acknowledging.ts'
import { useNames } from './use-names.ts'

export function AcknowledgeSection({ acknowledging }: { readonly acknowledging: Acknowledging }): ReactNode {
  const { t } = useTranslation('exchange')
  const nameOf = useNames()
  const [isDone, setIsDone] = useState(false)
  const { owed, busy, refusal } = acknowledging
  const ready = owed.filter(({ head }) => head !== null)
  if (owed.length === 0) {
    return <output>{isDone && <StatusBadge tone="good">{t('in.acknowledged')}</StatusBadge>}</output>
  }
  return (
    <Section title={t('in.acknowledgeTitle')} lead={t('in.acknowledgeWhat')}>
      <ul>
        {owed.map(({ bundle, author, head }) => (
          <li key={bundle}>
            {nameOf(author) ?? keyWords(author)}
            {head === null && `: ${t('in.acknowledgeWaits')}`}
          </li>
        ))}
      </ul>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button disabled={ready.length === 0} loading={busy} onClick={() => void acknowledging.sign().then(setIsDone)}>
          {t('in.acknowledge', { count: ready.length })}
        </Button>
      </div>
    </Section>
  )
}
