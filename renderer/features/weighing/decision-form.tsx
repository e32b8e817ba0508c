/** Proposes one decision of the plenary, with its grounds. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useForm, useWatch } from 'react-hook-form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, Decidable } from '../../../shared/engine/view-decidable.ts'
import { makeDecision } from '../../../shared/subjects/results/decide.ts'
import { useSign } from '../../store/use-sign.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { useDecidableText } from './decidable-text.ts'
import styles from './weighing-room.module.css'

const longestReason = 2000

export interface DecisionFormProps {
  readonly on: Decidable
  readonly onClose: () => void
}

export function DecisionForm({ on, onClose }: DecisionFormProps): ReactNode {
  const { t } = useTranslation('weighing')
  const whatOf = useDecidableText()
  const say = useToasts()
  const { sign, busy, refusal } = useSign()
  const { register, handleSubmit, setValue, control, formState } = useForm<{
    choice: Choice | undefined
    reason: string
  }>({
    defaultValues: { choice: on.choices[0], reason: '' },
  })
  const chosen = useWatch({ control, name: 'choice' })
  const submit = handleSubmit(async ({ choice, reason }) => {
    if (!choice || !(await sign(makeDecision(on.on, choice, reason.trim())))) return
    say({ tone: 'good', text: t('decisions.proposed') })
    onClose()
  })
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => void submit(event)}
      aria-label={t('decisions.title')}
    >
      <h3>{whatOf(on)}</h3>
      <Radio.Group
        size="md"
        label={t('decisions.choice')}
        value={chosen ?? ''}
        onChange={(value) =>
          setValue(
            'choice',
            on.choices.find((choice) => choice === value),
          )
        }
      >
        {on.choices.map((choice) => (
          <Radio key={choice} size="md" value={choice} label={t(`decisions.choices.${choice}`)} mt="xs" />
        ))}
      </Radio.Group>
      <Textarea
        label={t('decisions.reason')}
        description={t('decisions.reasonHint')}
        rows={4}
        maxLength={longestReason}
        required
        error={formState.errors.reason?.message}
        {...register('reason', { validate: (reason) => reason.trim() !== '' || t('decisions.reasonNeeded') })}
      />
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['buttons']}>
        <Button type="submit" loading={busy}>
          {t('decisions.submit')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('decisions.cancel')}
        </Button>
      </div>
    </form>
  )
}
