/** Chooses a handover folder or a bundle, has the host recompute it, and shows the answer. */
import { Button, Radio } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { useHost } from '../../host/use-host.tsx'
import { useJob } from '../../host/use-job.ts'
import { useSession } from '../../host/use-session.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Page, Section } from '../../ui/page.tsx'
import styles from './audit-room.module.css'
import { VerificationAnswer } from './verification-answer.tsx'

export function VerifyPage(): ReactNode {
  const { t } = useTranslation('audit')
  const { identity } = useSession()
  const [sort, setSort] = useState<'folder' | 'file'>('folder')
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const { job, answer, sentence, run } = useVerification()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('choose.title')}>
        <div className={styles['form']}>
          <Radio.Group
            size="md"
            label={t('choose.what')}
            value={sort}
            onChange={(value) => {
              setSort(value === 'file' ? 'file' : 'folder')
              setChosen(null)
            }}
          >
            <div className={styles['choices']}>
              <Radio size="md" value="folder" label={t('choose.folder')} />
              <Radio size="md" value="file" label={t('choose.file')} />
            </div>
          </Radio.Group>
          <HostFilePicker
            key={sort}
            label={t(`choose.label.${sort}`)}
            wants={sort}
            sort={sort === 'file' ? 'bundle' : 'any'}
            chosen={chosen}
            onChosen={setChosen}
          />
          {identity === null && <p>{t('choose.locked')}</p>}
          <JobProgress job={job} />
          {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
          <div>
            <Button disabled={chosen === null || job.progress !== null} onClick={() => chosen && void run(chosen)}>
              {t('choose.run')}
            </Button>
          </div>
        </div>
      </Section>
      {answer && <VerificationAnswer name={answer.name} verification={answer.verification} />}
    </Page>
  )
}

function useVerification() {
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const job = useJob()
  const [answer, setAnswer] = useState<{ name: string; verification: Verification } | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const run = async ({ token, name }: ChosenFile): Promise<void> => {
    setAnswer(null)
    setSentence(null)
    const verified = await job.run((running) => host['verify.run']({ place: token, job: running }))
    if (verified.ok) setAnswer({ name, verification: verified.value })
    else setSentence(sentenceOf(verified.failure))
  }
  return { job, answer, sentence, run }
}
