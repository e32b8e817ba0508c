/**
 * CSV read for candidates: semicolons as Indonesian spreadsheets write them, commas or tabs; which of them is found by which splits
 * the lines most evenly. A quotation mark that is never closed is refused, since it swallows the lines after it.
 */
import Papa from 'papaparse'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { FileFailure } from './file-failure.ts'
import { fileLimits } from './file-limits.ts'
import { textCell, type SourceCell, type SourceSheet } from './file-sheet.ts'
import { decodeText, type TextEncoding } from './file-text-encoding.ts'

export type Delimiter = ';' | ',' | '\t' | '|'
const delimiters: readonly Delimiter[] = [';', ',', '\t', '|']

export interface CsvFile {
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  readonly sheet: SourceSheet
}

export function readCsv(bytes: Uint8Array): Result<CsvFile, FileFailure> {
  const decoded = decodeText(bytes)
  if (decoded === null) return err({ kind: 'not-a-table', looksLike: 'binary' })
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(decoded.text)) return err({ kind: 'not-a-table', looksLike: 'html' })
  // `sep=;` is an instruction to the spreadsheet and no row; the lines after it keep their numbers.
  const told = /^sep=(.)\r?\n/i.exec(decoded.text)
  const text = told === null ? decoded.text : decoded.text.slice(told[0].length)
  const delimiter = delimiters.find((mark) => mark === told?.[1]) ?? guessDelimiter(text)
  const sheet = readRows(text, delimiter, told === null ? 1 : 2)
  return sheet.ok ? ok({ encoding: decoded.encoding, delimiter, sheet: sheet.value }) : sheet
}

/**
 * The mark whose lines agree best on a number of fields; more fields win where they agree equally. A comma counts less, since it also
 * stands in decimals and before degrees ("3,45", "Budi, S.Sos.").
 */
export function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 60, skipEmptyLines: 'greedy' })
    const counts = new Map<number, number>()
    for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    const [fields, lines] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    const share = lines / Math.max(1, data.length)
    const score = fields < 2 ? 0 : share * share * fields * (delimiter === ',' ? 0.6 : 1)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function readRows(text: string, delimiter: Delimiter, firstLine: number): Result<SourceSheet, FileFailure> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) return err({ kind: 'quotes-unclosed', line: (broken.row ?? 0) + firstLine })
  const rows = data.flatMap((fields, index) => {
    const cells = fields.map(csvCell)
    return cells.some((cell) => cell !== undefined) ? [{ line: index + firstLine, hidden: false, cells }] : []
  })
  if (rows.length > fileLimits.rows + headingRoom)
    return err({ kind: 'too-many-rows', found: rows.length, limit: fileLimits.rows })
  const columns = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  if (columns > fileLimits.columns) return err({ kind: 'too-many-columns', found: columns, limit: fileLimits.columns })
  return ok({ name: 'CSV', rows, columns, hiddenColumns: [], merged: [], from1904: false })
}

const headingRoom = 100

/**
 * `="0012"` is how some programs keep a spreadsheet from reading digits as a number; an apostrophe before a formula sign is how
 * this and other programs disarm it. Any other field that begins with `=` is a formula without a value.
 */
function csvCell(field: string): SourceCell | undefined {
  const text = field.trim()
  if (text === '') return undefined
  const held = /^="([^"]*)"$/.exec(text)
  if (held) return textCell(held[1] ?? '')
  if (text.startsWith('=')) return { text: '', kind: 'text', formula: true }
  return textCell(/^'[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text)
}
