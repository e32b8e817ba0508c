/** Counts by assessor and instrument, with the answer as a sentence above. */
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completeness, SheetCounts } from '../../../shared/subjects/scoring/view-completeness.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ScoreTable, type ScoreColumn } from '../../ui/score-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './weighing-room.module.css'
import { useComponentTitle, useWho } from './words.ts'

interface BoardRow extends SheetCounts {
  readonly key: string
  readonly assessor: string
  readonly instrument: string
}

export function CompletenessBoard({ board }: { readonly board: Completeness }): ReactNode {
  const { t } = useTranslation('weighing')
  const who = useWho()
  const titleOf = useComponentTitle()
  const columns = useColumns()
  const rows = useMemo(
    () =>
      board.assessors.flatMap(({ assessor, instruments }) =>
        instruments.map((counts): BoardRow => ({
          ...counts,
          key: `${assessor}/${counts.instrument}`,
          assessor: who(assessor),
          instrument: titleOf(counts.instrument),
        })),
      ),
    [board, who, titleOf],
  )
  return (
    <>
      <BoardSentence board={board} />
      {board.leftOut > 0 && <p>{t('completeness.leftOut')}</p>}
      <ScoreTable label={t('completeness.table')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </>
  )
}

function BoardSentence({ board: { total } }: { readonly board: Completeness }): ReactNode {
  const { t } = useTranslation('weighing')
  const isWhole = total.missing === 0
  return (
    <div aria-live="polite" className={styles['badges']}>
      <StatusBadge tone={isWhole ? 'good' : 'warning'}>
        {isWhole
          ? t('completeness.complete', { count: total.expected })
          : t('completeness.incomplete', { count: total.missing, expected: total.expected })}
      </StatusBadge>
      {total.contradicting > 0 && (
        <StatusBadge tone="bad">{t('completeness.contradicting', { count: total.contradicting })}</StatusBadge>
      )}
    </div>
  )
}

function useColumns(): readonly [ScoreColumn<BoardRow>, ...ScoreColumn<BoardRow>[]] {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const byText = (text: (row: BoardRow) => string) => (a: BoardRow, b: BoardRow) => text(a).localeCompare(text(b))
  const counted = (key: keyof SheetCounts, title: string): ScoreColumn<BoardRow> => ({
    key,
    title,
    numeric: true,
    cell: (row) => formatCount(row[key], language),
    compare: (a, b) => a[key] - b[key],
  })
  return [
    {
      key: 'assessor',
      title: t('completeness.assessor'),
      cell: ({ assessor }) => assessor,
      compare: byText(({ assessor }) => assessor),
    },
    {
      key: 'instrument',
      title: t('completeness.instrument'),
      cell: ({ instrument }) => instrument,
      compare: byText(({ instrument }) => instrument),
    },
    { key: 'state', title: t('completeness.state'), cell: (row) => <RowState counts={row} /> },
    counted('missing', t('completeness.missing')),
    counted('sealed', t('completeness.sealed')),
    counted('excused', t('completeness.excused')),
    counted('expected', t('completeness.expected')),
  ]
}

function RowState({ counts: { missing, contradicting } }: { readonly counts: SheetCounts }): ReactNode {
  const { t } = useTranslation('weighing')
  if (contradicting > 0) return <StatusBadge tone="bad">{t('completeness.conflicting')}</StatusBadge>
  if (missing > 0) return <StatusBadge tone="warning">{t('completeness.waiting')}</StatusBadge>
  return <StatusBadge tone="good">{t('completeness.whole')}</StatusBadge>
}
