/** What a running job is at, in words and counts; nothing where none runs. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ProgressWithCancel } from '../ui/progress-with-cancel.tsx'
import type { Job } from './use-job.ts'

export function JobProgress({ job: { progress, cancel } }: { readonly job: Job }): ReactNode {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  if (progress === null) return null
  const { stage, done, total } = progress === 'begun' ? { stage: null, done: 0, total: null } : progress
  return (
    <ProgressWithCancel
      label={t(stage === null ? 'job.begun' : `job.${stage}`)}
      done={formatCount(done, language)}
      total={total === null ? null : formatCount(total, language)}
      share={total ? done / total : null}
      onCancel={cancel}
    />
  )
}
