/** A document's table on screen: the same columns, the same texts of cells as on paper. */
import { useRef, type ReactNode } from 'react'
import { cellText } from '../../../shared/documents/tables/cell-text.ts'
import { isAbsent, isNumeric, type Table } from '../../../shared/documents/tables/table.ts'
import { textIn, type Language } from '../../../shared/documents/words/language.ts'
import { useScrollFocus } from '../../ui/use-scroll-focus.ts'
import styles from './paper.module.css'

export interface PaperTableProps {
  readonly table: Table
  readonly language: Language
  readonly density: 'normal' | 'compact'
}

export function PaperTable({ table, language, density }: PaperTableProps): ReactNode {
  const title = textIn(table.title, language)
  const frame = useRef<HTMLDivElement>(null)
  useScrollFocus(frame)
  return (
    <div ref={frame} className={styles['tableFrame']} data-density={density}>
      <table className={styles['table']}>
        <caption className="timbang-visually-hidden">{title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, heading, type }) => (
              <th key={key} scope="col" data-numeric={isNumeric(type) || undefined}>
                {textIn(heading, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {table.columns.map((column, place) => {
                const cell = row[place] ?? null
                return (
                  <td
                    key={column.key}
                    data-numeric={isNumeric(column.type) || undefined}
                    data-absent={(cell !== null && isAbsent(cell)) || undefined}
                  >
                    {cellText(cell, column, language)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
