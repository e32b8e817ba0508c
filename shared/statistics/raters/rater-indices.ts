/**
 * How a rater scores beside the others: level, spread, order, agreement, halo. "Others" is the mean of the other raters on the
 * same cell, one candidate on one criterion. Indices show where to look; they change no score and rank no rater.
 *
 * Edges: where nobody else scored a rater's cells, comparisons are null; a rater who gives everybody the same has spread 0 and no
 * correlation; adjusted severity is null where raters are not joined.
 */
import { meanOf, pearson, sampleSd } from '../moments.ts'
import { adjustedSeverity } from './adjusted-severity.ts'
import { haloCorrelation, withinCandidateSd, type Sheets } from './halo.ts'
import { entriesByCell, entriesByRater, tableOf, type Observation, type ObservationTable } from './observations.ts'

export interface RaterIndices {
  /** Scores given. */
  readonly n: number
  /** Scores on cells that another rater has scored. */
  readonly sharedScores: number
  readonly meanScore: number | null
  /** Mean of own − others; minus is severe. */
  readonly severityRaw: number | null
  /** Of the raw one, from one difference per candidate: cells of a candidate are correlated. */
  readonly severitySe: number | null
  /** From least squares of all cells, see `adjustedSeverity`. */
  readonly severityAdjusted: number | null
  readonly sd: number | null
  /** SD of own scores over SD of others on shared cells; below 0.7 central tendency, above 1.4 extremes, by convention. */
  readonly sdRatio: number | null
  /** Share of own scores exactly in the middle of the scale. */
  readonly midShare: number | null
  /** Share at either end. */
  readonly endShare: number | null
  readonly correlationWithOthers: number | null
  readonly halo: number | null
  readonly withinCandidateSd: number | null
  /** Share of pairs with another rater on a cell that are equal, and that are within 1. */
  readonly exactAgreement: number | null
  readonly adjacentAgreement: number | null
}

export interface Scale {
  readonly min: number
  readonly max: number
}

/** Indices by the rater's name, in the order of names. */
export function raterIndices(observations: readonly Observation[], scale: Scale): ReadonlyMap<string, RaterIndices> {
  const table = tableOf(observations)
  const adjusted = adjustedSeverity(table)
  const beside = besideOthers(table)
  return new Map(
    entriesByRater(table).map((entries, j) => {
      const own = entries.map((entry) => table.score[entry] ?? 0)
      const sheets = sheetsOf(table, entries)
      return [
        table.raters[j] ?? '',
        {
          n: own.length,
          meanScore: meanOf(own),
          severityAdjusted: adjusted?.[j] ?? null,
          sd: sampleSd(own),
          midShare: share(own, (x) => x === (scale.min + scale.max) / 2),
          endShare: share(own, (x) => x === scale.min || x === scale.max),
          halo: haloCorrelation(sheets),
          withinCandidateSd: withinCandidateSd(sheets),
          ...comparisons(table, entries, beside),
        },
      ]
    }),
  )
}

const share = (values: readonly number[], holds: (x: number) => boolean): number | null =>
  values.length === 0 ? null : values.filter(holds).length / values.length

interface Beside {
  readonly own: number
  readonly candidate: number
  readonly others: readonly number[]
}

/** Per entry the scores of the other raters on its cell. */
function besideOthers(table: ObservationTable): readonly Beside[] {
  const beside: Beside[] = []
  for (const entries of entriesByCell(table).values()) {
    for (const entry of entries) {
      const others = entries.filter((other) => other !== entry).map((other) => table.score[other] ?? 0)
      beside[entry] = { own: table.score[entry] ?? 0, candidate: table.candidate[entry] ?? 0, others }
    }
  }
  return beside
}

function comparisons(table: ObservationTable, entries: readonly number[], beside: readonly Beside[]) {
  const shared = entries.flatMap((entry) => {
    const cell = beside[entry]
    return cell && cell.others.length > 0 ? [{ ...cell, mean: meanOf(cell.others) ?? 0 }] : []
  })
  const own = shared.map((cell) => cell.own)
  const others = shared.map((cell) => cell.mean)
  const [spreadOwn, spreadOthers] = [sampleSd(own), sampleSd(others)]
  const gaps = shared.flatMap((cell) => cell.others.map((other) => Math.abs(cell.own - other)))
  return {
    sharedScores: shared.length,
    severityRaw: meanOf(shared.map((cell) => cell.own - cell.mean)),
    severitySe: standardError(table, shared),
    sdRatio: spreadOwn === null || !spreadOthers ? null : spreadOwn / spreadOthers,
    correlationWithOthers: pearson(own, others),
    exactAgreement: share(gaps, (gap) => gap === 0),
    adjacentAgreement: share(gaps, (gap) => gap <= 1 + 1e-9),
  }
}

function standardError(
  { candidates }: ObservationTable,
  shared: readonly { own: number; mean: number; candidate: number }[],
): number | null {
  const differences: number[][] = candidates.map(() => [])
  for (const { own, mean, candidate } of shared) differences[candidate]?.push(own - mean)
  const perCandidate = differences.flatMap((list) => meanOf(list) ?? [])
  const sd = sampleSd(perCandidate)
  return sd === null ? null : sd / Math.sqrt(perCandidate.length)
}

/** A rater's candidates × criteria. */
function sheetsOf({ criteria, candidate, criterion, score }: ObservationTable, entries: readonly number[]): Sheets {
  const rows = new Map<number, (number | null)[]>()
  for (const entry of entries) {
    const i = candidate[entry] ?? 0
    const row = rows.get(i) ?? criteria.map(() => null)
    rows.set(i, row)
    row[criterion[entry] ?? 0] = score[entry] ?? null
  }
  return [...rows.values()]
}
