/**
 * Whether a rater becomes milder or more severe over their own sequence: the regression of what `additiveResiduals` leaves on the
 * order of scoring, with t on n − 2 degrees, and Spearman's correlation of the two. Assumes that the order says nothing about
 * how good the candidates are beyond what the model takes out. By convention worth a look where the change over the whole
 * sequence exceeds half a scale point and p < 0.01.
 */
import { tTwoSided } from '../distributions/t-distribution.ts'
import { meanOf, spearman, squaresAroundMean, sumOf } from '../moments.ts'
import { noValue, type Estimated } from '../reason.ts'
import { additiveResiduals } from './additive-model.ts'
import { entriesByRater, tableOf, type Observation } from './observations.ts'
import { ok } from '../../kernel/result.ts'

export interface Drift {
  readonly n: number
  /** Scale points per place in the sequence; plus is milder as time goes on. */
  readonly slope: number
  readonly intercept: number
  /** Null, like p, where the residuals lie on a line. */
  readonly t: number | null
  readonly df: number
  readonly p: number | null
  /** Null where the residuals don't vary. */
  readonly spearman: number | null
}

/** By the rater's name; `too_few_values` below three scores with a place in the sequence, `no_variation` where they share one place. */
export function raterDrift(observations: readonly Observation[]): ReadonlyMap<string, Estimated<Drift>> {
  const table = tableOf(observations)
  const residuals = additiveResiduals(table)
  return new Map(
    entriesByRater(table).map((entries, j) => {
      const placed = entries.filter((entry) => !Number.isNaN(table.order[entry]))
      const order = placed.map((entry) => table.order[entry] ?? 0)
      const left = placed.map((entry) => residuals[entry] ?? 0)
      return [table.raters[j] ?? '', driftOf(order, left)]
    }),
  )
}

function driftOf(order: readonly number[], residuals: readonly number[]): Estimated<Drift> {
  const n = order.length
  if (n < 3) return noValue('too_few_values')
  const width = squaresAroundMean(order)
  if (width === 0) return noValue('no_variation')
  // Rounded, so that exact ties stay ties, and what should be 0 is.
  const rounded = residuals.map((residual) => Math.round(residual * 1e9) / 1e9 + 0)
  const values = rounded.every((residual) => residual === 0) ? rounded : residuals
  const [meanOrder, meanResidual] = [meanOf(order) ?? 0, meanOf(values) ?? 0]
  const slope = sumOf(order.map((x, i) => (x - meanOrder) * ((values[i] ?? 0) - meanResidual))) / width
  const intercept = meanResidual - slope * meanOrder
  const df = n - 2
  const error = sumOf(order.map((x, i) => ((values[i] ?? 0) - intercept - slope * x) ** 2))
  const isLine = error <= 1e-18 * n
  const t = isLine ? null : slope / Math.sqrt(error / df / width)
  const p = t === null ? null : tTwoSided(t, df)
  return ok({ n, slope, intercept, t, df, p, spearman: spearman(order, rounded) })
}
