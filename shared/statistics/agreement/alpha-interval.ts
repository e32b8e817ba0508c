/**
 * An interval of Krippendorff's alpha by drawing units with replacement (Krippendorff 2011; Hayes & Krippendorff 2007): units, not values,
 * so that what raters disagree on stays together. Percentiles of 2000 alphas, between neighbours by a straight line. Seeded by the
 * units, whatever their order. Draws without variation have no alpha; they are left out and their share is told.
 */
import { ok } from '../../kernel/result.ts'
import { sumOf } from '../moments.ts'
import type { Ratings } from '../ratings.ts'
import { noValue, type Estimated } from '../reason.ts'
import { drawsFrom } from '../seeded-draws.ts'
import {
  countsOf,
  expectedDisagreement,
  krippendorffAlpha,
  pairableUnits,
  squaredDistances,
  unitDisagreement,
  type AlphaLevel,
  type Units,
} from './krippendorff-alpha.ts'

export interface AlphaInterval {
  readonly lower: number
  readonly upper: number
  readonly draws: number
  /** Share of draws without variation, in [0, 1). */
  readonly skipped: number
  readonly units: number
  readonly seed: number
}

export const leastUnits = 10

/**
 * `confidence` in (0, 1). Without a value where `krippendorffAlpha` is; `too_few_subjects` below ten units, since an interval from fewer
 * would promise too much; `no_variation` where no draw varies.
 */
export function alphaInterval(
  ratings: Ratings,
  level: AlphaLevel,
  { confidence = 0.95, draws = 2000 }: { readonly confidence?: number; readonly draws?: number } = {},
): Estimated<AlphaInterval> {
  const alpha = krippendorffAlpha(ratings, level)
  if (!alpha.ok) return alpha
  const pairable = inOwnOrder(pairableUnits(ratings))
  const size = pairable.units.length
  if (size < leastUnits) return noValue('too_few_subjects')
  const { values, units } = pairable
  const random = drawsFrom(`${level}\n${units.map((unit) => unit.map((c) => values[c]).join(' ')).join('\n')}`)
  const alphaOfDraw = drawnAlpha(pairable, level)
  const alphas: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const value = alphaOfDraw(Array.from({ length: size }, () => random.below(size)))
    if (value !== null) alphas.push(value)
  }
  alphas.sort((a, b) => a - b)
  const tail = (1 - confidence) / 2
  const [lower, upper] = [percentile(alphas, tail), percentile(alphas, 1 - tail)]
  if (lower === null || upper === null) return noValue('no_variation')
  return ok({ lower, upper, draws, skipped: 1 - alphas.length / draws, units: size, seed: random.seed })
}

/** Units and the values in them ascending. */
function inOwnOrder({ values, units }: Units): Units {
  const sorted = units.map((unit) => unit.toSorted((a, b) => a - b))
  const before = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
  }
  return { values, units: sorted.sort(before) }
}

/** Only ordinal distances depend on how often values occur; the others are worked out once. */
function drawnAlpha({ values, units }: Units, level: AlphaLevel): (drawn: readonly number[]) => number | null {
  const within = (distance: Float64Array): Float64Array =>
    Float64Array.from(units, (unit) => unitDisagreement(unit, distance, values.length))
  const fixed = level === 'ordinal' ? null : squaredDistances(values, countsOf({ values, units }), level)
  const fixedWithin = fixed && within(fixed)
  return (drawn) => {
    const counts = new Float64Array(values.length)
    for (const u of drawn) for (const c of units[u] ?? []) counts[c] = (counts[c] ?? 0) + 1
    const distance = fixed ?? squaredDistances(values, counts, level)
    const ofUnit = fixedWithin ?? within(distance)
    const expected = expectedDisagreement(counts, distance)
    return expected > 0 ? 1 - sumOf(drawn.map((u) => ofUnit[u] ?? 0)) / expected : null
  }
}

function percentile(sorted: readonly number[], share: number): number | null {
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return null
  return below + (place - Math.floor(place)) * (above - below)
}
