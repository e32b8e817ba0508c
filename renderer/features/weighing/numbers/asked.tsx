/** What is asked of the worker: while it works, that it does and how to stop it; then the numbers. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked as AskedName, NumbersAnswers, NumbersQuestion } from '../../../../shared/engine/numbers/answer.ts'
import { useNumbers } from '../../../store/use-numbers.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ProgressWithCancel } from '../../../ui/progress-with-cancel.tsx'

export interface AskedProps<A extends AskedName> {
  readonly question: NumbersQuestion & { readonly ask: A }
  readonly children: (answer: NumbersAnswers[A]) => ReactNode
}

export function Asked<A extends AskedName>({ question, children }: AskedProps<A>): ReactNode {
  const { t } = useTranslation('numbers')
  const { standing, again, cancel } = useNumbers<A>(question)
  if (standing.kind === 'answer') return children(standing.answer)
  if (standing.kind === 'none') return <FailureNotice tone="warning">{t('reason.not_estimable')}</FailureNotice>
  if (standing.kind === 'cancelled') {
    return (
      <FailureNotice tone="warning" action={<Button onClick={again}>{t('state.again')}</Button>}>
        {t('state.cancelled')}
      </FailureNotice>
    )
  }
  return (
    <ProgressWithCancel
      label={t(standing.kind === 'gathering' ? 'state.gathering' : 'state.working')}
      done={t('state.workingHow')}
      total={null}
      share={null}
      onCancel={cancel}
    />
  )
}
