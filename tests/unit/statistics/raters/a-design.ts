/** Observations from a picture: one letter a rater, one row a candidate, one number a score; a dot is a cell without. */
import type { Observation } from '../../../../shared/statistics/raters/observations.ts'

/** `rows`: per candidate, per rater, the scores on K1, K2 … as digits. `design({ A: ['12', '3.'] })` has one candidate, two raters. */
export const design = (rows: Readonly<Record<string, readonly string[]>>): Observation[] =>
  Object.entries(rows).flatMap(([candidate, cells]) =>
    cells.flatMap((cell, j) =>
      [...cell].map((digit, c) => ({
        candidate,
        rater: `R${j + 1}`,
        criterion: `K${c + 1}`,
        score: digit === '.' ? null : Number(digit),
      })),
    ),
  )
