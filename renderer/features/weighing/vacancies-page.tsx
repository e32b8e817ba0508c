/** The vacancies, each with its ranking one step away. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewVacancies } from '../../../shared/subjects/results/view-standings.ts'
import { useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { Standing } from './standing.tsx'
import { useBilingual } from './words.ts'

export function VacanciesPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const vacancies = useView(viewVacancies)
  const inWords = useBilingual()
  return (
    <Page title={t('ranking.title')} lead={t('ranking.lead')}>
      <Standing />
      <QuietTable
        caption={t('ranking.vacancies')}
        rows={vacancies}
        rowKey={({ code }) => code}
        empty={t('ranking.none')}
        columns={[
          {
            key: 'title',
            title: t('ranking.vacancies'),
            cell: ({ code, title }) => <Link href={`/ranking/${code}`}>{inWords(title)}</Link>,
          },
          { key: 'posts', title: t('ranking.postsTitle'), cell: ({ posts }) => t('ranking.posts', { count: posts }) },
          { key: 'places', title: t('ranking.cut'), cell: ({ places }) => t('ranking.places', { count: places }) },
        ]}
      />
    </Page>
  )
}
