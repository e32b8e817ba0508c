/**
 * One table as a worksheet: identifiers as text, numbers as numbers with their digits unchanged, days as days, headings frozen
 * and filterable, columns as wide as their content.
 */
import type { Day } from '../../kernel/instant.ts'
import { textIn, type Language } from '../words/language.ts'
import { cellText } from './cell-text.ts'
import { isAbsent, type Cell, type Column, type Table } from './table.ts'
import { cellString, decimalStyle, mostPlaces, style } from './xlsx-parts.ts'

export function worksheet(table: Table, language: Language): string {
  const places = table.columns.map((_, at) => placesOf(table, at))
  const heading = table.columns.map((column, at) =>
    textCell(textIn(column.heading, language), address(at, 1), style.heading),
  )
  const rows = table.rows.map((row, index) => {
    const cells = row.map((cell, at) =>
      tableCell(cell, { column: table.columns[at], places: places[at] ?? 0, at: address(at, index + 2), language }),
    )
    return `<row r="${index + 2}">${cells.join('')}</row>`
  })
  const last = address(Math.max(0, table.columns.length - 1), table.rows.length + 1)
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${last}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${table.columns.map((column, at) => columnWidth(table, column, { at, language })).join('')}</cols>` +
    `<sheetData><row r="1">${heading.join('')}</row>${rows.join('')}</sheetData>` +
    `<autoFilter ref="A1:${last}"/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  )
}

interface Place {
  readonly column: Column | undefined
  readonly places: number
  readonly at: string
  readonly language: Language
}

function tableCell(cell: Cell, { column, places, at, language }: Place): string {
  if (cell === null || column === undefined) return ''
  if (isAbsent(cell)) return textCell(cellText(cell, column, language), at, style.text)
  switch (column.type) {
    case 'ordinal':
    case 'integer':
      return numberCell(String(cell), at, style.integer)
    case 'decimal':
      // A spreadsheet keeps 15 digits; what has more stays text rather than being cut in silence.
      return digitsOf(String(cell)) <= 15
        ? numberCell(String(cell), at, decimalStyle(places))
        : textCell(String(cell), at, style.text)
    case 'day': {
      const serial = serialOf(cell as Day)
      return serial === null
        ? textCell(cellText(cell, column, language), at, style.text)
        : numberCell(String(serial), at, style.day)
    }
    case 'instant':
      return textCell(cellText(cell, column, language), at, style.text)
    case 'identifier':
      return textCell(String(cell), at, style.text)
    case 'text':
      return textCell(String(cell), at, style.wrapped)
  }
}

/** Inline strings: a cell whose text begins with `=` stays a text and is never run. */
const textCell = (text: string, at: string, format: number): string =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellString(text)}</t></is></c>`

const numberCell = (digits: string, at: string, format: number): string =>
  `<c r="${at}" s="${format}"><v>${digits}</v></c>`

const digitsOf = (decimal: string): number => decimal.replace(/^-?0*\.?0*/, '').replace('.', '').length

/** Digits after the point that a column needs so that none is hidden. */
const placesOf = (table: Table, at: number): number =>
  Math.min(
    mostPlaces,
    Math.max(0, ...table.rows.map((row) => (typeof row[at] === 'string' ? (row[at].split('.')[1] ?? '').length : 0))),
  )

/** Day number of a spreadsheet (1 March 1900 is 61); null before that, where spreadsheets disagree about 29 February 1900. */
export function serialOf(day: Day): number | null {
  const serial = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569
  return serial >= 61 ? serial : null
}

/** `A1`; columns count from 0, rows from 1. */
export function address(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

const [narrowest, widest] = [6, 60]

function columnWidth(table: Table, column: Column, { at, language }: { at: number; language: Language }): string {
  const longestWord = Math.max(
    ...textIn(column.heading, language)
      .split(/\s+/)
      .map((word) => word.length),
  )
  const lengths = table.rows.map((row) => cellText(row[at] ?? null, column, language).length)
  const width = Math.min(widest, Math.max(narrowest, longestWord + 3, ...lengths.map((length) => length + 2)))
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
}
