/** Tables of subjects (rows) by raters (columns), with null for a cell that nobody has scored. */

export type Ratings = readonly (readonly (number | null)[])[]

export interface CompleteRatings {
  readonly rows: readonly (readonly number[])[]
  /** How many subjects a missing cell has left out. */
  readonly dropped: number
}

const isComplete = (row: readonly (number | null)[]): row is readonly number[] => row.every((cell) => cell !== null)

/** Keeps the subjects that every rater has scored (listwise deletion). */
export function completeRows(ratings: Ratings): CompleteRatings {
  const rows = ratings.filter(isComplete)
  return { rows, dropped: ratings.length - rows.length }
}

/** The number of columns; 0 for a table without rows. The caller has seen to equal rows. */
export const raterCount = (ratings: Ratings): number => ratings[0]?.length ?? 0

export const valuesOf = (row: readonly (number | null)[]): number[] => row.filter((cell) => cell !== null)
