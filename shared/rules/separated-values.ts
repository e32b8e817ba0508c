/**
 * Separated values after RFC 4180, with any one-character mark. Fields come as they are written, quotation marks undone;
 * rows are counted from 1, a row with line breaks inside quotation marks being one row, as a spreadsheet counts.
 */
import { err, ok, type Result } from '../kernel/result.ts'

export type Mark = ';' | ',' | '\t'

/** A quotation mark was opened in that row and not closed, or something follows the closing one. */
export interface QuotesUnclosed {
  readonly kind: 'quotes-unclosed'
  readonly row: number
}

export function splitValues(text: string, mark: Mark): Result<string[][], QuotesUnclosed> {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${mark}\\r\\n][^${mark}\\r\\n]*|))(${mark}|\\r\\n|\\n|\\r|$)`, 'y')
  const rows: string[][] = []
  let row: string[] = []
  while (field.lastIndex < text.length || row.length > 0) {
    const found = field.exec(text)
    if (found === null) return err({ kind: 'quotes-unclosed', row: rows.length + 1 })
    const [, quoted, bare = '', end] = found
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === mark) continue
    rows.push(row)
    row = []
  }
  return ok(rows)
}
