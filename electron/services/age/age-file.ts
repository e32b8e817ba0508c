/**
 * Encrypting to people and opening what was encrypted to oneself. age says nothing about who wrote a file: whoever holds
 * a recipient can write to it. Only what is signed inside counts.
 */
import { Decrypter, Encrypter } from 'age-encryption'
import type { Recipient } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { parseRecipient, type RecipientFailure } from '../../../shared/record/recipient.ts'
import type { AgeIdentity } from './age-keys.ts'
import { decryptPayload, hasPayloadCipher, splitAtHeader } from './age-payload.ts'

export type AgeFailure =
  /** Sound as far as can be seen, but encrypted to others. */
  | { readonly kind: 'not-a-recipient' }
  /** Not an age file, cut off, or changed. */
  | { readonly kind: 'age-damaged' }

/** An age file that each of the recipients opens alone. */
export async function encryptTo(
  recipients: readonly Recipient[],
  bytes: Uint8Array,
): Promise<Result<Uint8Array, RecipientFailure>> {
  invariant(recipients.length > 0, 'a file is encrypted to somebody')
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) {
    const usable = parseRecipient(recipient)
    if (!usable.ok) return usable
    encrypter.addRecipient(usable.value)
  }
  return ok(await encrypter.encrypt(bytes))
}

export async function decryptWith(identity: AgeIdentity, file: Uint8Array): Promise<Result<Uint8Array, AgeFailure>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypting(async () => {
    const parts = hasPayloadCipher ? splitAtHeader(file) : null
    if (!parts) return decrypter.decrypt(file)
    return decryptPayload(await decrypter.decryptHeader(parts.header), parts.payload)
  })
}

/** The library throws for every file that it can't open. The one that is merely addressed to others has a message of its own. */
export async function decrypting(decrypt: () => Promise<Uint8Array>): Promise<Result<Uint8Array, AgeFailure>> {
  try {
    return ok(await decrypt())
  } catch (error) {
    const addressedToOthers =
      error instanceof Error && error.message === "no identity matched any of the file's recipients"
    return err({ kind: addressedToOthers ? 'not-a-recipient' : 'age-damaged' })
  }
}
