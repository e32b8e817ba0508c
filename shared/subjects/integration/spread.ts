/** How far the levels of several assessors lie apart on one criterion. *Not observed* is no level and widens nothing. */
import type { Code } from '../../kernel/ids.ts'
import type { CountedSheet } from '../results/ranking-input.ts'

export const levelsOf = (sheets: readonly CountedSheet[], criterion: Code): number[] =>
  sheets.flatMap(({ reading }) => {
    const score = reading.kind === 'value' ? reading.value.scores[criterion]?.score : undefined
    return typeof score === 'number' ? [score] : []
  })

/** Levels between the lowest and the highest; null where fewer than two gave one. */
export const spreadOf = (levels: readonly number[]): number | null =>
  levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels)

export const isFarApart = (spread: number | null, levelsApart: number): boolean =>
  spread !== null && spread >= levelsApart
