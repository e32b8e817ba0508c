/**
 * What the weight bands of a profile leave a committee to choose, given that weights sum to exactly 1: nothing, one set of
 * weights (bands of 20–25, 15–20, 30–35 and 15–20 % leave 25/20/35/20 alone), or bands, narrowed to what can be reached.
 */
import {
  compare,
  equals,
  exactOf,
  exactToText,
  larger,
  one,
  smaller,
  subtract,
  sum,
  type Exact,
  type ExactText,
} from '../kernel/exact.ts'
import type { Method } from './method.ts'
import { rulesOf, type RuleProfile } from './rule-profile.ts'

export interface ReachableBand {
  readonly methods: readonly Method[]
  readonly least: ExactText
  readonly most: ExactText
}

export interface WeightFreedom {
  /** The group whose weights these are; null: the whole. */
  readonly group: string | null
  readonly choice: 'none' | 'one' | 'some'
  /** For `none`: the bands as they stand. */
  readonly bands: readonly ReachableBand[]
}

/** One answer for each group that has bands. Bands of a group are taken to name all of its methods. */
export function weightFreedom(profile: RuleProfile): WeightFreedom[] {
  const bands = rulesOf(profile, 'weight-band')
  const groups = [...new Set(bands.map(({ group }) => group))]
  return groups.map((group) =>
    freedomOf(
      group,
      bands.filter((band) => band.group === group),
    ),
  )
}

interface Band {
  readonly methods: readonly Method[]
  readonly least: ExactText
  readonly most: ExactText
}

function freedomOf(group: string | null, bands: readonly Band[]): WeightFreedom {
  const least = bands.map((band) => exactOf(band.least))
  const most = bands.map((band) => exactOf(band.most))
  const allLeast = sum(least)
  const allMost = sum(most)
  if (compare(allLeast, one) > 0 || compare(allMost, one) < 0) {
    return {
      group,
      choice: 'none',
      bands: bands.map(({ methods, least: low, most: high }) => ({ methods, least: low, most: high })),
    }
  }
  const reachable = bands.map(({ methods }, i) => {
    const [low, high] = [least[i] ?? one, most[i] ?? one]
    // What the others must take at least, or can take at most, moves this one's own ends.
    const lowest = larger(low, subtract(one, subtract(allMost, high)))
    const highest = smaller(high, subtract(one, subtract(allLeast, low)))
    return { methods, lowest, highest }
  })
  const isOne = reachable.every(({ lowest, highest }) => equals(lowest, highest))
  return {
    group,
    choice: isOne ? 'one' : 'some',
    bands: reachable.map(({ methods, lowest, highest }) => ({ methods, least: text(lowest), most: text(highest) })),
  }
}

const text = (value: Exact): ExactText => exactToText(value)
