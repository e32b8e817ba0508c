/** A table as HTML: caption, column headings with their scope, figures in cells of class `figure`. No style, no script. */
import { textIn, type Language } from '../words/language.ts'
import { cellText } from './cell-text.ts'
import { escapeHtml } from './escape-html.ts'
import { checkTable, isAbsent, isNumeric, type Cell, type Column, type Table } from './table.ts'

export function tableToHtml(table: Table, language: Language): string {
  checkTable(table)
  const heading = table.columns.map((column) => `<th scope="col">${escapeHtml(textIn(column.heading, language))}</th>`)
  const rows = table.rows.map(
    (row) => `<tr>${row.map((cell, at) => tableCell(cell, table.columns[at], language)).join('')}</tr>`,
  )
  return [
    `<table lang="${language}">`,
    `<caption>${escapeHtml(textIn(table.title, language))}</caption>`,
    `<thead><tr>${heading.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
  ].join('\n')
}

function tableCell(cell: Cell, column: Column | undefined, language: Language): string {
  if (column === undefined) return ''
  const text = escapeHtml(cellText(cell, column, language))
  if (cell !== null && isAbsent(cell)) return `<td class="absent">${text}</td>`
  return isNumeric(column.type) ? `<td class="figure">${text}</td>` : `<td>${text}</td>`
}
