/**
 * Signs of halo: a rater who lets one impression colour all criteria. True halo exists, since criteria do correlate: compare
 * with the other raters, never with a constant.
 */
import { meanOf, pearson, sampleSd } from '../moments.ts'

/** One rater's sheets: candidates × criteria, null where not scored. */
export type Sheets = readonly (readonly (number | null)[])[]

/** Mean over pairs of criteria of the correlation across candidates; null where no pair varies. */
export function haloCorrelation(sheets: Sheets): number | null {
  const criteria = sheets[0]?.length ?? 0
  const correlations: number[] = []
  for (let c = 0; c < criteria; c++) {
    for (let d = c + 1; d < criteria; d++) {
      const both = sheets.flatMap((row) => {
        const [x, y] = [row[c] ?? null, row[d] ?? null]
        return x === null || y === null ? [] : [[x, y] as const]
      })
      const r = pearson(
        both.map(([x]) => x),
        both.map(([, y]) => y),
      )
      if (r !== null) correlations.push(r)
    }
  }
  return meanOf(correlations)
}

/** Mean over candidates of the standard deviation across criteria; null where no candidate has two. Near 0 is halo. */
export const withinCandidateSd = (sheets: Sheets): number | null =>
  meanOf(sheets.flatMap((row) => sampleSd(row.filter((cell) => cell !== null)) ?? []))
