/**
 * Cohen's kappa of two raters, unweighted (Cohen 1960) or weighted (Cohen 1968): κ = (p_o − p_e)/(1 − p_e) with
 * p_o = Σ w p and p_e = Σ w r_i c_j. Standard errors of Fleiss, Cohen & Everitt 1969: `ase` for the interval, `seNull` for the
 * test of 0. Weights go by the declared scale, including categories that nobody used.
 */
import { ok } from '../../kernel/result.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { sumOf } from '../moments.ts'
import { noValue, type Estimated } from '../reason.ts'
import { agreementWeights, type KappaWeights } from './kappa-table.ts'

export interface CohenKappa {
  readonly n: number
  readonly kappa: number
  /** Weighted, like `expectedAgreement`. */
  readonly observedAgreement: number
  readonly expectedAgreement: number
  readonly ase: number
  /** 0 where one rater is constant; then kappa is 0 and z null. */
  readonly seNull: number
  readonly z: number | null
  /** Not cut at −1 and 1. */
  readonly lower: number
  readonly upper: number
}

type Table = readonly (readonly number[])[]

/** `table`: q × q counts, rows the first rater's. `no_pairable_values` without counts; `no_variation` where p_e = 1. */
export function cohenKappa(table: Table, weights: KappaWeights, confidence: number): Estimated<CohenKappa> {
  const n = sumOf(table.flat())
  if (n <= 0) return noValue('no_pairable_values')
  const w = agreementWeights(weights, table.length)
  if (!w) return noValue(table.length < 2 ? 'no_variation' : 'not_estimable')
  const shares = table.map((row) => row.map((count) => count / n))
  const rows = shares.map(sumOf)
  const columns = shares.map((_, j) => sumOf(shares.map((row) => row[j] ?? 0)))
  const weighted = (share: (i: number, j: number) => number): number =>
    sumOf(w.flatMap((row, i) => row.map((weight, j) => weight * share(i, j))))
  const cell = (i: number, j: number): number => shares[i]?.[j] ?? 0
  const chance = (i: number, j: number): number => (rows[i] ?? 0) * (columns[j] ?? 0)
  const observed = weighted(cell)
  const expected = weighted(chance)
  if (1 - expected < 1e-12) return noValue('no_variation')
  const isConstant = [rows, columns].some((margin) => margin.filter((share) => share > 0).length === 1)
  const kappa = isConstant ? 0 : (observed - expected) / (1 - expected)
  const pull = pullOf(w, rows, columns)
  const spread = (share: (i: number, j: number) => number, scale: number, centre: number): number => {
    const terms = w.flatMap((row, i) => row.map((weight, j) => share(i, j) * (weight - pull(i, j) * scale) ** 2))
    const variance = (sumOf(terms) - centre ** 2) / (n * (1 - expected) ** 2)
    return variance > 1e-15 / n ? Math.sqrt(variance) : 0
  }
  const ase = spread(cell, 1 - kappa, kappa - expected * (1 - kappa))
  const seNull = spread(chance, 1, expected)
  const reach = normalQuantile(1 - (1 - confidence) / 2) * ase
  const z = seNull === 0 ? null : kappa / seNull
  const bounds = { lower: kappa - reach, upper: kappa + reach }
  return ok({ n, kappa, observedAgreement: observed, expectedAgreement: expected, ase, seNull, z, ...bounds })
}

/** w̄_i· + w̄_·j: the mean agreement of row i with the columns' margin, and of column j with the rows'. */
function pullOf(w: Table, rows: readonly number[], columns: readonly number[]): (i: number, j: number) => number {
  const ofRow = w.map((row) => sumOf(row.map((weight, j) => weight * (columns[j] ?? 0))))
  const ofColumn = columns.map((_, j) => sumOf(w.map((row, i) => (row[j] ?? 0) * (rows[i] ?? 0))))
  return (i, j) => (ofRow[i] ?? 0) + (ofColumn[j] ?? 0)
}
