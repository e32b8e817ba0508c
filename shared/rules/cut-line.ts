/** The cut after a number of places: who is in, who is out, and who shares the last places because nothing separates them. */
import type { GroupPlace } from './rank.ts'

export type CutState = 'in' | 'borderline' | 'out'

/** `borderline`: the group shares more candidates than there are places left for it. */
export function cutStateOf({ above, size }: Pick<GroupPlace, 'above' | 'size'>, places: number): CutState {
  if (above + size <= places) return 'in'
  return above < places ? 'borderline' : 'out'
}

/** Places left for the group at the line, 0 where the line falls between groups. */
export function placesForBorderline(groups: readonly Pick<GroupPlace, 'above' | 'size'>[], places: number): number {
  const group = groups.find((place) => cutStateOf(place, places) === 'borderline')
  return group ? places - group.above : 0
}
