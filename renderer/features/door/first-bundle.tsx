/**
 * The first bundle of a selection: what it is and who made it, its founding code from paper, then taken in. Later ones go
 * through the exchange, where there is a record to compare them with.
 */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { viewFoundingLine } from '../../../shared/subjects/selection/view-founding-line.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { useHost } from '../../host/use-host.tsx'
import { useJob } from '../../host/use-job.ts'
import { useSession } from '../../host/use-session.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { FirstPlan } from './first-plan.tsx'

export function FirstBundle(): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const { enter } = useSession()
  const sentenceOf = useFailureSentence()
  const say = useToasts()
  const [, navigate] = useLocation()
  const job = useJob()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [plan, setPlan] = useState<ImportPlanShown | null>(null)
  const [failure, setFailure] = useState<HostFailure | null>(null)

  const look = async (file: ChosenFile): Promise<void> => {
    setChosen(file)
    setPlan(null)
    setFailure(null)
    const answer = await job.run((name) => host['bundle.plan']({ file: file.token, job: name }))
    if (answer.ok) setPlan(answer.value)
    else setFailure(answer.failure)
  }
  /** `code` was compared with the bundle's own founding entry already; `null`: to be compared later. */
  const takeIn = async (planned: ImportPlanShown, code: string | null, forwarded: boolean): Promise<void> => {
    setFailure(null)
    const answer = await job.run((name) => host['bundle.accept']({ plan: planned.plan, forwarded, job: name }))
    if (!answer.ok) return setFailure(answer.failure)
    const confirmed = code === null ? null : await host['selection.confirm']({ selection: planned.selection, code })
    say(
      confirmed && !confirmed.ok
        ? { tone: 'bad', text: sentenceOf(confirmed.failure) }
        : { tone: 'good', text: t('receive.done', { count: answer.value.entries }) },
    )
    const founding = planned.founding.line === null ? null : viewFoundingLine(planned.founding.line, nobleCrypto)
    if (!founding || !confirmed?.ok) return navigate('/')
    const { selection, title, code: shown, sample } = founding
    enter({ selection, title, code: shown, sample, roles: [], ready: false })
    navigate('/entering')
  }
  return (
    <Page
      title={t('receive.title')}
      lead={t('receive.lead')}
      width="form"
      actions={
        <Button component={Link} href="/" variant="default">
          {t('backToSelections')}
        </Button>
      }
    >
      <Section title={t('receive.file')}>
        <HostFilePicker
          label={t('receive.fileLabel')}
          wants="file"
          sort="bundle"
          chosen={chosen}
          onChosen={(file) => void look(file)}
          disabled={job.progress !== null}
        />
        <JobProgress job={job} />
        {failure && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
      </Section>
      {plan && job.progress === null && (
        <FirstPlan key={plan.plan} plan={plan} onTakeIn={(code, forwarded) => takeIn(plan, code, forwarded)} />
      )}
    </Page>
  )
}
