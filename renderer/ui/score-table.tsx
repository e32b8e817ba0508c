/**
 * A dense table of scores: figures of one width under one another, a heading row and a first column that stay in sight, and
 * only the rows that can be seen in the page once there are many. What has no value says why, in words; nothing is blank
 * and nothing is a zero that was not given.
 */
import { useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import styles from './score-table.module.css'
import { useRowWindow } from './use-row-window.ts'

/** Why there is no value here. */
export type CellState = 'missing' | 'withheld' | 'erased' | 'not-observed' | 'not-computable' | 'absent'

/** Text is shown as it is (numbers already in the page's language). */
export type Cell = ReactNode | { readonly state: CellState }

export interface ScoreColumn<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => Cell
  /** Figures stand right, words left. */
  readonly numeric?: boolean
  /** Ascending order; without one the column can't be sorted by. Exact numbers are compared by whoever knows them. */
  readonly compare?: (a: Row, b: Row) => number
}

export interface ScoreTableProps<Row> {
  readonly label: string
  /** The first names the row. */
  readonly columns: readonly [ScoreColumn<Row>, ...ScoreColumn<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Greatest height, a CSS length. */
  readonly height?: string
}

interface Sorting {
  readonly key: string
  readonly descending: boolean
}

export function ScoreTable<Row>({ label, columns, rows, rowKey, height = '70vh' }: ScoreTableProps<Row>): ReactNode {
  const { t } = useTranslation('ui')
  const captionId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const { first, end, rowPixels } = useRowWindow(scroller, sorted.length)

  return (
    <section
      ref={scroller}
      className={styles['scroller']}
      style={{ maxHeight: height }}
      aria-label={t('table.scroll', { label })}
    >
      <table className={styles['table']} aria-rowcount={sorted.length + 1} aria-labelledby={captionId}>
        <caption id={captionId} className={styles['caption']}>
          {label} <span className={styles['count']}>{t('table.rows', { count: sorted.length })}</span>
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer pixels={first * rowPixels} columns={columns.length} />}
          {sorted.slice(first, end).map((row, at) => (
            <tr key={rowKey(row)} aria-rowindex={first + at + 2}>
              {columns.map((column, place) => (
                <BodyCell key={column.key} column={column} row={row} names={place === 0} />
              ))}
            </tr>
          ))}
          {end < sorted.length && <Spacer pixels={(sorted.length - end) * rowPixels} columns={columns.length} />}
        </tbody>
      </table>
      {sorted.length === 0 && <p className={styles['empty']}>{t('table.empty')}</p>}
    </section>
  )
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ScoreColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sorting?.key)?.compare
  if (!sorting || !compare) return rows
  return rows.toSorted((a, b) => (sorting.descending ? compare(b, a) : compare(a, b)))
}

interface HeadCellProps<Row> {
  readonly column: ScoreColumn<Row>
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting) => void
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>): ReactNode {
  const { t } = useTranslation('ui')
  const titleId = useId()
  const { key, title, numeric, compare } = column
  const descending = sorting?.key === key ? sorting.descending : null
  const order = descending === null ? 'none' : descending ? 'descending' : 'ascending'
  return (
    <th scope="col" data-numeric={numeric || undefined} {...(compare ? { 'aria-sort': order } : {})}>
      {compare ? (
        <button
          type="button"
          className={styles['sort']}
          onClick={() => onSort({ key, descending: descending === false })}
          title={t('table.sortBy', { column: title })}
          aria-labelledby={titleId}
        >
          <span id={titleId}>{title}</span>
          <Icon name={order === 'none' ? 'unsorted' : order} />
        </button>
      ) : (
        title
      )}
    </th>
  )
}

interface BodyCellProps<Row> {
  readonly column: ScoreColumn<Row>
  readonly row: Row
  readonly names: boolean
}

function BodyCell<Row>({ column, row, names }: BodyCellProps<Row>): ReactNode {
  const { t } = useTranslation('ui')
  const cell = column.cell(row)
  const shown = isState(cell) ? <span className={styles['state']}>{t(`cell.${cell.state}`)}</span> : cell
  const numeric = column.numeric || undefined
  return names ? (
    <th scope="row" data-numeric={numeric}>
      {shown}
    </th>
  ) : (
    <td data-numeric={numeric}>{shown}</td>
  )
}

const isState = (cell: Cell): cell is { readonly state: CellState } =>
  typeof cell === 'object' && cell !== null && 'state' in cell && typeof cell.state === 'string'

const Spacer = ({ pixels, columns }: { readonly pixels: number; readonly columns: number }): ReactNode => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height: pixels, padding: 0, border: 0 }}>
      ⋮
    </td>
  </tr>
)
