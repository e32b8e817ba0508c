/** The values of a sheet, version beside version: nothing that was ever sealed disappears behind what came later. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion, Rubric } from '../../../shared/rules/rubric.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { useScoreWord } from './score-word.ts'
import styles from './sheet-table.module.css'

export interface TableVersion {
  readonly key: string
  readonly title: string
  readonly sheet: Sheet
}

export interface SheetTableProps {
  readonly caption: string
  readonly rubric: Rubric
  /** Oldest first. */
  readonly versions: readonly TableVersion[]
}

export function SheetTable({ caption, rubric, versions }: SheetTableProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const latest = versions.at(-1)
  const columns: readonly QuietColumn<Criterion>[] = [
    {
      key: 'criterion',
      title: t('check.criterion'),
      cell: ({ title }) => <strong className={styles['criterion']}>{title[language]}</strong>,
    },
    ...versions.map(({ key, title, sheet }, at): QuietColumn<Criterion> => ({
      key,
      title,
      cell: (criterion) => <Score {...{ criterion, sheet, before: versions[at - 1]?.sheet ?? null }} />,
    })),
    {
      key: 'anchor',
      title: t('check.anchor'),
      cell: (criterion) =>
        latest && <span className={styles['anchor']}>{anchorOf(criterion, latest.sheet)?.[language]}</span>,
    },
    {
      key: 'evidence',
      title: t('check.evidence'),
      cell: (criterion) => latest && <Evidence {...{ criterion, sheet: latest.sheet }} />,
    },
  ]
  return (
    <>
      <QuietTable
        caption={caption}
        columns={columns}
        rows={rubric.criteria}
        rowKey={({ code }) => code}
        empty={t('sealed.unread')}
      />
      {latest && latest.sheet.remark !== '' && (
        <p className={styles['remark']}>
          <strong>{t('check.remark')}</strong> {latest.sheet.remark}
        </p>
      )}
    </>
  )
}

const anchorOf = ({ code, levels }: Criterion, { scores }: Sheet) =>
  levels.find(({ level }) => level === scores[code]?.score)?.anchor

interface ScoreProps {
  readonly criterion: Criterion
  readonly sheet: Sheet
  readonly before: Sheet | null
}

/** A changed value is marked by its weight as well as its colour. */
function Score({ criterion: { code }, sheet, before }: ScoreProps): ReactNode {
  const { t } = useTranslation('scoring')
  const scoreWord = useScoreWord()
  const score = sheet.scores[code]?.score
  if (score === undefined) return t('form.unscored')
  const isChanged = before !== null && before.scores[code]?.score !== score
  return (
    <span
      className={styles['score']}
      data-changed={isChanged || undefined}
      data-level={typeof score === 'number' || undefined}
    >
      {scoreWord(score)}
    </span>
  )
}

function Evidence({ criterion: { code }, sheet }: Omit<ScoreProps, 'before'>): ReactNode {
  const { t } = useTranslation('scoring')
  const note = sheet.scores[code]?.note ?? ''
  return note === '' ? (
    <em className={styles['none']}>{t('check.noEvidence')}</em>
  ) : (
    <span className={styles['note']}>{note}</span>
  )
}
