/** How safe the sealed sheets are: what lies on the session stick, what on this computer alone, what a holder has acknowledged. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewUnsent } from '../../../shared/subjects/scoring/view-unsent.ts'
import { useStick } from '../../store/use-stick.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './standing-line.module.css'

export function StandingLine(): ReactNode {
  return (
    <div className={styles['line']}>
      <StickBadge />
      <UnsentLine />
    </div>
  )
}

/** Nothing before the first seal. */
export function UnsentLine(): ReactNode {
  const { t } = useTranslation('scoring')
  const { signed, sheets, amendments } = useView(viewUnsent, useSelection().room.actor)
  if (signed === 0) return null
  const isAllSent = sheets + amendments === 0
  return (
    <span className={styles['line']}>
      <StatusBadge tone={isAllSent ? 'good' : 'info'} icon="file">
        {isAllSent ? t('stick.allSent') : t('stick.unsent', { sheets, amendments })}
      </StatusBadge>
      {!isAllSent && <Link href="~/exchange">{t('stick.send')}</Link>}
    </span>
  )
}

export function StickBadge(): ReactNode {
  const { t } = useTranslation('scoring')
  const stick = useStick()
  if (!stick)
    return (
      <StatusBadge tone="neutral" icon="stick">
        {t('stick.none')}
      </StatusBadge>
    )
  const { label, present, onlyHere: count } = stick
  return (
    <StatusBadge tone={present && count === 0 ? 'good' : 'warning'} icon="stick">
      {!present
        ? t('stick.gone', { label, count })
        : count === 0
          ? t('stick.here', { label })
          : t('stick.onlyHere', { label, count })}
    </StatusBadge>
  )
}
