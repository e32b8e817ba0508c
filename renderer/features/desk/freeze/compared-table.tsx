/** Scheme and announcement side by side, component by component; what differs is marked and named. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import type { AnnouncedComponent } from '../../../../shared/subjects/announcements/entries.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { formatShare } from '../scheme/person-number.ts'
import type { Compared } from './view-freezing.ts'

export interface ComparedTableProps {
  readonly compared: readonly Compared[]
  readonly scheme: Scheme
}

export function ComparedTable({ compared, scheme }: ComparedTableProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const titles = new Map(scheme.components.map(({ code, title }) => [code as string, title[language]]))
  const side = (one: AnnouncedComponent | null): string =>
    one ? `${t(`methods.${one.method}`)}, ${formatShare(one.share, language)}` : t('freeze.notThere')
  return (
    <QuietTable
      caption={t('freeze.compared')}
      columns={[
        { key: 'code', title: t('scheme.component'), cell: ({ code }) => titles.get(code) ?? code },
        { key: 'planned', title: t('freeze.inScheme'), cell: ({ planned }) => side(planned) },
        { key: 'announced', title: t('freeze.inAnnouncement'), cell: ({ announced }) => side(announced) },
        {
          key: 'problem',
          title: t('freeze.result'),
          cell: ({ problem }) =>
            problem === null ? (
              <StatusBadge tone="good">{t('freeze.same')}</StatusBadge>
            ) : (
              <StatusBadge tone="bad">{t(`difference.${problem}`)}</StatusBadge>
            ),
        },
      ]}
      rows={compared}
      rowKey={({ code }) => code}
      empty={t('announcement.noComponents')}
    />
  )
}
