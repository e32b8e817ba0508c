/** Whether what was written is kept, always in sight and never more than is true. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useDraftStanding } from '../../store/use-view.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { instantAt } from './page-clock.ts'

export function SavedLine({ hasDraft }: { readonly hasDraft: boolean }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const standing = useDraftStanding()
  if (standing.kind === 'not-saved') return <StatusBadge tone="bad">{t('saved.notSaved')}</StatusBadge>
  if (standing.kind === 'only-here') return <StatusBadge tone="bad">{t('saved.onlyHere')}</StatusBadge>
  if (standing.kind === 'saving') return <StatusBadge tone="neutral">{t('saved.saving')}</StatusBadge>
  if (!hasDraft) return <StatusBadge tone="neutral">{t('saved.nothing')}</StatusBadge>
  return <StatusBadge tone="good">{t('saved.at', { time: formatTime(instantAt(standing.at), language) })}</StatusBadge>
}
