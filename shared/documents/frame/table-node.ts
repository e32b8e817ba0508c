/**
 * A table on paper: headings repeated on every page, figures right-aligned in digits of one width, rows kept whole. A row too
 * tall to be kept whole on a page may be broken instead of running off it.
 */
import type { PdfNode, TableLayout } from 'pdfmake/build/pdfmake.js'
import { cellText } from '../tables/cell-text.ts'
import { checkTable, isAbsent, isNumeric, type Cell, type Column, type Table } from '../tables/table.ts'
import { textIn } from '../words/language.ts'
import { shareWidths } from './column-widths.ts'
import { bilingual, fontSize, heightOf, highestWhole, ink, printsEnglish, type PageSetting } from './page-setting.ts'

const padding = 3.5
const line = 0.5

export const gridLayout: TableLayout = {
  hLineWidth: (at, node) => (at === 0 || at === node.table.headerRows || at === node.table.body.length ? 0.9 : line),
  vLineWidth: () => line,
  hLineColor: (at, node) =>
    at === 0 || at === node.table.headerRows || at === node.table.body.length ? ink.rule : ink.hairline,
  vLineColor: () => ink.hairline,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

/** What paddings and rules take from the width of a table with `columns` columns. */
export const gridLoss = (columns: number): number => columns * 2 * padding + (columns + 1) * line

export function tableNode(table: Table, density: 'normal' | 'compact', setting: PageSetting): PdfNode {
  checkTable(table)
  const size = density === 'compact' ? fontSize.compact : fontSize.table
  const texts = table.rows.map((row) => row.map((cell, at) => textOf(cell, table.columns[at])))
  const contents = table.columns.map((column, at) => ({
    unbroken: column.type !== 'text',
    heading: printsEnglish(column.heading, setting)
      ? [textIn(column.heading, 'id'), textIn(column.heading, 'en')]
      : [textIn(column.heading, 'id')],
    cells: texts.map((row) => row[at] ?? ''),
  }))
  const widths = shareWidths(contents, {
    heading: setting.metrics.bold,
    cells: setting.metrics.regular,
    size,
    available: setting.width - gridLoss(table.columns.length),
  })
  const head = table.columns.map((column) => ({
    ...bilingual(column.heading, setting, { bold: true, fontSize: size, alignment: 'center' }),
    fillColor: ink.head,
  }))
  const rows = texts.map((row, at) =>
    row.map((text, column) => bodyCell(text, table.rows[at]?.[column] ?? null, table.columns[column])),
  )
  const isLow = (text: string, column: number): boolean =>
    heightOf(text, { width: widths[column] ?? 1, size }, setting) <= highestWhole
  const whole = texts.every((row) => row.every(isLow))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [
        head,
        ...(rows.length > 0 ? rows : [table.columns.map(() => ({ text: '–', alignment: 'center' as const }))]),
      ],
    },
    layout: gridLayout,
    fontSize: size,
    lineHeight: 1.05,
    margin: [0, 3, 0, 8],
  }
}

const textOf = (cell: Cell, column: Column | undefined): string =>
  column === undefined ? '' : cellText(cell, column, 'id')

const bodyCell = (text: string, cell: Cell, column: Column | undefined): PdfNode => ({
  text,
  alignment:
    cell !== null && isAbsent(cell) ? 'center' : column !== undefined && isNumeric(column.type) ? 'right' : 'left',
})
