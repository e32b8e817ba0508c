/** The own levels so far, quietly under the list: a mirror for one person, with nothing of anybody else. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import { viewOwnStatistics, type OwnSpread } from '../../../shared/subjects/scoring/view-own-statistics.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import styles from './own-statistics.module.css'
import { useKeptSwitch } from './use-kept-switch.ts'

export function OwnStatistics({ instrument }: { readonly instrument: Code }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { sheets, criteria } = useView(viewOwnStatistics, useSelection().room.actor, instrument)
  const shown = useKeptSwitch('statistics')
  if (sheets === 0) return null
  const levels = criteria[0]?.levels.map(({ level }) => level) ?? []
  const countAt = ({ levels: given }: OwnSpread, level: number): number =>
    given.find((one) => one.level === level)?.count ?? 0
  const columns: readonly QuietColumn<OwnSpread>[] = [
    { key: 'criterion', title: t('check.criterion'), cell: ({ title }) => title[language] },
    ...levels.map((level): QuietColumn<OwnSpread> => ({
      key: String(level),
      title: t('statistics.level', { level }),
      align: 'number',
      cell: (one) => <Count count={countAt(one, level)} of={sheets} />,
    })),
    {
      key: 'not-observed',
      title: t('check.notObserved'),
      align: 'number',
      cell: ({ notObserved }) => <Count count={notObserved} of={sheets} />,
    },
  ]
  return (
    <details
      className={styles['panel']}
      open={shown.on}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== shown.on) shown.switchTo(currentTarget.open)
      }}
    >
      <summary>{t('statistics.title')}</summary>
      <p>{t('statistics.sentence', { count: sheets })}</p>
      <QuietTable
        caption={t('statistics.table')}
        columns={columns}
        rows={criteria}
        rowKey={({ criterion }) => criterion}
        empty={t('sealed.unread')}
      />
    </details>
  )
}

/** A bar behind the number, which alone says all. */
function Count({ count, of }: { readonly count: number; readonly of: number }): ReactNode {
  return (
    <span className={styles['count']} data-none={count === 0 || undefined}>
      <span aria-hidden="true" className={styles['bar']} style={{ inlineSize: `${(3 * count) / of}rem` }} />
      {count}
    </span>
  )
}
