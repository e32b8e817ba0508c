/** What a vacancy's ranking rests on: all sheets of the vacancy, on every instrument that panels score. */
import type { Code } from '../../kernel/ids.ts'
import type { Figure, FigureReason, Formula } from './figure.ts'
import { leftOutOf, markOf, mergedLeftOut, sheetsOf, type MarkTable } from './mark-table.ts'

export interface RankingFigureOf {
  readonly vacancy: Code
  readonly formula: Formula
  readonly ranked: number
  readonly reason: FigureReason | null
}

export function rankingFigure(
  tables: readonly MarkTable[],
  { vacancy, formula, ranked, reason }: RankingFigureOf,
): Figure {
  const part = { vacancy, panel: null }
  const scored = tables.flatMap((table) => {
    // A vacancy that this instrument has no sheet of is no part of it.
    const rows = table.vacancies.includes(vacancy) ? sheetsOf(table, part) : []
    return rows.length === 0 ? [] : [{ table, rows }]
  })
  const marksIn = ({ table, rows }: (typeof scored)[number]): number =>
    rows.reduce((sum, row) => sum + table.criteria.filter((_, at) => markOf(table, row, at) !== null).length, 0)
  const assessors = scored.flatMap(({ table, rows }) => rows.map((row) => table.assessors[table.assessor[row] ?? 0]))
  return {
    formula,
    value: reason === null ? ranked : null,
    reason,
    basis: {
      candidates: ranked,
      assessors: new Set(assessors).size,
      criteria: scored.reduce((sum, { table }) => sum + table.criteria.length, 0),
      cells: scored.reduce((sum, one) => sum + marksIn(one), 0),
      dropped: 0,
    },
    leftOut: mergedLeftOut(tables.flatMap((table) => leftOutOf(table, part))),
    interval: null,
  }
}
