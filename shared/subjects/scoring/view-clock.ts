/** What an assessor's device said when its clock was last compared with the room's. */
import type { KeyId } from '../../kernel/ids.ts'
import { instantToMillis, type Instant } from '../../kernel/instant.ts'
import { isLawful } from '../judged.ts'
import { factsOf, remembered, type State } from '../state.ts'

export interface ComparedClock {
  readonly at: Instant
  /** Whole minutes by which the device is ahead of the room; below zero: behind. */
  readonly ahead: number
}

/** `null`: never compared. */
export const viewClock = (state: State, key: KeyId): ComparedClock | null =>
  remembered(state, `clock:${key}`, () => {
    const last = factsOf(state, 'clock.compared.v1').findLast(
      (fact) => fact.entry.entry.author === key && isLawful(state, fact),
    )
    if (!last) return null
    const { at } = last.entry.entry
    return { at, ahead: Math.round((instantToMillis(at) - instantToMillis(last.body.room)) / 60_000) }
  })
