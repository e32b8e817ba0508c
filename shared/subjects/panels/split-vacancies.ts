/** A vacancy whose candidates are scored by different panels: compared across panels, which is said wherever it matters. */
import type { Code } from '../../kernel/ids.ts'
import type { Assignment } from './entries.ts'

export interface SplitVacancy {
  readonly vacancy: Code
  /** Two or more, sorted. */
  readonly panels: readonly Code[]
}

/** Sorted by code. */
export const splitVacancies = (assignments: readonly Assignment[]): SplitVacancy[] =>
  [...Map.groupBy(assignments, ({ vacancy }) => vacancy)]
    .map(([vacancy, places]) => ({ vacancy, panels: [...new Set(places.map(({ panel }) => panel))].sort() }))
    .filter(({ panels }) => panels.length > 1)
    .sort((a, b) => (a.vacancy < b.vacancy ? -1 : 1))
