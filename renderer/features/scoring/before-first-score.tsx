/** What is signed before the first score: two texts, then the declaration about each candidate. One step at a time. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Oaths } from '../../../shared/subjects/scoring/view-oaths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './before-first-score.module.css'
import { Declaration } from './declaration.tsx'
import { OathTexts } from './oath-texts.tsx'

export function BeforeFirstScore({ oaths }: { readonly oaths: Oaths }): ReactNode {
  const { t } = useTranslation('scoring')
  const hasTexts = oaths.pact !== null && oaths.confidentiality !== null
  return (
    <Page title={t('oaths.title')} lead={t('oaths.lead')}>
      <ol className={styles['steps']} aria-label={t('oaths.steps')}>
        <Step title={t('oaths.texts')} isDone={hasTexts} isHere={!hasTexts} />
        <Step title={t('oaths.conflicts')} isDone={oaths.declaration === 'signed'} isHere={hasTexts} />
      </ol>
      {!hasTexts && <OathTexts />}
      {hasTexts && oaths.declaration === 'list-missing' && (
        <EmptyState title={t('oaths.waiting')} action={<Link href="~/exchange">{t('oaths.toExchange')}</Link>}>
          {t('oaths.waitingWhat')}
        </EmptyState>
      )}
      {hasTexts && oaths.declaration === 'due' && <Declaration />}
    </Page>
  )
}

interface StepProps {
  readonly title: string
  readonly isDone: boolean
  readonly isHere: boolean
}

function Step({ title, isDone, isHere }: StepProps): ReactNode {
  const { t } = useTranslation('ui')
  return (
    <li className={styles['step']} aria-current={isHere ? 'step' : undefined}>
      {isDone ? <StatusBadge tone="good">{title}</StatusBadge> : <span>{title}</span>}
      {isDone && <span className="timbang-visually-hidden">{t('status.good')}</span>}
    </li>
  )
}
