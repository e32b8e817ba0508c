/** One chosen bundle: its plan or why there is none, and what may be done with it. */
import { Button, CloseButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { importVerdict } from '../../../shared/host/import-verdict.ts'
import { HostImportPlan } from '../../host/host-import-plan.tsx'
import { useSelection } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { mayAccept, type IncomingItem, type IncomingState } from './incoming-items.ts'
import styles from './incoming-page.module.css'
import type { IncomingWork } from './use-incoming.ts'
import { useNames } from './use-names.ts'

export interface IncomingItemCardProps {
  readonly item: IncomingItem
  readonly work: IncomingWork
}

const tones: Readonly<Record<IncomingState['kind'], StatusTone>> = {
  waiting: 'neutral',
  checking: 'info',
  checked: 'info',
  refused: 'bad',
  accepted: 'good',
}

const words = {
  waiting: 'in.waitingTurn',
  checking: 'in.checking',
  checked: 'in.checked',
  refused: 'in.refused',
  accepted: 'in.accepted',
} as const

export function IncomingItemCard({ item, work }: IncomingItemCardProps): ReactNode {
  const { t } = useTranslation('exchange')
  const { file, state } = item
  return (
    <article className={styles['item']} aria-label={file.name}>
      <div className={styles['top']}>
        <h3 className={styles['name']}>{file.name}</h3>
        <output>
          <StatusBadge tone={tones[state.kind]}>{t(words[state.kind])}</StatusBadge>
        </output>
        <div className={styles['itemActs']}>
          {state.kind === 'refused' && (
            <Button variant="default" disabled={work.busy} onClick={() => work.check(item)}>
              {t('in.retry')}
            </Button>
          )}
          <AcceptButton item={item} work={work} />
          <CloseButton
            aria-label={t('in.remove', { name: file.name })}
            disabled={work.busy}
            onClick={() => work.remove(item)}
          />
        </div>
      </div>
      <Body state={state} />
    </article>
  )
}

function Body({ state }: { readonly state: IncomingState }): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const nameOf = useNames()
  if (state.kind === 'refused') return <FailureNotice>{state.sentence}</FailureNotice>
  if (state.kind === 'accepted') return <p>{t('in.taken', { entries: state.entries, cards: state.cards })}</p>
  if (state.kind !== 'checked') return null
  return (
    <>
      {state.plan.selection !== room.selection && <FailureNotice>{t('in.otherSelection')}</FailureNotice>}
      <HostImportPlan plan={state.plan} nameOf={nameOf} />
    </>
  )
}

function AcceptButton({ item, work }: IncomingItemCardProps): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const [asking, setAsking] = useState(false)
  if (item.state.kind !== 'checked' || !mayAccept(item, room.selection)) return null
  const { plan } = item.state
  const verdict = importVerdict(plan)
  const isForwarded = plan.addressed === 'forwarded'
  const asks = isForwarded || verdict === 'own-branched'
  return (
    <>
      <Button disabled={work.busy} onClick={() => (asks ? setAsking(true) : void work.accept([item], false))}>
        {t('in.accept')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={isForwarded ? t('in.forwardedTitle') : t('plan.verdict.own-branched')}
        verb={isForwarded ? t('in.acceptForwarded') : t('in.accept')}
        weight="final"
        touches={[item.file.name]}
        onConfirm={() => {
          setAsking(false)
          void work.accept([item], isForwarded)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{isForwarded ? t('in.forwardedWhat') : t('plan.ownBranched')}</p>
      </ConfirmDialog>
    </>
  )
}
