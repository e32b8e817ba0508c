/**
 * Finds the line with the headings and proposes what each column is. Government tables begin with titles, put one heading above
 * several columns, and number their columns in a line of their own; a person confirms or corrects the proposal.
 */
import { targetOfHeading, type ColumnTarget } from './file-columns.ts'
import type { SourceRow, SourceSheet } from './file-sheet.ts'

export interface ColumnProposal {
  /** Line of the headings; 0 where no line looks like one. */
  readonly headingLine: number
  /** First line of data. */
  readonly firstDataLine: number
  /** Heading by column, empty where there is none. */
  readonly headings: readonly string[]
  /** By column; null: not imported. Each target at most once, the first column that bears its name. */
  readonly targets: readonly (ColumnTarget | null)[]
}

/** Lines from the top among which the headings are sought. */
const searched = 25

export function proposeColumns(sheet: SourceSheet): ColumnProposal {
  const top = sheet.rows.slice(0, searched)
  const known = top.map(
    (row) => row.cells.filter((cell) => cell !== undefined && targetOfHeading(cell.text) !== null).length,
  )
  const most = Math.max(0, ...known)
  if (most === 0) {
    return {
      headingLine: 0,
      firstDataLine: sheet.rows[0]?.line ?? 1,
      headings: blank(sheet),
      targets: blank(sheet).map(() => null),
    }
  }
  const at = known.indexOf(most)
  const heading = top[at]
  const headingLine = heading?.line ?? 0
  const headings = blank(sheet).map((_, column) => headingOf(sheet, heading, column))
  const after = sheet.rows[at + 1]
  const next = after !== undefined && isColumnNumbering(after) ? sheet.rows[at + 2] : after
  return { headingLine, firstDataLine: next?.line ?? headingLine + 1, headings, targets: targetsOf(headings) }
}

const blank = (sheet: SourceSheet): string[] => Array.from({ length: sheet.columns }, () => '')

/** The column's own heading or, where a cell merged from above covers it, the text of that. */
function headingOf(sheet: SourceSheet, heading: SourceRow | undefined, column: number): string {
  const own = heading?.cells[column]?.text.trim()
  if (own !== undefined && own !== '') return own
  const line = heading?.line ?? 0
  const cover = sheet.merged.find(
    ({ firstLine, lastLine, firstColumn, lastColumn }) =>
      firstLine <= line && line <= lastLine && firstColumn <= column && column <= lastColumn,
  )
  if (cover === undefined) return ''
  const row = sheet.rows.find(({ line: at }) => at === cover.firstLine)
  return row?.cells[cover.firstColumn]?.text.trim() ?? ''
}

function targetsOf(headings: readonly string[]): (ColumnTarget | null)[] {
  const taken = new Set<ColumnTarget>()
  return headings.map((heading) => {
    const target = targetOfHeading(heading)
    if (target === null || taken.has(target)) return null
    taken.add(target)
    return target
  })
}

/** `1 2 3 4` or `(1) (2) (3)` under the headings. */
function isColumnNumbering(row: SourceRow): boolean {
  const texts = row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.text.trim()]))
  return texts.length >= 3 && texts.every((text, index) => text.replace(/[()]/g, '') === String(index + 1))
}

/** First lines of data as text, by column, for the preview; hidden rows are among them. */
export const previewRows = (
  sheet: SourceSheet,
  firstDataLine: number,
  count: number,
): readonly { line: number; texts: readonly string[] }[] =>
  sheet.rows
    .filter(({ line }) => line >= firstDataLine)
    .slice(0, count)
    .map(({ line, cells }) => ({
      line,
      texts: Array.from({ length: sheet.columns }, (_, column) => cells[column]?.text ?? ''),
    }))
