/**
 * A sheet as it was in the file, before anybody says what its columns mean. XLSX and CSV both become this; lines are counted as
 * the spreadsheet shows them, so that a person finds the place.
 */

/**
 * `text` is what the person meant to see as far as it can be known: a date as `2026-11-24`, a number with a point and never
 * with an exponent, a number formatted as `000000` with its zeros.
 */
export interface SourceCell {
  readonly text: string
  /** `number`: the file holds a number where a text may have been meant. `error`: `#N/A` and its like. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** The value was computed; `text` is what was computed last, or empty if that isn't in the file. */
  readonly formula: boolean
}

export interface SourceRow {
  readonly line: number
  readonly hidden: boolean
  /** By column; holes where there is no cell. */
  readonly cells: readonly (SourceCell | undefined)[]
}

/** Rectangle of merged cells, lines and columns inclusive. */
export interface MergedRange {
  readonly range: string
  readonly firstLine: number
  readonly lastLine: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface SourceSheet {
  readonly name: string
  /** Only rows that hold something. */
  readonly rows: readonly SourceRow[]
  readonly columns: number
  readonly hiddenColumns: readonly number[]
  readonly merged: readonly MergedRange[]
  /** Bare day numbers count from 1904 instead of 1900. */
  readonly from1904: boolean
}

export const textCell = (text: string): SourceCell => ({ text, kind: 'text', formula: false })

/** `A`, `B` … `AA`; columns count from 0. */
export function columnName(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
