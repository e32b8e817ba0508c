/**
 * Candidates out of a sheet whose columns a person has confirmed: the rows that may be taken, and every problem with its place.
 * Pure and whole: nothing is written, and `read = rows' lines + refused + skipped`, so that counts can be shown that add up.
 */
import type { Day } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { isFact, requiredTargets, type ColumnTarget } from './file-columns.ts'
import { findDuplicates, joinVacancies, tooManyVacancies } from './file-duplicates.ts'
import type { FileFailure } from './file-failure.ts'
import { fileLimits } from './file-limits.ts'
import { rowError, rowWarning, type FileProblem } from './file-problem.ts'
import { readRow, type CandidateRow } from './file-row.ts'
import type { MergedRange, SourceRow, SourceSheet } from './file-sheet.ts'
import { markOfColumn } from './file-value-quantity.ts'
import type { VacancyNames } from './file-value-vacancy.ts'

export interface ConfirmedColumns {
  readonly firstDataLine: number
  readonly targets: readonly (ColumnTarget | null)[]
}

export interface CandidateReadingOptions {
  readonly today: Day
  /** Of the selection; null leaves the words of the file. */
  readonly vacancies: readonly VacancyNames[] | null
  /** Whether the profile lets one candidate stand for several vacancies. */
  readonly severalVacancies: boolean
}

export interface CandidateReading {
  readonly rows: readonly CandidateRow[]
  /** By line, then column. */
  readonly problems: readonly FileProblem[]
  /** Filled lines from the first data line on. */
  readonly read: number
  /** Lines kept out by an error. */
  readonly refused: readonly number[]
  /** Lines with nothing in any column that is imported: notes, places and dates beneath a table. */
  readonly skipped: readonly number[]
}

export function readCandidates(
  sheet: SourceSheet,
  columns: ConfirmedColumns,
  options: CandidateReadingOptions,
): Result<CandidateReading, FileFailure> {
  const wrong = checkColumns(columns.targets)
  if (wrong !== null) return err(wrong)
  const lines = sheet.rows.filter(({ line }) => line >= columns.firstDataLine)
  const filled = lines.filter((row) =>
    columns.targets.some((target, at) => target !== null && row.cells[at] !== undefined),
  )
  if (filled.length > fileLimits.rows)
    return err({ kind: 'too-many-rows', found: filled.length, limit: fileLimits.rows })
  if (filled.length === 0) return err({ kind: 'sheet-empty', sheet: sheet.name })

  const columnOf = (target: ColumnTarget): number | null => {
    const at = columns.targets.indexOf(target)
    return at < 0 ? null : at
  }
  const marks = columns.targets.map((target, at) =>
    target !== null && isFact(target) ? markOfColumn(filled.map((row) => row.cells[at])) : undefined,
  )
  const { today, vacancies } = options
  const reading = { targets: columns.targets, marks, vacancies, today, from1904: sheet.from1904 }
  const readRows = filled.map((source) => readRow(source, reading))
  const problems = [
    ...readRows.flatMap((read) => read.problems),
    ...mergedProblems(sheet.merged, filled, columns.targets),
    ...hiddenColumns(sheet, columns),
    ...shortNumbers(
      readRows.map((read) => read.row),
      columnOf('number'),
    ),
  ]
  const sound = withoutErrors(
    readRows.map((read) => read.row),
    problems,
  )
  const persons = options.severalVacancies ? joinVacancies(sound) : sound
  problems.push(...findDuplicates(persons, columnOf), ...tooManyVacancies(persons, columnOf('vacancy')))

  const rows = withoutErrors(persons, problems)
  const taken = new Set(rows.flatMap((row) => row.lines))
  return ok({
    rows,
    problems: problems.toSorted((a, b) => a.line - b.line || (a.column ?? -1) - (b.column ?? -1)),
    read: lines.length,
    refused: filled.map(({ line }) => line).filter((line) => !taken.has(line)),
    skipped: lines.filter((row) => !filled.includes(row)).map(({ line }) => line),
  })
}

function checkColumns(targets: readonly (ColumnTarget | null)[]): FileFailure | null {
  const missing = requiredTargets.filter((target) => !targets.includes(target))
  if (missing.length > 0) return { kind: 'columns-missing', targets: missing }
  const twice = targets.find((target, at) => target !== null && targets.indexOf(target) !== at)
  if (twice === undefined || twice === null) return null
  return {
    kind: 'column-mapped-twice',
    target: twice,
    columns: targets.flatMap((target, at) => (target === twice ? [at] : [])),
  }
}

function withoutErrors(rows: readonly CandidateRow[], problems: readonly FileProblem[]): CandidateRow[] {
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line))
  return rows.filter((row) => !row.lines.some((line) => refused.has(line)))
}

function mergedProblems(
  merged: readonly MergedRange[],
  rows: readonly SourceRow[],
  targets: readonly (ColumnTarget | null)[],
): FileProblem[] {
  return merged.flatMap(({ range, firstLine, lastLine, firstColumn, lastColumn }) => {
    const column = targets.findIndex((target, at) => target !== null && firstColumn <= at && at <= lastColumn)
    if (column < 0) return []
    return rows
      .filter(({ line }) => firstLine <= line && line <= lastLine)
      .map(({ line }) => rowError({ line, column }, { kind: 'merged-cells', range }))
  })
}

const hiddenColumns = (sheet: SourceSheet, { targets, firstDataLine }: ConfirmedColumns): FileProblem[] =>
  sheet.hiddenColumns.flatMap((column) => {
    const target = targets[column] ?? null
    return target === null ? [] : [rowWarning({ line: firstDataLine, column }, { kind: 'hidden-column', target })]
  })

/** Where nearly all numbers are digits of one length, a shorter one has probably lost its zeros. */
function shortNumbers(rows: readonly CandidateRow[], column: number | null): FileProblem[] {
  const digits = rows.filter((row) => /^\d+$/.test(row.number))
  const lengths = Map.groupBy(digits, (row) => row.number.length)
  const [usual, most] = [...lengths]
    .map(([length, group]) => [length, group.length] as const)
    .toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
  if (rows.length < 5 || most < rows.length * 0.8) return []
  return digits
    .filter((row) => row.number.length < usual)
    .map((row) => rowWarning({ line: row.lines[0] ?? 0, column }, { kind: 'zeros-maybe-lost', value: row.number }))
}
