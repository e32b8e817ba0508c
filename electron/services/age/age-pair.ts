/**
 * A secret that two people open together and neither alone (FORMAT.md §10): an age file to the one, within an age file to
 * the other. By hand it is `age -d -i OUTER FILE | age -d -i INNER`.
 */
import type { Recipient } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { decryptWith, encryptTo, type AgeFailure } from './age-file.ts'
import type { AgeIdentity } from './age-keys.ts'

export interface PairWrap {
  readonly secret: Uint8Array
  /** Who takes off the outer layer, and so must act first. */
  readonly outer: Recipient
  /** Who then reads the secret. */
  readonly inner: Recipient
}

export async function wrapForPair({ secret, outer, inner }: PairWrap): Promise<Result<Uint8Array, RecipientFailure>> {
  const kernel = await encryptTo([inner], secret)
  return kernel.ok ? encryptTo([outer], kernel.value) : kernel
}

/** The first holder's part: takes the outer layer off and passes on what is left, an age file to the second holder. */
export const peelOuter = (outer: AgeIdentity, wrapped: Uint8Array): Promise<Result<Uint8Array, AgeFailure>> =>
  decryptWith(outer, wrapped)

/** Both layers at one place, where both identities are at hand. */
export async function unwrapPair(
  pair: { readonly outer: AgeIdentity; readonly inner: AgeIdentity },
  wrapped: Uint8Array,
): Promise<Result<Uint8Array, AgeFailure>> {
  const kernel = await peelOuter(pair.outer, wrapped)
  return kernel.ok ? decryptWith(pair.inner, kernel.value) : kernel
}
