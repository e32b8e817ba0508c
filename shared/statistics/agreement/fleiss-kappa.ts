/**
 * Fleiss' kappa (Fleiss 1971) for m raters a subject and nominal categories, with the standard error under no agreement of
 * Fleiss, Nee & Landis 1979 (that of 1971 was wrong). Where subjects have different numbers of raters, as Gwet 2014 has it:
 * agreement over subjects with two or more ratings, shares as means of shares, and no test.
 *
 * Blind to order: 4 against 5 is the same failure as 1 against 5. High prevalence lowers it: show `observedAgreement` beside it.
 */
import { ok } from '../../kernel/result.ts'
import { meanOf, sumOf } from '../moments.ts'
import { noValue, type Estimated } from '../reason.ts'

export interface FleissKappa {
  readonly kappa: number
  /** Mean over subjects of the share of agreeing pairs. */
  readonly observedAgreement: number
  /** Σ p_j² */
  readonly expectedAgreement: number
  /** Null, like `z` and `perCategory`, where the number of raters is not the same for all subjects. */
  readonly seNull: number | null
  readonly z: number | null
  /** Per category; null for one that nobody or everybody used. */
  readonly perCategory: readonly (number | null)[] | null
  readonly subjects: number
}

/**
 * `counts`: subjects × categories, how many raters chose each. Subjects that nobody rated are left out. `too_few_subjects`
 * without any; `too_few_raters` where none has two ratings; `no_variation` where one category has them all.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Estimated<FleissKappa> {
  const rated = counts.filter((row) => sumOf(row) > 0)
  if (rated.length === 0) return noValue('too_few_subjects')
  const paired = rated.filter((row) => sumOf(row) >= 2)
  if (paired.length === 0) return noValue('too_few_raters')
  const shares = (rated[0] ?? []).map((_, j) => meanOf(rated.map((row) => (row[j] ?? 0) / sumOf(row))) ?? 0)
  const observed = meanOf(paired.map(agreementIn)) ?? 0
  const expected = sumOf(shares.map((share) => share ** 2))
  if (shares.filter((share) => share > 0).length < 2) return noValue('no_variation')
  const kappa = (observed - expected) / (1 - expected)
  const raters = sumOf(rated[0] ?? [])
  const isFixed = rated.every((row) => sumOf(row) === raters)
  const seNull = isFixed ? nullError(shares, rated.length, raters) : null
  return ok({
    kappa,
    observedAgreement: observed,
    expectedAgreement: expected,
    seNull,
    z: seNull === null ? null : kappa / seNull,
    perCategory: isFixed ? shares.map((share, j) => categoryKappa(rated, share, j)) : null,
    subjects: rated.length,
  })
}

const agreementIn = (row: readonly number[]): number => {
  const m = sumOf(row)
  return (sumOf(row.map((count) => count ** 2)) - m) / (m * (m - 1))
}

/** √(2/(N m (m−1) S²)·[S² − Σ p q (q − p)]) with S = Σ p q; null where it vanishes. */
function nullError(shares: readonly number[], subjects: number, raters: number): number | null {
  const spread = sumOf(shares.map((p) => p * (1 - p)))
  const skew = sumOf(shares.map((p) => p * (1 - p) * (1 - 2 * p)))
  const variance = (2 * (spread ** 2 - skew)) / (subjects * raters * (raters - 1) * spread ** 2)
  return variance > 0 ? Math.sqrt(variance) : null
}

function categoryKappa(rated: readonly (readonly number[])[], share: number, j: number): number | null {
  if (rated.every((row) => (row[j] ?? 0) === 0) || rated.every((row) => row[j] === sumOf(row))) return null
  const raters = sumOf(rated[0] ?? [])
  const split = sumOf(rated.map((row) => (row[j] ?? 0) * (raters - (row[j] ?? 0))))
  return 1 - split / (rated.length * raters * (raters - 1) * share * (1 - share))
}
