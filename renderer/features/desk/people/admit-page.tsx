/**
 * Admitting people: requests from files, each compared aloud, each with its roles; one act of the hand for all of them. Whoever
 * scores, or signs beside a holder, is admitted only once a second holder has countersigned.
 */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { foundingOf } from '../../../../shared/subjects/selection/founding.ts'
import { admitPeople } from '../../../../shared/subjects/selection/decide.ts'
import { twoKeyRoles } from '../../../../shared/subjects/selection/roles.ts'
import { viewCommittee } from '../../../../shared/subjects/selection/view-committee.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { useHand } from '../use-desk.ts'
import { addAsking, admissionOf, askingsKey, gapOf, keepAskings, readAskings, type Asking } from './admissions.ts'
import { AskingCard } from './asking-card.tsx'
import { EnrolmentFiles } from './enrolment-files.tsx'
import styles from './people.module.css'

export function AdmitPage(): ReactNode {
  const { t } = useTranslation('desk')
  const { isHolder } = useHand()
  const { drafts } = useSelection()
  const members = useView(viewCommittee)
  const [askings, setAskings] = useState<readonly Asking[]>(() => readAskings(drafts.get(askingsKey)))
  const change = (next: readonly Asking[]): void => {
    setAskings(next)
    if (next.length === 0) drafts.remove([askingsKey])
    else drafts.put(askingsKey, keepAskings(next))
  }
  if (!isHolder)
    return (
      <Page title={t('admit.title')}>
        <EmptyState title={t('notYours')}>{t('notYoursHolder')}</EmptyState>
      </Page>
    )
  return (
    <Page title={t('admit.title')} lead={t('admit.lead')}>
      <Section title={t('admit.requests')} lead={t('admit.requestsLead')}>
        <EnrolmentFiles many onRead={(requests) => change(addAsking(askings, requests, members))} />
        <div className={styles['requests']}>
          {askings.map((asking) => (
            <AskingCard
              key={asking.request.hash}
              asking={asking}
              onChange={(next) => change(askings.map((one) => (one === asking ? next : one)))}
              onRemove={() => change(askings.filter((one) => one !== asking))}
            />
          ))}
        </div>
      </Section>
      {askings.length > 0 && <Admit askings={askings} onDone={(rest) => change(rest)} />}
    </Page>
  )
}

interface AdmitProps {
  readonly askings: readonly Asking[]
  readonly onDone: (rest: readonly Asking[]) => void
}

/** Keys that belong to somebody here already. */
export function useKnownKeys(): ReadonlySet<KeyId> {
  return new Set(useView(viewCommittee).map(({ key }) => key))
}

function Admit({ askings, onDone }: AdmitProps): ReactNode {
  const { t } = useTranslation('desk')
  const { t: tRole } = useTranslation('roles')
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState(false)
  const sample = useView(foundingOf)?.body.sample ?? false
  const known = useKnownKeys()
  const ready = askings.filter((asking) => gapOf(asking, { sample, known }) === null)
  const rest = askings.filter((asking) => !ready.includes(asking))
  const needSecond = ready.some(
    ({ roles, replaces }) => replaces !== null || roles.some((role) => twoKeyRoles.has(role)),
  )
  const admit = async (): Promise<void> => {
    const signed = await sign(admitPeople(ready.map(admissionOf)))
    setOpened(false)
    if (!signed) return
    onDone(rest)
    say({ tone: 'good', text: t(needSecond ? 'admit.doneSecond' : 'admit.done', { count: ready.length }) })
    if (rest.length === 0) navigate('/people')
  }
  return (
    <Section title={t('admit.finish')} lead={t('admit.ready', { ready: ready.length, all: askings.length })}>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button loading={busy} disabled={ready.length === 0} onClick={() => setOpened(true)}>
          {t('admit.go', { count: ready.length })}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('admit.confirm')}
        verb={t('admit.go', { count: ready.length })}
        weight="final"
        touches={ready.map(
          ({ request, roles }) => `${request.enrolment.name}: ${roles.map((role) => tRole(role)).join(', ')}`,
        )}
        onConfirm={admit}
        onClose={() => setOpened(false)}
      >
        <p>{t(needSecond ? 'admit.confirmSecond' : 'admit.confirmLead')}</p>
      </ConfirmDialog>
    </Section>
  )
}
