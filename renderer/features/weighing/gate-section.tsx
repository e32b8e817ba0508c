/** The gate: what it waits for, opening it as the first of two hands, and what it closed over. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import { viewGate, type CutHead, type GateView, type GateWait } from '../../../shared/subjects/results/view-gate.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { useProposals } from './proposals.tsx'
import styles from './weighing-room.module.css'

const gateFor = (state: State, reader: string): GateView => viewGate(state, reader as KeyId)
export const isHolder = (state: State, key: string): boolean => officeOf(state, key as KeyId, null) !== null

export function GateSection(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const gate = useView(gateFor, room.actor)
  const mayOpen = useView(isHolder, room.actor)
  const isProposed = useProposals('gate.opened.v1').length > 0
  return (
    <Section title={t('gate.title')} lead={gate.kind === 'open' ? undefined : t('gate.lead')}>
      {gate.kind === 'open' && <OpenGate gate={gate} />}
      {gate.kind === 'disputed' && <FailureNotice tone="warning">{t('gate.disputed')}</FailureNotice>}
      {isProposed && (
        <div>
          <StatusBadge tone="info">{t('gate.waiting')}</StatusBadge>
        </div>
      )}
      {!isProposed && gate.kind === 'waiting' && <WaitingGate why={gate.why} />}
      {!isProposed && gate.kind === 'ready' && (
        <>
          <div>
            <StatusBadge tone="good">{t('gate.ready')}</StatusBadge>
          </div>
          {mayOpen ? <OpenGateButton gate={gate} /> : <p>{t('gate.onlyHolders')}</p>}
        </>
      )}
    </Section>
  )
}

function WaitingGate({ why }: { readonly why: GateWait }): ReactNode {
  const { t } = useTranslation('weighing')
  const sentence =
    why.kind === 'place-unassigned'
      ? t('gate.why.place-unassigned', { count: why.places })
      : why.kind === 'log-forked'
        ? t('gate.why.log-forked', { name: why.name })
        : t(`gate.why.${why.kind}`)
  return <p>{sentence}</p>
}

function OpenGateButton({ gate }: { readonly gate: Extract<GateView, { kind: 'ready' }> }): ReactNode {
  const { t } = useTranslation('weighing')
  const say = useToasts()
  const { sign, refusal, forget } = useSign()
  const [asked, setAsked] = useState(false)
  const touchOf = useHeadText()
  const close = (): void => {
    forget()
    setAsked(false)
  }
  const confirm = async (): Promise<void> => {
    if (!(await sign(gate.drafts))) return
    say({ tone: 'good', text: t('gate.proposed') })
    close()
  }
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t('gate.open')}</Button>
      <ConfirmDialog
        opened={asked}
        title={t('gate.confirmTitle')}
        touches={gate.cut.map(touchOf)}
        verb={t('gate.open')}
        weight="final"
        onConfirm={confirm}
        onClose={close}
      >
        <p>{t('gate.confirm', { count: gate.cut.length })}</p>
        {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      </ConfirmDialog>
    </div>
  )
}

function OpenGate({ gate }: { readonly gate: Extract<GateView, { kind: 'open' }> }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const textOf = useHeadText()
  return (
    <>
      <p>{t('gate.opened', { at: formatMoment(gate.at, language), name: gate.proposer ?? t('unnamed') })}</p>
      <details>
        <summary>{t('gate.closesOver', { count: gate.cut.length })}</summary>
        <ul className={styles['heads']}>
          {gate.cut.map((head) => (
            <li key={head.author}>{textOf(head)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function useHeadText(): (head: CutHead) => string {
  const { t } = useTranslation('weighing')
  return ({ author, name, seq, head }) =>
    t('gate.touch', {
      name: name ?? t('unknownPerson', { key: `${author.slice(0, 8)}…` }),
      seq: seq + 1,
      code: shortCode(head),
    })
}
