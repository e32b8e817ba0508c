/** Where candidates stand by their totals: competition rank, and on which side of the cut. */
import type { Exact } from '../../kernel/exact.ts'
import { cutStateOf, type CutState } from '../../rules/cut-line.ts'
import { groupEqual, groupPlaces } from '../../rules/rank.ts'

export interface Standing {
  /** 1, 2, 2, 4: equal totals share the upper rank. */
  readonly rank: number
  readonly side: CutState
}

/** Null for a candidate without a total, who is not among the ranked. */
export function standingsOf(totals: readonly (Exact | null)[], places: number): (Standing | null)[] {
  const standings: (Standing | null)[] = totals.map(() => null)
  const groups = groupEqual(
    totals.flatMap((value, item) => (value ? [{ item, value }] : [])),
    'higher',
  )
  groupPlaces(groups.map((group) => group.length)).forEach((place, g) => {
    const standing = { rank: place.above + 1, side: cutStateOf(place, places) }
    for (const { item } of groups[g] ?? []) standings[item] = standing
  })
  return standings
}
