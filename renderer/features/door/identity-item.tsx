/** One identity in the list: whose it is; chosen, its passphrase. Damaged ones are shown too, with what can be done. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IdentityRow, Unlocked } from '../../../shared/host/identity-methods.ts'
import type { Day } from '../../../shared/kernel/instant.ts'
import { formatDay } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Icon } from '../../ui/icons.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './identity-item.module.css'
import { keyWords } from './key-words.ts'
import { UnlockForm } from './unlock-form.tsx'

export interface IdentityItemProps {
  readonly row: IdentityRow
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onUnlocked: (unlocked: Unlocked) => void
}

export function IdentityItem({ row, isChosen, onChoose, onUnlocked }: IdentityItemProps): ReactNode {
  const { t } = useTranslation(['door', 'shell'])
  const language = useLanguage()
  const { identity, description } = row
  if (!description) return <DamagedIdentity row={row} />
  const { label, key, created, sample } = description
  return (
    <li className={styles['item']} data-chosen={isChosen || undefined}>
      <button type="button" className={styles['who']} aria-expanded={isChosen} onClick={onChoose}>
        <Icon name="lock" size={1.4} />
        <span className={styles['words']}>
          <strong>{label}</strong>
          <span className={styles['facts']}>
            {sample
              ? t('door:identities.plays', { part: identity.replaceAll('-', ' ') })
              : t('door:identities.facts', {
                  day: formatDay(created.slice(0, 10) as Day, language),
                  words: keyWords(key).slice(0, 3).join(' '),
                })}
          </span>
        </span>
        {sample && <StatusBadge tone="warning">{t('shell:sample')}</StatusBadge>}
      </button>
      {isChosen && <UnlockForm identity={identity} label={label} isSample={sample} onUnlocked={onUnlocked} />}
    </li>
  )
}

function DamagedIdentity({ row: { identity } }: Pick<IdentityItemProps, 'row'>): ReactNode {
  const { t } = useTranslation('door')
  return (
    <li className={styles['item']}>
      <div className={styles['damaged']}>
        <span className={styles['words']}>
          <strong>{identity}</strong>
          <span>{t('identities.damaged')}</span>
        </span>
        <StatusBadge tone="bad">{t('identities.damagedBadge')}</StatusBadge>
        <Button component={Link} href="/recover" variant="default">
          {t('identities.fromCopy')}
        </Button>
      </div>
    </li>
  )
}
