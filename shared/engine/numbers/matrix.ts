/** Mean level of each candidate on each criterion, over the sheets that count. A cell without a level says which kind of none it is. */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { meanOf } from '../../statistics/moments.ts'
import { count, criterionNamed, decimal, type Figure, type FigureReason, type Sentence } from './figure.ts'
import { leftOutOf, markOf, notObserved, sheetScoreOf, sheetsOf, type MarkTable, type Part } from './mark-table.ts'

export interface MatrixRow {
  readonly candidate: CandidateId
  readonly vacancy: Code
  readonly sheets: number
  /** Mean of the sheets' scores. */
  readonly mean: number | null
  /** By criterion in the rubric's order; `unseen`: everybody said *not observed*. */
  readonly cells: readonly (number | 'unseen' | null)[]
}

export interface Matrix {
  readonly figure: Figure
  readonly criteria: readonly Code[]
  readonly rows: readonly MatrixRow[]
  readonly sentence: Sentence<'matrix-none' | 'matrix-highest'> & { readonly reason: FigureReason | null }
}

export function matrixOf(table: MarkTable, part: Part): Matrix {
  const own = sheetsOf(table, part)
  const byPlace = Map.groupBy(own, (row) => `${table.candidate[row]}/${table.vacancy[row]}`)
  const rows = [...byPlace.values()].map((sheets) => rowOf(table, sheets))
  const means = table.criteria.map((criterion, at) => ({
    criterion,
    mean: meanOf(own.flatMap((row) => markOf(table, row, at) ?? [])),
  }))
  const known = means.flatMap(({ criterion, mean }) => (mean === null ? [] : [{ criterion, mean }]))
  const reason: FigureReason | null = known.length === 0 ? 'no_marks' : null
  const figure: Figure = {
    formula: 'distribution',
    value: meanOf(rows.flatMap(({ mean }) => mean ?? [])),
    reason,
    basis: {
      candidates: new Set(own.map((row) => table.candidate[row])).size,
      assessors: new Set(own.map((row) => table.assessor[row])).size,
      criteria: table.criteria.length,
      cells: table.criteria.reduce(
        (sum, _, at) => sum + own.filter((row) => markOf(table, row, at) !== null).length,
        0,
      ),
      dropped: 0,
    },
    leftOut: leftOutOf(table, part),
    interval: null,
  }
  return { figure, criteria: table.criteria, rows, sentence: sentenceOf(figure, known) }
}

function rowOf(table: MarkTable, sheets: readonly number[]): MatrixRow {
  const [first = 0] = sheets
  return {
    candidate: table.candidates[table.candidate[first] ?? 0] ?? ('' as CandidateId),
    vacancy: table.vacancies[table.vacancy[first] ?? 0] ?? ('' as Code),
    sheets: sheets.length,
    mean: meanOf(sheets.flatMap((row) => sheetScoreOf(table, row) ?? [])),
    cells: table.criteria.map((_, at) => {
      const mean = meanOf(sheets.flatMap((row) => markOf(table, row, at) ?? []))
      const isUnseen = sheets.some((row) => table.marks[row * table.criteria.length + at] === notObserved)
      return mean ?? (isUnseen ? 'unseen' : null)
    }),
  }
}

function sentenceOf(
  { reason, basis }: Figure,
  known: readonly { readonly criterion: Code; readonly mean: number }[],
): Matrix['sentence'] {
  const sorted = known.toSorted((a, b) => b.mean - a.mean || (a.criterion < b.criterion ? -1 : 1))
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (reason !== null || !high || !low) return { key: 'matrix-none', values: {}, reason: reason ?? 'no_marks' }
  return {
    key: 'matrix-highest',
    reason,
    values: {
      high: criterionNamed(high.criterion),
      highMean: decimal(high.mean),
      low: criterionNamed(low.criterion),
      lowMean: decimal(low.mean),
      candidates: count(basis.candidates),
    },
  }
}
