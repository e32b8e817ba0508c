/**
 * One table, many forms: the same rows become a page of a PDF, an XLSX sheet, CSV for people, CSV for machines or HTML, so that no
 * two of them can disagree. Columns are typed; a cell without a value says why (`withheld`, `absent`) and is never a zero.
 */
import type { Day, Instant } from '../../kernel/instant.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { Text } from '../words/language.ts'
import { decimalText } from '../words/figures.ts'

/**
 * `identifier`: digits that are a name (participant number, NIK, NIP) and must never be read as a number.
 * `ordinal`: running number. `integer`: JSON integer. `decimal`: decimal text already rounded by its rule, `"83.09"`.
 */
export type ColumnType = 'ordinal' | 'text' | 'identifier' | 'integer' | 'decimal' | 'day' | 'instant'

export interface Column {
  /** Heading in the machine CSV: `[a-z][a-z0-9_]*`, unique in the table. */
  readonly key: string
  readonly heading: Text
  readonly type: ColumnType
}

/** No value, and why: `code` for machines, `label` for people. */
export interface Absent {
  readonly absent: { readonly code: string; readonly label: Text }
}

export type Cell = string | number | Day | Instant | Absent | null

export interface Table {
  readonly title: Text
  readonly columns: readonly Column[]
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[]
}

export const isAbsent = (cell: Cell): cell is Absent => typeof cell === 'object' && cell !== null

/** True for columns whose figures stand right-aligned beneath each other. */
export const isNumeric = (type: ColumnType): boolean => type === 'ordinal' || type === 'integer' || type === 'decimal'

/** Throws if a cell is not of its column's type: tables are made by this program, so that would be a bug. */
export function checkTable(table: Table): void {
  const keys = table.columns.map((column) => column.key)
  invariant(new Set(keys).size === keys.length && keys.every((key) => /^[a-z][a-z0-9_]*$/.test(key)), 'column keys')
  for (const [index, row] of table.rows.entries()) {
    invariant(row.length === table.columns.length, `row ${index} has ${row.length} cells`)
    for (const [at, column] of table.columns.entries()) checkCell(row[at] ?? null, column)
  }
}

function checkCell(cell: Cell, column: Column): void {
  if (cell === null || isAbsent(cell)) return
  const { type, key } = column
  if (type === 'integer' || type === 'ordinal') {
    invariant(typeof cell === 'number' && Number.isSafeInteger(cell), `${key} wants a whole number, got ${cell}`)
    return
  }
  invariant(typeof cell === 'string', `${key} wants text, got ${cell}`)
  if (type === 'decimal') invariant(decimalText.test(cell), `${key} wants decimal text, got ${cell}`)
  if (type === 'day') invariant(/^\d{4}-\d{2}-\d{2}$/.test(cell), `${key} wants a day, got ${cell}`)
  if (type === 'instant') invariant(/^\d{4}-\d{2}-\d{2}T/.test(cell), `${key} wants an instant, got ${cell}`)
}
