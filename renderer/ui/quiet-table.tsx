/** A table to be read, of some dozens of rows: quiet lines, figures at the right, scrolls sideways by itself. */
import type { ReactNode } from 'react'
import styles from './quiet-table.module.css'

export interface QuietColumn<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** `number`: at the right, figures of one width. */
  readonly align?: 'number'
}

export interface QuietTableProps<Row> {
  /** What the table is of; read by screen readers. */
  readonly caption: string
  readonly columns: readonly QuietColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Said in place of the rows where there are none: what to do next. */
  readonly empty: ReactNode
}

export function QuietTable<Row>({ caption, columns, rows, rowKey, empty }: QuietTableProps<Row>): ReactNode {
  if (rows.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <section className={styles['frame']} aria-label={caption}>
      <table className={styles['table']}>
        <caption className="timbang-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, align }) => (
                <td key={key} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
