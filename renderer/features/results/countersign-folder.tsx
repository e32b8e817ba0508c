/** Second holder: the host checks the whole folder, then signs its sums beside the first signature. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './results-room.module.css'
import { useCountersign } from './use-handover.ts'

export function CountersignFolder(): ReactNode {
  const { t } = useTranslation('results')
  const [folder, setFolder] = useState<ChosenFile | null>(null)
  const [asked, setAsked] = useState(false)
  const { job, done, sentence, countersign } = useCountersign()
  const confirm = (): void => {
    setAsked(false)
    if (folder) void countersign(folder.token)
  }
  return (
    <Section title={t('handover.counter')} lead={t('handover.counterLead')}>
      <div className={styles['form']}>
        <HostFilePicker label={t('handover.folder')} wants="folder" sort="any" chosen={folder} onChosen={setFolder} />
        <JobProgress job={job} />
        {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
        {done && (
          <div aria-live="polite">
            <StatusBadge tone="good">{t('handover.countersigned', { name: done.folder })}</StatusBadge>
            <p className={styles['digest']}>{t('handover.sums', { digest: done.digest })}</p>
            <Link href="~/audit">{t('handover.verify')}</Link>
          </div>
        )}
        <div className={styles['buttons']}>
          <Button disabled={folder === null || job.progress !== null} onClick={() => setAsked(true)}>
            {t('handover.countersign')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asked}
        title={t('handover.confirmTitle')}
        verb={t('handover.countersign')}
        weight="final"
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      >
        <p>{t('handover.confirm', { name: folder?.name ?? '' })}</p>
      </ConfirmDialog>
    </Section>
  )
}
