import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound(): ReactNode {
  const { t } = useTranslation('shell')
  return (
    <EmptyState title={t('notFound.title')} action={<Link href="/">{t('notFound.back')}</Link>}>
      {t('notFound.what')}
    </EmptyState>
  )
}
