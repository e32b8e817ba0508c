/** The logs of a bundle, one by one: what is new, what waits for whom, what is forked or kept apart. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPlanShown } from '../../shared/host/import-plan-shown.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { formatCount } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { QuietTable } from '../ui/quiet-table.tsx'
import { StatusBadge, type StatusTone } from '../ui/status-badge.tsx'
import { keyWords } from './host-key-words.ts'

type Log = ImportPlanShown['logs'][number]

const tones: Readonly<Record<Log['outcome'], StatusTone>> = {
  new: 'good',
  same: 'neutral',
  waiting: 'warning',
  forked: 'bad',
  quarantine: 'warning',
}

export interface HostPlanLogsProps {
  readonly plan: ImportPlanShown
  readonly nameOf: (key: KeyId) => string | null
}

/** Enough of the words to tell two keys in one table apart. */
const shortWords = (key: KeyId): string => `${keyWords(key).split(' ').slice(0, 4).join(' ')} …`

export function HostPlanLogs({ plan, nameOf }: HostPlanLogsProps): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const called = (key: KeyId): string => nameOf(key) ?? shortWords(key)
  const remarkOf = (log: Log): string => {
    if (log.outcome === 'quarantine') return t('plan.quarantined')
    const fork = log.forkedFrom === null ? [] : [t('plan.forkedFrom', { at: log.forkedFrom + 1 })]
    return [...fork, ...missingOf(log)].join(' ')
  }
  const missingOf = ({ missing }: Log): string[] => {
    if (missing.length === 0) return []
    const names = [...new Set(missing.flatMap(({ namedBy }) => namedBy))].map(called)
    const count = missing.length
    return [
      names.length === 0 ? t('plan.missingNobody', { count }) : t('plan.missing', { count, names: names.join(', ') }),
    ]
  }
  const counted = (count: number): string => formatCount(count, language)
  return (
    <QuietTable
      caption={t('plan.logs', { name: plan.name })}
      rows={plan.logs}
      rowKey={({ author }) => author}
      empty={t('plan.noLogs')}
      columns={[
        { key: 'log', title: t('plan.logOf'), cell: ({ author }) => called(author) },
        {
          key: 'outcome',
          title: t('plan.outcome'),
          cell: ({ outcome }) => <StatusBadge tone={tones[outcome]}>{t(`plan.outcomes.${outcome}`)}</StatusBadge>,
        },
        { key: 'fresh', title: t('plan.fresh'), align: 'number', cell: ({ fresh }) => counted(fresh) },
        { key: 'held', title: t('plan.held'), align: 'number', cell: ({ held }) => counted(held) },
        { key: 'waiting', title: t('plan.waiting'), align: 'number', cell: ({ waiting }) => counted(waiting) },
        { key: 'remark', title: t('plan.remark'), cell: remarkOf },
      ]}
    />
  )
}
