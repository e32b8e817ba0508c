/** Two signatures make an act: what waits for mine, what waits for others', and what no signature helps any more. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewAwaiting, type Awaiting } from '../../../../shared/engine/view-awaiting.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import type { Hash } from '../../../../shared/kernel/ids.ts'
import { useFailureSentence } from '../../../i18n/use-language.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { AwaitingItem } from './awaiting-item.tsx'
import styles from './awaiting-page.module.css'
import { useProposalTitle } from './proposal-title.ts'

export function AwaitingPage(): ReactNode {
  const { t } = useTranslation('desk')
  const { room } = useSelection()
  const all = useView(viewAwaiting, room.actor)
  const mine = all.filter(({ standing }) => standing.kind === 'may-sign' || standing.kind === 'refused')
  const others = all.filter(({ standing }) => standing.kind === 'for-others')
  const overtaken = all.filter(({ standing }) => standing.kind === 'overtaken')
  return (
    <Page title={t('awaiting.title')} lead={t('awaiting.lead')}>
      <Mine items={mine} />
      {others.length > 0 && (
        <Section title={t('awaiting.others')} lead={t('awaiting.othersLead')}>
          <div className={styles['items']}>
            {others.map((item) => (
              <AwaitingItem key={item.proposal} item={item} />
            ))}
          </div>
        </Section>
      )}
      {overtaken.length > 0 && (
        <Section title={t('awaiting.overtaken')} lead={t('awaiting.overtakenLead')}>
          <div className={styles['items']}>
            {overtaken.map((item) => (
              <AwaitingItem key={item.proposal} item={item} />
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}

function Mine({ items }: { readonly items: readonly Awaiting[] }): ReactNode {
  const { t } = useTranslation('desk')
  const sentenceOf = useFailureSentence()
  return (
    <Section title={t('awaiting.mine')}>
      {items.length === 0 && <EmptyState title={t('awaiting.none')}>{t('awaiting.noneLead')}</EmptyState>}
      <SignSeveral items={items.filter(({ standing }) => standing.kind === 'may-sign')} />
      <div className={styles['items']}>
        {items.map((item) => (
          <AwaitingItem key={item.proposal} item={item}>
            {item.standing.kind === 'refused' ? (
              <FailureNotice tone="warning">{sentenceOf(item.standing.why)}</FailureNotice>
            ) : (
              <SignButton items={[item]} verb={t('awaiting.sign')} />
            )}
          </AwaitingItem>
        ))}
      </div>
    </Section>
  )
}

/** Admissions come by the dozen; each stands below in full, and one act signs them all. */
function SignSeveral({ items }: { readonly items: readonly Awaiting[] }): ReactNode {
  const { t } = useTranslation('desk')
  const admissions = items.filter(({ type }) => type === 'person.admitted.v1')
  if (admissions.length < 2) return null
  return <SignButton items={admissions} verb={t('awaiting.signAdmissions', { count: admissions.length })} isMinor />
}

interface SignButtonProps {
  readonly items: readonly Awaiting[]
  readonly verb: string
  readonly isMinor?: boolean
}

function SignButton({ items, verb, isMinor = false }: SignButtonProps): ReactNode {
  const { t } = useTranslation('desk')
  const { busy, refusal, sign } = useSign()
  const titleOf = useProposalTitle()
  const say = useToasts()
  const [opened, setOpened] = useState(false)
  const proposals: readonly Hash[] = items.map(({ proposal }) => proposal)
  const confirm = async (): Promise<void> => {
    const signed = await sign(countersign(proposals))
    setOpened(false)
    if (signed) say({ tone: 'good', text: t('awaiting.signed', { count: items.length }) })
  }
  return (
    <div className={styles['act']}>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button variant={isMinor ? 'default' : 'filled'} loading={busy} onClick={() => setOpened(true)}>
          {verb}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('awaiting.confirm')}
        verb={t('awaiting.sign')}
        weight="final"
        touches={items.map((item) => titleOf(item))}
        onConfirm={confirm}
        onClose={() => setOpened(false)}
      >
        <p>{t('awaiting.confirmLead')}</p>
      </ConfirmDialog>
    </div>
  )
}
