/** The newest entry of every log held here, and which holders signed that they have it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortCode } from '../../../shared/record/short-code.ts'
import type { LogHead } from '../../../shared/subjects/scoring/view-completeness.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './weighing-room.module.css'
import { useWho } from './words.ts'

export function LogHeads({ logs }: { readonly logs: readonly LogHead[] }): ReactNode {
  const { t } = useTranslation('weighing')
  const { t: role } = useTranslation('roles')
  const language = useLanguage()
  const who = useWho()
  return (
    <Section title={t('logs.title')} lead={t('logs.lead')}>
      <QuietTable
        caption={t('logs.table')}
        rows={logs}
        rowKey={({ author }) => author}
        empty={t('completeness.noRosterWhat')}
        columns={[
          {
            key: 'owner',
            title: t('logs.owner'),
            cell: ({ author, isForked }) => (
              <>
                {who(author)} {isForked && <StatusBadge tone="bad">{t('logs.forked')}</StatusBadge>}
              </>
            ),
          },
          {
            key: 'entries',
            title: t('logs.entries'),
            align: 'number',
            cell: ({ entries }) => formatCount(entries, language),
          },
          {
            key: 'head',
            title: t('logs.head'),
            cell: ({ head }) => <code className={styles['code']}>{shortCode(head)}</code>,
          },
          {
            key: 'acknowledged',
            title: t('logs.acknowledged'),
            cell: ({ acknowledgedBy }) =>
              acknowledgedBy.length === 0 ? t('logs.nobody') : acknowledgedBy.map((office) => role(office)).join(', '),
          },
        ]}
      />
    </Section>
  )
}
