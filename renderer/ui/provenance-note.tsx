/** How sure a rule is, and where it comes from: the law it is said to follow, and where that was read. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './provenance-note.module.css'
import { StatusBadge, type StatusTone } from './status-badge.tsx'

export type RuleStanding = 'text-read' | 'press' | 'assumed'

const tones: Readonly<Record<RuleStanding, StatusTone>> = { 'text-read': 'good', press: 'info', assumed: 'warning' }

export const StandingBadge = ({ standing }: { readonly standing: RuleStanding }): ReactNode => {
  const { t } = useTranslation('desk')
  return <StatusBadge tone={tones[standing]}>{t(`standing.${standing}`)}</StatusBadge>
}

export interface ProvenanceNoteProps {
  readonly standing: RuleStanding
  readonly source: { readonly law: string; readonly seen: string | null }
}

export function ProvenanceNote({ standing, source }: ProvenanceNoteProps): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <span className={styles['note']}>
      <StandingBadge standing={standing} />
      <span>
        {source.law}
        {source.seen !== null && (
          <span className={styles['seen']}> · {t('standing.seen', { where: source.seen })}</span>
        )}
      </span>
    </span>
  )
}
