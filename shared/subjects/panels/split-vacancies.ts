/**
 * A vacancy whose candidates are scored by different panels on the same instrument: compared across panels, which is said wherever it
 * matters. One panel for the interview and another for the simulation splits nothing, as long as all candidates meet the same.
 */
import type { Code } from '../../kernel/ids.ts'
import type { Assignment } from './entries.ts'

export interface SplitVacancy {
  readonly vacancy: Code
  /** Two or more, sorted: panels of the instruments on which it is split. */
  readonly panels: readonly Code[]
}

/** Sorted by code. */
export const splitVacancies = (assignments: readonly Assignment[]): SplitVacancy[] =>
  [...Map.groupBy(assignments, ({ vacancy }) => vacancy)]
    .map(([vacancy, places]) => ({ vacancy, panels: [...new Set(panelsThatDiffer(places))].sort() }))
    .filter(({ panels }) => panels.length > 1)
    .sort((a, b) => (a.vacancy < b.vacancy ? -1 : 1))

const panelsThatDiffer = (places: readonly Assignment[]): Code[] =>
  [...Map.groupBy(places, ({ instrument }) => instrument).values()]
    .map((own) => [...new Set(own.map(({ panel }) => panel))])
    .filter((panels) => panels.length > 1)
    .flat()
