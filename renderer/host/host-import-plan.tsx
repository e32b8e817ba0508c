/**
 * What taking a bundle in would do, before anything is done: who made it, for whom, which logs and cards it brings, and what is
 * doubtful. At the door nobody is known by name yet, so people are shown by the words of their keys.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPlanShown } from '../../shared/host/import-plan-shown.ts'
import { importVerdict, type ImportVerdict } from '../../shared/host/import-verdict.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { FactsList } from '../ui/facts-list.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { StatusBadge, type StatusTone } from '../ui/status-badge.tsx'
import styles from './host-import-plan.module.css'
import { HostPlanLogs } from './host-plan-logs.tsx'
import { keyWords } from './host-key-words.ts'

export interface HostImportPlanProps {
  readonly plan: ImportPlanShown
  /** A name by the record that is here; without it, and for whoever it does not know, words stand for the key. */
  readonly nameOf?: (key: KeyId) => string | null
}

const tones: Readonly<Record<ImportVerdict, StatusTone>> = {
  clean: 'good',
  'nothing-new': 'neutral',
  reservations: 'warning',
  asks: 'warning',
  'maker-unknown': 'bad',
  'own-branched': 'bad',
}

export function HostImportPlan({ plan, nameOf = () => null }: HostImportPlanProps): ReactNode {
  const { t } = useTranslation('exchange')
  const verdict = importVerdict(plan)
  return (
    <div className={styles['plan']}>
      <div className={styles['verdict']}>
        <StatusBadge tone={tones[verdict]}>{t(`plan.verdict.${verdict}`)}</StatusBadge>
        {plan.sample && <StatusBadge tone="info">{t('plan.sample')}</StatusBadge>}
      </div>
      {!plan.maker.admitted && <FailureNotice>{t('plan.makerUnknown')}</FailureNotice>}
      <Own own={plan.own} />
      <FactsList
        facts={[
          { name: t('plan.purpose'), value: t(`purposes.${plan.purpose}`) },
          { name: t('plan.from'), value: <Maker plan={plan} nameOf={nameOf} /> },
          { name: t('plan.addressed'), value: t(`plan.addressedTo.${plan.addressed}`) },
          { name: t('plan.cards'), value: <Cards cards={plan.cards} /> },
          plan.beside > 0 ? { name: t('plan.beside'), value: t('plan.besideCount', { count: plan.beside }) } : null,
          { name: t('plan.digest'), value: <code className={styles['digest']}>{plan.digest}</code> },
        ]}
      />
      {plan.released > 0 && <p>{t('plan.released', { count: plan.released })}</p>}
      <HostPlanLogs plan={plan} nameOf={nameOf} />
    </div>
  )
}

function Own({ own }: Pick<ImportPlanShown, 'own'>): ReactNode {
  const { t } = useTranslation('exchange')
  switch (own) {
    case 'in-step':
      return null
    case 'ahead':
      return <StatusBadge tone="info">{t('plan.ownAhead')}</StatusBadge>
    case 'ahead-with-gap':
      return <FailureNotice tone="warning">{t('plan.ownGap')}</FailureNotice>
    case 'claimed-ahead':
      return <FailureNotice tone="warning">{t('plan.ownClaimed')}</FailureNotice>
    case 'branched':
      return <FailureNotice>{t('plan.ownBranched')}</FailureNotice>
  }
}

function Maker({ plan: { maker }, nameOf }: Required<HostImportPlanProps>): ReactNode {
  const { t } = useTranslation('exchange')
  return (
    <>
      <strong>{nameOf(maker.key) ?? (maker.admitted ? '' : t('plan.unknownMaker'))}</strong>
      <div className={styles['words']}>{t('plan.makerWords', { words: keyWords(maker.key) })}</div>
    </>
  )
}

function Cards({ cards }: Pick<ImportPlanShown, 'cards'>): ReactNode {
  const { t } = useTranslation('exchange')
  const kinds = [
    ['plan.cardsFresh', cards.fresh],
    ['plan.cardsHeld', cards.held],
    ['plan.cardsQuarantined', cards.quarantined],
    ['plan.cardsWithoutRight', cards.withoutRight],
    ['plan.cardsErased', cards.erased],
  ] as const
  const some = kinds.filter(([, count]) => count > 0)
  return some.length === 0 ? t('plan.cardsNone') : some.map(([key, count]) => t(key, { count })).join(', ')
}
