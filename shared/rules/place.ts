/**
 * What place and side of the cut can be said of a group that the chain has settled, when some totals are open here.
 *
 * A *rival* is a candidate with an open total that may reach the group's value. It may also drop out altogether, and if it
 * comes to stand exactly level it may even undo how the chain split the group. So with a rival about, a rank is not
 * computable, and the cut is certain only where all who could stand level or above fit, or no place is left.
 */
import { compare, exactToText, type Exact, type ExactText } from '../kernel/exact.ts'
import type { CandidateId } from '../kernel/ids.ts'
import type { Barred, Tally } from './combine.ts'
import { cutStateOf, type CutState } from './cut-line.ts'
import { rankNumber, type GroupPlace } from './rank.ts'
import type { RankMethod } from './scheme.ts'
import type { Need } from './score-input.ts'
import type { Settled } from './tie-break.ts'

export type Place =
  /** `sharedWith`: others of a tie that the chain did not resolve. */
  | { readonly state: 'ranked'; readonly rank: ExactText; readonly sharedWith: readonly CandidateId[] }
  | { readonly state: 'not-ranked'; readonly reason: Barred }
  /** `needs`: the candidate's own values. `dependsOn`: others whose values could change this place (ten of `count` named). */
  | {
      readonly state: 'not-computable'
      readonly needs: readonly Need[]
      readonly dependsOn: { readonly count: number; readonly candidates: readonly CandidateId[] }
    }

export type Cut = CutState | 'not-computable'

export interface OpenTally {
  readonly tally: Tally
  readonly high: Exact
  readonly needs: readonly Need[]
}

export interface PlacedGroup {
  readonly settled: Settled
  readonly place: GroupPlace
  /** All whose compared total is exactly this one. */
  readonly level: Pick<GroupPlace, 'above' | 'size'>
  readonly rivals: readonly OpenTally[]
  /** False where the number itself depends on how a group above would be split (dense numbering). */
  readonly isCountable: boolean
}

const namedOthers = 10

export function placeOf(
  tally: Tally,
  { settled, place, rivals, isCountable }: PlacedGroup,
  ranking: RankMethod,
): Place {
  const isOwn = settled.state === 'not-held'
  if (isOwn || rivals.length > 0 || !isCountable) {
    const needs = isOwn ? settled.needs.filter(({ candidate }) => candidate === tally.candidate.id) : []
    const level = isOwn ? settled.members.filter((other) => other !== tally) : []
    return notComputable(needs, [...level, ...rivals.map((rival) => rival.tally)])
  }
  const sharedWith = settled.members.map(({ candidate }) => candidate.id).filter((id) => id !== tally.candidate.id)
  return { state: 'ranked', rank: exactToText(rankNumber(place, ranking)), sharedWith }
}

function notComputable(needs: readonly Need[], others: readonly Tally[]): Place {
  const candidates = others.slice(0, namedOthers).map(({ candidate }) => candidate.id)
  return { state: 'not-computable', needs, dependsOn: { count: others.length, candidates } }
}

export function cutOf({ settled, place, level, rivals }: PlacedGroup, places: number): Cut {
  if (rivals.length === 0) {
    const cut = cutStateOf(place, places)
    return cut === 'borderline' && settled.state === 'not-held' ? 'not-computable' : cut
  }
  if (level.above + level.size + rivals.length <= places) return 'in'
  return level.above >= places ? 'out' : 'not-computable'
}

/** A candidate with an open total has no place here; out is certain once enough others stand surely above. */
export function openPlace(
  { needs, high }: OpenTally,
  known: readonly { readonly value: Exact }[],
  places: number,
): { place: Place; cut: Cut } {
  const surelyAbove = known.filter(({ value }) => compare(value, high) > 0).length
  return { place: notComputable(needs, []), cut: surelyAbove >= places ? 'out' : 'not-computable' }
}
