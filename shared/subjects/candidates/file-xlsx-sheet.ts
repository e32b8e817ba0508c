/** Rows, merged ranges, hidden rows and columns of one worksheet part. */
import { err, ok, type Result } from '../../kernel/result.ts'
import type { FileFailure } from './file-failure.ts'
import { fileLimits } from './file-limits.ts'
import type { MergedRange, SourceCell, SourceRow, SourceSheet } from './file-sheet.ts'
import { readCell, type CellReading } from './file-xlsx-cell.ts'
import { walkXml } from './file-xml.ts'

/** `B7` → column 1, line 7; null for what is no address. */
export function parseAddress(address: string): { column: number; line: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  const [, letters = '', digits = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, line: Number(digits) }
}

export function readWorksheet(
  xml: string,
  { name, part }: { readonly name: string; readonly part: string },
  reading: CellReading,
): Result<SourceSheet, FileFailure> {
  const reader = new SheetReader(reading)
  if (!walkXml(xml, reader)) return err({ kind: 'workbook-damaged', part })
  if (reader.filledRows > fileLimits.rows + headingRoom) {
    return err({ kind: 'too-many-rows', found: reader.filledRows, limit: fileLimits.rows })
  }
  const columns = reader.widest
  if (columns > fileLimits.columns) return err({ kind: 'too-many-columns', found: columns, limit: fileLimits.columns })
  const { rows, hiddenColumns, merged } = reader
  return ok({ name, rows, columns, hiddenColumns, merged, from1904: reading.from1904 })
}

/** Rows above the data and notes below it are not candidates. */
const headingRoom = 100

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | null
  formula: boolean
}

class SheetReader {
  readonly rows: SourceRow[] = []
  readonly merged: MergedRange[] = []
  readonly hiddenColumns: number[] = []
  filledRows = 0
  widest = 0
  private readonly reading: CellReading
  private line = 0
  private hidden = false
  private cells: (SourceCell | undefined)[] = []
  private cell: OpenCell | null = null
  private nextColumn = 0
  /** Element whose text is a value: `v`, or `t` within `is` but not within a phonetic run. */
  private collecting = false
  private phonetic = false

  constructor(reading: CellReading) {
    this.reading = reading
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') this.openRow(attribute)
    else if (name === 'c') this.openCell(attribute)
    else if (name === 'f' && this.cell !== null) this.cell.formula = true
    else if (name === 'rPh') this.phonetic = true
    else if (name === 'v' || (name === 't' && !this.phonetic)) this.collecting = true
    else if (name === 'mergeCell') this.addMerged(attribute('ref') ?? '')
    else if (name === 'col') this.addHiddenColumns(attribute)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
  }

  text(text: string): void {
    if (this.collecting && this.cell !== null) this.cell.value = (this.cell.value ?? '') + text
  }

  private openRow(attribute: (name: string) => string | undefined): void {
    this.line = Number(attribute('r') ?? this.line + 1)
    const hidden = attribute('hidden')
    this.hidden = hidden === '1' || hidden === 'true'
    this.cells = []
    this.nextColumn = 0
  }

  private openCell(attribute: (name: string) => string | undefined): void {
    const column = parseAddress(attribute('r') ?? '')?.column ?? this.nextColumn
    this.nextColumn = column + 1
    this.cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: null, formula: false }
  }

  private closeCell(): void {
    if (this.cell === null) return
    const cell = readCell(this.cell, this.reading)
    if (cell !== undefined && this.cell.column <= fileLimits.columns) this.cells[this.cell.column] = cell
    if (cell !== undefined) this.widest = Math.max(this.widest, this.cell.column + 1)
    this.cell = null
  }

  /** Beyond the limit rows are only counted, so that the person hears how many there are. */
  private closeRow(): void {
    if (!this.cells.some((cell) => cell !== undefined)) return
    this.filledRows++
    if (this.filledRows <= fileLimits.rows + headingRoom) {
      this.rows.push({ line: this.line, hidden: this.hidden, cells: this.cells })
    }
  }

  private addMerged(range: string): void {
    const [from, to] = range.split(':').map(parseAddress)
    if (!from || !to) return
    this.merged.push({
      range,
      firstLine: from.line,
      lastLine: to.line,
      firstColumn: from.column,
      lastColumn: to.column,
    })
  }

  private addHiddenColumns(attribute: (name: string) => string | undefined): void {
    if (attribute('hidden') !== '1' && attribute('hidden') !== 'true') return
    const last = Math.min(Number(attribute('max') ?? 0), fileLimits.columns)
    for (let column = Number(attribute('min') ?? 1); column <= last; column++) this.hiddenColumns.push(column - 1)
  }
}
