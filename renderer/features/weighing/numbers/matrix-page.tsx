/** Candidates by criteria as a heat table: the number in every cell, its depth as colour, only the rows in sight in the page. */
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matrix, MatrixRow } from '../../../../shared/engine/numbers/matrix.ts'
import type { MarkTable } from '../../../../shared/engine/numbers/mark-table.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Page } from '../../../ui/page.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import { HeatTable } from './heat-table.tsx'
import type { NumberColumn, NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, useNames, useSentence } from './number-words.ts'

export function MatrixPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.matrix.title')} lead={t('page.matrix.lead')}>
      <Asked
        question={{ ask: 'matrix', instrument: table.instrument, part, levelsApart: spreadToTalkAbout.levelsApart }}
      >
        {(matrix) => <Whole matrix={matrix} scale={table.scale} />}
      </Asked>
    </Page>
  )
}

const collator = new Intl.Collator('id', { numeric: true })

function Whole({ matrix, scale }: { readonly matrix: Matrix; readonly scale: MarkTable['scale'] }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const names = useNames()
  const [order, setOrder] = useState<'number' | 'mean'>('number')
  const columns = useColumns(matrix)
  const rows = useMemo(
    () =>
      matrix.rows.toSorted((a, b) =>
        order === 'mean'
          ? (b.mean ?? -1) - (a.mean ?? -1)
          : collator.compare(names.candidate(a.candidate), names.candidate(b.candidate)),
      ),
    [matrix, order, names],
  )
  const wordOf = (cell: MatrixRow['cells'][number]): string =>
    typeof cell === 'number'
      ? formatDecimal(cell, language, 1)
      : t(cell === 'unseen' ? 'matrix.noneObserved' : 'matrix.none')
  const sortable = (title: string, by: 'number' | 'mean') => ({
    title,
    sort: { label: t('matrix.sortBy', { column: title }), isBy: order === by, onPress: () => setOrder(by) },
  })
  const head = [
    sortable(t('matrix.candidate'), 'number'),
    ...matrix.criteria.map((code) => ({ title: names.criterion(code) })),
    sortable(t('matrix.mean'), 'mean'),
    { title: t('matrix.sheets') },
  ]
  const nameOf = useRowName(matrix)
  return (
    <NumberFrame
      question={t('matrix.question')}
      answer={sentenceOf(matrix.sentence)}
      figure={matrix.figure}
      name="matriks-nilai"
      picture={
        <HeatTable
          label={t('matrix.table')}
          head={head}
          rows={rows.map((row) => ({
            key: `${row.candidate}/${row.vacancy}`,
            name: nameOf(row),
            cells: row.cells.map((cell) => ({
              text: wordOf(cell),
              share: typeof cell === 'number' ? (cell - scale.min) / (scale.max - scale.min) : null,
            })),
            ends: [row.mean === null ? '–' : formatDecimal(row.mean, language), String(row.sheets)],
          }))}
        />
      }
      legend={t('matrix.legend')}
      columns={columns}
      rows={rows}
      rowKey={({ candidate, vacancy }) => `${candidate}/${vacancy}`}
      isTableItself
    />
  )
}

/** With the vacancy where somebody stands for more than one. */
function useRowName({ rows }: Matrix): (row: MatrixRow) => string {
  const names = useNames()
  const twice = useMemo(() => {
    const seen = new Set<string>()
    return new Set(rows.flatMap(({ candidate }) => (seen.has(candidate) ? [candidate] : (seen.add(candidate), []))))
  }, [rows])
  return ({ candidate, vacancy }) =>
    twice.has(candidate) ? `${names.candidate(candidate)} · ${names.vacancy(vacancy)}` : names.candidate(candidate)
}

function useColumns(matrix: Matrix): NumberColumns<MatrixRow> {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const nameOf = useRowName(matrix)
  return [
    { key: 'candidate', title: t('matrix.candidate'), kind: 'text', of: nameOf },
    ...matrix.criteria.map((criterion, at): NumberColumn<MatrixRow> => ({
      key: `c${at + 1}`,
      title: names.criterion(criterion),
      kind: 'decimal',
      of: ({ cells }) => {
        const cell = cells[at]
        return typeof cell === 'number' ? cell : null
      },
    })),
    { key: 'mean', title: t('matrix.mean'), kind: 'decimal', of: ({ mean }) => mean },
    { key: 'sheets', title: t('matrix.sheets'), kind: 'count', of: ({ sheets }) => sheets },
  ]
}
