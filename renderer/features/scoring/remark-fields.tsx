/** The two free texts of a sheet beside the evidence: a remark, and the reason of an amendment. */
import type { ReactNode } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { longestNote, longestReason } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { EvidenceNote } from '../../ui/evidence-note.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './sheet-form.module.css'
import type { SheetValues } from './sheet-values.ts'

export function RemarkField({ control }: { readonly control: Control<SheetValues> }): ReactNode {
  const { t } = useTranslation('scoring')
  const { field } = useController({ control, name: 'remark' })
  return (
    <div className={styles['remark']} data-remark>
      <EvidenceNote
        label={t('form.remark')}
        hint={t('form.remarkHint')}
        value={field.value}
        onChange={field.onChange}
        maximum={longestNote}
      />
    </div>
  )
}

export interface ReasonFieldProps {
  readonly control: Control<SheetValues>
  readonly isAfterGate: boolean
}

export function ReasonField({ control, isAfterGate }: ReasonFieldProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { field } = useController({ control, name: 'reason' })
  return (
    <div className={styles['remark']} data-reason>
      {isAfterGate && <FailureNotice tone="warning">{t('sealed.amendAfterGate')}</FailureNotice>}
      <EvidenceNote
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        value={field.value}
        onChange={field.onChange}
        maximum={longestReason}
        required
      />
    </div>
  )
}
