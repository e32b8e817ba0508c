/**
 * The newest entries of all that an entry written now would know: the tips of every log of the record, and of logs outside it
 * (in quarantine) what somebody of the record named.
 */
import type { KeyId } from '../../kernel/ids.ts'
import type { Point } from '../../record/entry.ts'
import { tipsOf } from '../../record/holding.ts'
import { isBeneath } from '../../record/past.ts'
import { remembered, type State } from '../state.ts'
import { belongsToRecord } from './admissions.ts'

export const headsNow = (state: State): ReadonlyMap<KeyId, readonly Point[]> =>
  remembered(state, 'heads', () => {
    const heads = new Map<KeyId, readonly Point[]>()
    const members = [...state.holding.logs.keys()].filter((key) => belongsToRecord(state, key)).sort()
    for (const key of members) heads.set(key, tipsOf(state.holding, key))
    for (const [, tip] of members.flatMap((key) => tipsOf(state.holding, key))) {
      for (const [key, reached] of state.holding.entries.get(tip)?.past ?? []) {
        if (!belongsToRecord(state, key)) heads.set(key, newestOf(state, [...(heads.get(key) ?? []), ...reached]))
      }
    }
    return heads
  })

function newestOf(state: State, points: readonly Point[]): Point[] {
  const distinct = [...new Map(points.map((point) => [point[1], point])).values()]
  return distinct.filter(([, hash]) => {
    const entry = state.holding.entries.get(hash)
    return entry && !distinct.some((other) => other[1] !== hash && isBeneath(state.holding, entry, other))
  })
}
