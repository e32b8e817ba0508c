/** Proposes to accept that these sheets of one assessor will not come: cause and reason, printed in the minutes. */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptAbsence, type AbsenceRequest } from '../../../shared/subjects/results/decide.ts'
import type { MissingSheet } from '../../../shared/subjects/scoring/view-completeness.ts'
import { useSign } from '../../store/use-sign.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import styles from './weighing-room.module.css'
import { candidateLabel, useComponentTitle, useWho } from './words.ts'

const causes = ['ill', 'absent', 'lost-sheet', 'other'] as const satisfies readonly AbsenceRequest['cause'][]
const longestReason = 2000

export interface AbsenceFormProps {
  /** Of one assessor on one instrument, at least one. */
  readonly sheets: readonly MissingSheet[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

export function AbsenceForm({ sheets, onDone, onCancel }: AbsenceFormProps): ReactNode {
  const { t } = useTranslation('weighing')
  const who = useWho()
  const titleOf = useComponentTitle()
  const say = useToasts()
  const { sign, busy, refusal } = useSign()
  const { register, handleSubmit, formState } = useForm<{ cause: AbsenceRequest['cause']; note: string }>({
    defaultValues: { cause: 'ill', note: '' },
  })
  const [first] = sheets
  if (!first) return null
  const submit = handleSubmit(async ({ cause, note }) => {
    const candidates = [...new Set(sheets.map(({ candidate }) => candidate))]
    const request = { assessor: first.assessor, instrument: first.instrument, candidates, cause, note: note.trim() }
    if (!(await sign(acceptAbsence(request)))) return
    say({ tone: 'good', text: t('missing.proposed') })
    onDone()
  })
  return (
    <form noValidate className={styles['form']} onSubmit={(event) => void submit(event)} aria-label={t('missing.form')}>
      <h3>{t('missing.form')}</h3>
      <p>
        {who(first.assessor)}, {titleOf(first.instrument)}:{' '}
        {sheets.map(({ candidate, display }) => candidateLabel(candidate, display)).join('; ')}
      </p>
      <NativeSelect
        label={t('missing.cause')}
        data={causes.map((cause) => ({ value: cause, label: t(`missing.causes.${cause}`) }))}
        {...register('cause')}
      />
      <Textarea
        label={t('missing.reason')}
        description={t('missing.reasonHint')}
        rows={3}
        maxLength={longestReason}
        required
        error={formState.errors.note?.message}
        {...register('note', { validate: (note) => note.trim() !== '' || t('missing.reasonNeeded') })}
      />
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['buttons']}>
        <Button type="submit" loading={busy}>
          {t('missing.submit')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          {t('missing.cancel')}
        </Button>
      </div>
    </form>
  )
}
