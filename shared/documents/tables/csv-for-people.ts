/**
 * CSV that opens by a double click in an Indonesian spreadsheet: UTF-8 with byte-order mark, semicolons, decimal commas, every
 * field quoted, CRLF. Spreadsheets guess; three things are done against it:
 *
 * - an identifier made of digits gets a tab before it, which is not shown and keeps it a text (no `1,37E+15`, no lost zeros);
 * - a text that would be run as a formula gets an apostrophe before it (OWASP, CSV injection; full-width signs too);
 * - numbers have no thousands dots, since `1.385` would be a thousand here and one and a bit there.
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { textIn, type Language } from '../words/language.ts'
import { cellText } from './cell-text.ts'
import { checkTable, isAbsent, type Cell, type Column, type Table } from './table.ts'

export function tableToCsvForPeople(table: Table, language: Language): Uint8Array {
  checkTable(table)
  const heading = table.columns.map((column) => quoted(guarded(textIn(column.heading, language))))
  const rows = table.rows.map((row) => row.map((cell, at) => field(cell, table.columns[at], language)))
  return utf8ToBytes(`\ufeff${[heading, ...rows].map((fields) => `${fields.join(';')}\r\n`).join('')}`)
}

function field(cell: Cell, column: Column | undefined, language: Language): string {
  if (cell === null || column === undefined) return quoted('')
  if (isAbsent(cell)) return quoted(guarded(textIn(cell.absent.label, language)))
  switch (column.type) {
    case 'ordinal':
    case 'integer':
      return quoted(String(cell))
    case 'decimal':
      return quoted(language === 'id' ? String(cell).replace('.', ',') : String(cell))
    case 'identifier':
      return quoted(looksNumeric.test(String(cell)) ? `\t${String(cell)}` : guarded(String(cell)))
    case 'text':
      return quoted(guarded(String(cell)))
    case 'day':
    case 'instant':
      return quoted(cellText(cell, column, language))
  }
}

/** What a spreadsheet would take for a number, a date or a time. */
const looksNumeric = /^[\d\s.,:/()-]*\d[\d\s.,:/()-]*(?:[eE][+-]?\d+)?%?$/

const runsAsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

const guarded = (text: string): string => (runsAsFormula.test(text) ? `'${text}` : text)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
