/** Ties that the chain leaves to the plenary: its order is put together here and signed as a comparison. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import {
  decideTie,
  viewUndecidedTies,
  type UndecidedTie,
} from '../../../shared/subjects/results/view-undecided-ties.ts'
import { viewVacancies } from '../../../shared/subjects/results/view-standings.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { isDesk } from './tie-comparisons.tsx'
import styles from './weighing-room.module.css'
import { useCandidate } from './words.ts'

export function UndecidedTies(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const ties = useView(viewUndecidedTies)
  const maySign = useView(isDesk, room.actor)
  if (!ties.ok || ties.value.length === 0) return null
  return (
    <Section title={t('draw.title')} lead={t('draw.lead')}>
      {ties.value.map((tie) =>
        maySign ? (
          <OrderForm key={`${tie.vacancy} ${tie.group.join()}`} tie={tie} />
        ) : (
          <p key={`${tie.vacancy} ${tie.group.join()}`}>{t('compare.onlyDesk')}</p>
        ),
      )}
    </Section>
  )
}

function OrderForm({ tie }: { readonly tie: UndecidedTie }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const { room } = useSelection()
  const say = useToasts()
  const nameOf = useCandidate()
  const title = useView(viewVacancies).find(({ code }) => code === tie.vacancy)?.title[language] ?? tie.vacancy
  const { sign, refusal, forget } = useSign()
  const [order, setOrder] = useState<readonly CandidateId[]>(tie.group)
  const [asked, setAsked] = useState(false)
  const close = (): void => {
    forget()
    setAsked(false)
  }
  const confirm = async (): Promise<void> => {
    if (!(await sign(decideTie(room.state, tie, order)))) return
    say({ tone: 'good', text: t('draw.signed') })
    close()
  }
  return (
    <div className={styles['form']}>
      <h3>{t('draw.of', { vacancy: title, clause: tie.clause.text[language] })}</h3>
      <ol className={styles['order']} aria-label={t('draw.order')}>
        {order.map((candidate, at) => (
          <li key={candidate}>
            <span>{nameOf(candidate)}</span>
            <Button
              variant="default"
              size="sm"
              disabled={at === 0}
              aria-label={t('draw.raiseOf', { name: nameOf(candidate) })}
              onClick={() => setOrder(raised(order, at))}
            >
              {t('draw.raise')}
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => setAsked(true)}>{t('draw.sign')}</Button>
      </div>
      <ConfirmDialog
        opened={asked}
        title={t('draw.confirmTitle')}
        touches={order.map((candidate, at) => `${at + 1}. ${nameOf(candidate)}`)}
        verb={t('draw.sign')}
        weight="final"
        onConfirm={confirm}
        onClose={close}
      >
        <p>{t('draw.confirm')}</p>
        {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      </ConfirmDialog>
    </div>
  )
}

/** The one at `at` changes places with the one above. */
const raised = (order: readonly CandidateId[], at: number): readonly CandidateId[] =>
  order.map(
    (candidate, place) => (place === at - 1 ? order[at] : place === at ? order[at - 1] : candidate) ?? candidate,
  )
