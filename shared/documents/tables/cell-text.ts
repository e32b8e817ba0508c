/** A cell as people read it, in every form that is for people. */
import type { Day, Instant } from '../../kernel/instant.ts'
import { formatDay, formatInstant } from '../words/calendar-words.ts'
import { formatDecimal, formatInteger } from '../words/figures.ts'
import { textIn, type Language } from '../words/language.ts'
import { isAbsent, type Cell, type Column } from './table.ts'

export function cellText(cell: Cell, column: Column, language: Language): string {
  if (cell === null) return ''
  if (isAbsent(cell)) return textIn(cell.absent.label, language)
  switch (column.type) {
    case 'ordinal':
      return String(cell)
    case 'integer':
      return formatInteger(Number(cell), language)
    case 'decimal':
      return formatDecimal(String(cell), language)
    case 'day':
      return formatDay(cell as Day, language)
    case 'instant':
      return formatInstant(cell as Instant, language, 'seconds')
    case 'text':
    case 'identifier':
      return String(cell)
  }
}
