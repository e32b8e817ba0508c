/**
 * CSV for programs, after RFC 4180: UTF-8 without mark, commas, CRLF, quotes only where needed, one heading line of column
 * keys. Decimals with a point, days and instants as ISO 8601, nothing guarded or grouped. A missing value is the
 * empty field; the reason stands in a second column `<key>_absent`, present where any row needs it.
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { checkTable, isAbsent, type Cell, type Table } from './table.ts'

export function tableToCsvForMachines(table: Table): Uint8Array {
  checkTable(table)
  const withReasons = table.columns.map((_, at) => table.rows.some((row) => isAbsent(row[at] ?? null)))
  const heading = table.columns.flatMap(({ key }, at) => (withReasons[at] === true ? [key, `${key}_absent`] : [key]))
  const rows = table.rows.map((row) => row.flatMap((cell, at) => fields(cell, withReasons[at] === true)))
  return utf8ToBytes([heading, ...rows].map((line) => `${line.map(escaped).join(',')}\r\n`).join(''))
}

function fields(cell: Cell, withReason: boolean): string[] {
  const reason = cell !== null && isAbsent(cell) ? cell.absent.code : ''
  const value = cell === null || isAbsent(cell) ? '' : String(cell)
  return withReason ? [value, reason] : [value]
}

const escaped = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
