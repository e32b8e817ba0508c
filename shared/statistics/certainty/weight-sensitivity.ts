/**
 * How far a weight may move before somebody else is among the top K. Exact: with one weight w over [0, 1] and the others keeping their
 * proportions, a total is linear, T_i(w) = A_i + (x_ic − A_i)w with A_i the weighted mean of i's other components, so that i in and j out
 * meet at w = (A_j − A_i)/((x_ic − A_i) − (x_jc − A_j)). The nearest meetings below and above the published weight bound the interval.
 *
 * It tells how easily an order can be contested. It must never serve to choose weights once scores are known.
 */
import { compare, divide, equals, exact, multiply, one, subtract, sum, zero, type Exact } from '../../kernel/exact.ts'
import { ok } from '../../kernel/result.ts'
import { groupEqual, groupPlaces } from '../../rules/rank.ts'
import { cutStateOf } from '../../rules/cut-line.ts'
import { noValue, type Estimated } from '../reason.ts'
import { sharesOf } from '../weights.ts'

export interface WeightInterval {
  readonly lower: Exact
  readonly upper: Exact
}

export interface WeightSensitivity {
  /** Per candidate; null where a component is missing, which leaves the candidate out. */
  readonly totals: readonly (Exact | null)[]
  /** Positions of the candidates in, ascending. Null where places tie at the line. */
  readonly top: readonly number[] | null
  /** Per component; null for a weight of the whole, which leaves the others no proportions. Null altogether without `top`. */
  readonly intervals: readonly (WeightInterval | null)[] | null
}

export interface Components {
  /** Candidates × components, on scales that weights apply to. */
  readonly scores: readonly (readonly (Exact | null)[])[]
  /** Shares of one, or of a hundred; 0 or more. */
  readonly weights: readonly Exact[]
  readonly places: number
}

/** `weights_do_not_sum_to_one`; a tie at the line is told by `top` being null, since the totals stand. */
export function weightSensitivity({ scores, weights, places }: Components): Estimated<WeightSensitivity> {
  const shares = sharesOf(weights)
  if (!shares) return noValue('weights_do_not_sum_to_one')
  const totals = scores.map((row) => weightedTotal(row, shares))
  const groups = groupEqual(
    totals.flatMap((value, item) => (value ? [{ item, value }] : [])),
    'higher',
  )
  const place = groupPlaces(groups.map((group) => group.length))
  const side = { in: [] as number[], borderline: [] as number[], out: [] as number[] }
  groups.forEach((group, g) => {
    const at = place[g]
    if (at) side[cutStateOf(at, places)].push(...group.map(({ item }) => item))
  })
  if (side.borderline.length > 0) return ok({ totals, top: null, intervals: null })
  const intervals = shares.map((weight, c) => intervalOf({ scores, shares, weight, c }, side.in, side.out))
  return ok({ totals, top: side.in.toSorted((a, b) => a - b), intervals })
}

export function weightedTotal(row: readonly (Exact | null)[], shares: readonly Exact[]): Exact | null {
  const terms: Exact[] = []
  for (const [c, share] of shares.entries()) {
    const score = row[c]
    if (!score) return null
    terms.push(multiply(share, score))
  }
  return sum(terms)
}

interface Moved {
  readonly scores: readonly (readonly (Exact | null)[])[]
  readonly shares: readonly Exact[]
  readonly weight: Exact
  readonly c: number
}

/** A and x − A of a candidate, over one denominator for all. */
interface Line {
  readonly base: bigint
  readonly slope: bigint
}

function intervalOf(moved: Moved, top: readonly number[], out: readonly number[]): WeightInterval | null {
  if (equals(moved.weight, one)) return null
  const lines = linesOf(moved, [...top, ...out])
  const { n: weightOver, d: weightUnder } = moved.weight
  let [lower, upper] = [zero, one]
  for (const i of top) {
    for (const j of out) {
      const [a, b] = [lines.get(i), lines.get(j)]
      if (!a || !b) continue
      let [over, under] = [b.base - a.base, a.slope - b.slope]
      if (under === 0n) continue
      if (under < 0n) [over, under] = [-over, -under]
      // Whole products instead of fractions in lowest terms: there may be a hundred thousand pairs.
      if (over * weightUnder > weightOver * under) {
        if (over * upper.d < upper.n * under) upper = { n: over, d: under }
      } else if (over * lower.d > lower.n * under) lower = { n: over, d: under }
    }
  }
  return { lower: exact(lower.n, lower.d), upper: exact(upper.n, upper.d) }
}

function linesOf({ scores, shares, weight, c }: Moved, candidates: readonly number[]): ReadonlyMap<number, Line> {
  const rest = subtract(one, weight)
  const exactLines = candidates.flatMap((i) => {
    const row = scores[i] ?? []
    const own = row[c]
    const total = weightedTotal(row, shares)
    if (!own || !total) return []
    const base = divide(subtract(total, multiply(weight, own)), rest)
    return [{ i, base, slope: subtract(own, base) }]
  })
  let common = 1n
  for (const { base, slope } of exactLines) {
    for (const { d } of [base, slope]) common = (common * d) / greatestCommonDivisor(common, d)
  }
  return new Map(
    exactLines.map(({ i, base, slope }) => [
      i,
      { base: base.n * (common / base.d), slope: slope.n * (common / slope.d) },
    ]),
  )
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The totals at another weight of one component, the others in proportion; for a picture of the lines. */
export function totalsAt(
  { scores, weights }: Omit<Components, 'places'>,
  c: number,
  weight: Exact,
): (Exact | null)[] | null {
  const shares = sharesOf(weights)
  const published = shares?.[c]
  if (!shares || !published || equals(published, one)) return null
  const scale = divide(subtract(one, weight), subtract(one, published))
  const moved = shares.map((share, at) => (at === c ? weight : multiply(share, scale)))
  return scores.map((row) => weightedTotal(row, moved))
}

/** Whether a is at least as good as b on every component, and better on one: no weights can turn them round. */
export const dominates = (a: readonly (Exact | null)[], b: readonly (Exact | null)[]): boolean => {
  const signs = a.map((score, c) => (score && b[c] ? compare(score, b[c] ?? zero) : null))
  return signs.every((sign) => sign !== null && sign >= 0) && signs.some((sign) => sign === 1)
}
