/** Above the list: whether one has practised, and the way to it. Holds nothing up. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { practiceAddress } from './practice-address.ts'
import styles from './today-list.module.css'
import { usePractice } from './use-practice.ts'

export function PracticeOffer({ instrument }: { readonly instrument: Code }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const practice = usePractice(instrument)
  if (!practice || practice.cases.length === 0) return null
  const last = practice.sheets.at(-1)
  return (
    <div className={styles['counts']} data-practice>
      {practice.lastOn('before') === null ? (
        <StatusBadge tone="warning">{t('practice.notDone')}</StatusBadge>
      ) : (
        <StatusBadge tone="good">
          {t('practice.lastDone', {
            occasion: t(`practice.occasions.${last?.about.occasion ?? 'before'}`),
            time: last ? formatTime(last.at, language) : '',
          })}
        </StatusBadge>
      )}
      <Link href={practiceAddress(instrument)}>{t('practice.go')}</Link>
    </div>
  )
}
