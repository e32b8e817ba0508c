/**
 * Rows that are about one person. Two rows with one number are both kept out: which of them is right is for a person to say, never for
 * their order in the file. Where a selection lets a candidate stand for several vacancies, rows that differ in the vacancy alone
 * become one candidate.
 */
import { fileLimits } from './file-limits.ts'
import { rowError, rowWarning, type FileProblem } from './file-problem.ts'
import type { CandidateRow } from './file-row.ts'

export interface Placed {
  readonly row: CandidateRow
  /** Column by target, for the place of a problem. */
  readonly columnOf: (target: 'number' | 'name' | 'nik') => number | null
}

/** One row for each person whose rows differ in nothing but the vacancy; other rows unchanged and in their order. */
export function joinVacancies(rows: readonly CandidateRow[]): CandidateRow[] {
  const joined = new Map<string, CandidateRow>()
  for (const row of rows) {
    const { lines, vacancies, ...rest } = row
    const key = JSON.stringify(rest)
    const before = joined.get(key)
    const news = before === undefined || vacancies.every((vacancy) => !before.vacancies.includes(vacancy))
    if (before === undefined) joined.set(key, row)
    else if (news && vacancies.length > 0) {
      joined.set(key, { ...before, lines: [...before.lines, ...lines], vacancies: [...before.vacancies, ...vacancies] })
    } else joined.set(`${key} ${lines.join()}`, row)
  }
  return [...joined.values()]
}

export function findDuplicates(rows: readonly CandidateRow[], columnOf: Placed['columnOf']): FileProblem[] {
  const numbers = groups(rows, (row) => row.number.toLowerCase())
  const niks = groups(rows, (row) => row.nik ?? '')
  const persons = groups(rows, (row) => (row.birthDate === null ? '' : `${row.name.toLowerCase()} ${row.birthDate}`))
  return [
    ...placed(numbers, columnOf('number'), (place, row, lines) =>
      rowError(place, { kind: 'number-duplicate', value: row.number, lines }),
    ),
    ...placed(niks, columnOf('nik'), (place, row, lines) =>
      rowError(place, { kind: 'nik-duplicate', value: row.nik ?? '', lines }),
    ),
    ...placed(persons, columnOf('name'), (place, row, lines) =>
      rowWarning(place, { kind: 'person-duplicate', value: row.name, lines }),
    ),
  ]
}

/** Candidates for more vacancies than the record takes, once their rows are joined. */
export const tooManyVacancies = (rows: readonly CandidateRow[], column: number | null): FileProblem[] =>
  rows
    .filter((row) => row.vacancies.length > fileLimits.vacancies && row.lines.length > 1)
    .flatMap((row) =>
      row.lines.map((line) =>
        rowError(
          { line, column },
          { kind: 'too-many-vacancies', count: row.vacancies.length, limit: fileLimits.vacancies },
        ),
      ),
    )

/** Groups of two and more with the same non-empty key. */
function groups(rows: readonly CandidateRow[], keyOf: (row: CandidateRow) => string): CandidateRow[][] {
  const byKey = new Map<string, CandidateRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === '') continue
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [row])
    else group.push(row)
  }
  return [...byKey.values()].filter((group) => group.length > 1)
}

type Make = (place: { line: number; column: number | null }, row: CandidateRow, others: number[]) => FileProblem

const placed = (found: readonly CandidateRow[][], column: number | null, make: Make): FileProblem[] =>
  found.flatMap((group) =>
    group.flatMap((row) => {
      const others = group.filter((other) => other !== row).flatMap(({ lines }) => lines)
      return row.lines.map((line) => make({ line, column }, row, others))
    }),
  )
