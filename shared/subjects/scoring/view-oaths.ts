/** What a person has signed of the three that stand before the first score, and what is still to be signed. */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { declarationsOf } from '../integrity/recusals.ts'
import { isLawful } from '../judged.ts'
import { inForceAt } from '../selection/acts.ts'
import { factsOf, remembered, type State } from '../state.ts'
import { hasSworn, listScored } from './lawful.ts'

export interface SignedText {
  /** Digest of the text that was signed. */
  readonly text: Hash
  /** As the signer's clock said. */
  readonly at: Instant
}

export interface Oaths {
  readonly pact: SignedText | null
  readonly confidentiality: SignedText | null
  /** `list-missing`: the list of candidates has not come yet, so nothing can be declared about it. */
  readonly declaration: 'list-missing' | 'due' | 'signed'
  /** All that the rules ask for before the first score. */
  readonly isComplete: boolean
}

export const viewOaths = (state: State, key: KeyId): Oaths =>
  remembered(state, `oaths:${key}`, () => ({
    pact: signedText(state, 'integrity-pact.signed.v1', key),
    confidentiality: signedText(state, 'confidentiality.signed.v1', key),
    declaration: declarationStanding(state, key),
    isComplete: hasSworn(state, key, null),
  }))

function signedText(
  state: State,
  type: 'integrity-pact.signed.v1' | 'confidentiality.signed.v1',
  key: KeyId,
): SignedText | null {
  const last = factsOf(state, type).findLast((fact) => fact.entry.entry.author === key && isLawful(state, fact))
  return last ? { text: last.body.text, at: last.entry.entry.at } : null
}

function declarationStanding(state: State, key: KeyId): Oaths['declaration'] {
  const list = listScored(state, null)
  if (list !== null && declarationsOf(state, key, null).some(({ body }) => body.about.list === list)) return 'signed'
  return inForceAt(state, 'candidates.closed.v1', null).kind === 'act' ? 'due' : 'list-missing'
}
