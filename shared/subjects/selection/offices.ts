/** Who holds which office, as it was known at a moment. */
import type { KeyId } from '../../kernel/ids.ts'
import { factsOf, remembered, type AsOf, type State } from '../state.ts'
import { authorityOf, holdersAmong, officeAmong, type Holders } from './authority.ts'
import { foundingOf } from './founding.ts'
import type { Office } from './roles.ts'

/** The three holders at that moment; null while the founding entry is not held. */
export function holdersAt(state: State, asOf: AsOf): Holders | null {
  if (factsOf(state, 'holder.replaced.v1').length === 0) return foundingOf(state)?.body.holders ?? null
  return remembered(state, `holders:${asOf?.hash ?? 'now'}`, () => holdersAmong(state, authorityOf(state).done, asOf))
}

export const officeOf = (state: State, key: KeyId, asOf: AsOf): Office | null =>
  officeAmong(holdersAt(state, asOf), key)
