/**
 * Krippendorff's alpha (Krippendorff 2011; Hayes & Krippendorff 2007): 1 − D_o/D_e, disagreement within units against what
 * shuffled values would show. Any number of raters, missing cells, four levels of measurement. Assumes nothing of distributions.
 *
 * Units with two or more values count. D_o = (1/n) Σ_u Σ_{i≠j} δ²(v_i, v_j)/(m_u − 1); D_e = Σ_c Σ_c' n_c (n_c' − [c=c']) δ²(c,c')/(n(n−1)).
 */
import { ok } from '../../kernel/result.ts'
import { sumOf } from '../moments.ts'
import { valuesOf, type Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'

export const alphaLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type AlphaLevel = (typeof alphaLevels)[number]

export interface Alpha {
  readonly alpha: number
  readonly pairableValues: number
  /** Units with two or more values. */
  readonly units: number
}

/** Units (rows) as positions in `values`, with the number of each; what a bootstrap draws from. */
export interface Units {
  readonly values: readonly number[]
  readonly units: readonly (readonly number[])[]
}

/** Keeps the units with two or more values. `values` ascend. */
export function pairableUnits(ratings: Ratings): Units {
  const kept = ratings.map(valuesOf).filter((unit) => unit.length >= 2)
  const values = [...new Set(kept.flat())].sort((a, b) => a - b)
  const position = new Map(values.map((value, c) => [value, c]))
  return { values, units: kept.map((unit) => unit.map((value) => position.get(value) ?? 0)) }
}

/**
 * `no_pairable_values` where no unit has two values; `no_variation` where there is one value only (0/0); `not_estimable` for the
 * ratio level with a negative value, since ratios need a true zero.
 */
export function krippendorffAlpha(ratings: Ratings, level: AlphaLevel): Estimated<Alpha> {
  const { values, units } = pairableUnits(ratings)
  if (units.length === 0) return noValue('no_pairable_values')
  if (level === 'ratio' && (values[0] ?? 0) < 0) return noValue('not_estimable')
  if (values.length < 2) return noValue('no_variation')
  const alpha = alphaOf({ values, units }, level)
  if (alpha === null) return noValue('no_variation')
  return ok({ alpha, pairableValues: units.reduce((n, unit) => n + unit.length, 0), units: units.length })
}

/** How often each value occurs. */
export function countsOf({ values, units }: Units): Float64Array {
  const counts = new Float64Array(values.length)
  for (const unit of units) for (const c of unit) counts[c] = (counts[c] ?? 0) + 1
  return counts
}

/** Null where the expected disagreement is 0. Takes time in the square of the number of different values. */
function alphaOf({ values, units }: Units, level: AlphaLevel): number | null {
  const counts = countsOf({ values, units })
  const distance = squaredDistances(values, counts, level)
  const observed = sumOf(units.map((unit) => unitDisagreement(unit, distance, values.length)))
  const expected = expectedDisagreement(counts, distance)
  return expected > 0 ? 1 - observed / expected : null
}

/** Σ δ² over ordered pairs of a unit's values, over m − 1. `size`: number of different values. */
export function unitDisagreement(unit: readonly number[], distance: Float64Array, size: number): number {
  let total = 0
  for (let i = 1; i < unit.length; i++) {
    for (let j = 0; j < i; j++) total += distance[(unit[i] ?? 0) * size + (unit[j] ?? 0)] ?? 0
  }
  return (2 * total) / (unit.length - 1)
}

/** n·D_e: what `unitDisagreement` would sum to if values were shuffled. */
export const expectedDisagreement = (counts: Float64Array, distance: Float64Array): number =>
  sumOf(expectedTerms(counts, distance)) / (sumOf(counts) - 1)

// Equal values are at distance 0, so the [c = c'] of the formula falls away.
function* expectedTerms(counts: Float64Array, distance: Float64Array): Generator<number> {
  for (let c = 1; c < counts.length; c++) {
    for (let d = 0; d < c; d++) yield 2 * (counts[c] ?? 0) * (counts[d] ?? 0) * (distance[c * counts.length + d] ?? 0)
  }
}

/** The V × V table of δ². Ordinal: (Σ n_g over the values from a to b − (n_a + n_b)/2)². Ratio: ((a − b)/(a + b))². */
export function squaredDistances(values: readonly number[], counts: Float64Array, level: AlphaLevel): Float64Array {
  const size = values.length
  let all = 0
  const upTo = counts.map((count) => (all += count))
  const middle = (c: number): number => (upTo[c] ?? 0) - (counts[c] ?? 0) / 2
  const between = (c: number, d: number): number => {
    const [a, b] = [values[c] ?? 0, values[d] ?? 0]
    if (level === 'nominal') return 1
    if (level === 'ordinal') return middle(c) - middle(d)
    return level === 'interval' ? a - b : (a - b) / (a + b)
  }
  const table = new Float64Array(size * size)
  for (let c = 0; c < size; c++) for (let d = 0; d < size; d++) table[c * size + d] = c === d ? 0 : between(c, d) ** 2
  return table
}
