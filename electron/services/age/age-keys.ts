/**
 * age X25519 identities (`AGE-SECRET-KEY-1…`) and their recipients. The hybrid post-quantum ones are left alone: the age of
 * Debian 12 refuses them, and every file of Timbang must open with it.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Recipient } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { formatRecipient } from '../../../shared/record/recipient.ts'

/** The text form of a secret identity. A string can't be overwritten, so it is made late and held briefly. */
export type AgeIdentity = string & { readonly ageIdentity: true }

const prefix = 'AGE-SECRET-KEY-'

/** Any 32 bytes are an identity: seeded ones for the sample, random ones otherwise. */
export function identityFromBytes(secret: Uint8Array): AgeIdentity {
  invariant(secret.length === 32, 'an age identity has 32 bytes')
  return bech32.encodeFromBytes(prefix, secret).toUpperCase() as AgeIdentity
}

/** A one-time identity, for instance that of a log's shut cards. */
export const newIdentity = (random: Random): AgeIdentity => identityFromBytes(random.bytes(32))

export function identityBytes(identity: AgeIdentity): Uint8Array {
  return bech32.decodeToBytes(identity).bytes
}

export const recipientOf = (identity: AgeIdentity): Recipient =>
  formatRecipient(x25519.getPublicKey(identityBytes(identity)))

/** The identity file that `age -d -i` takes. */
export const formatIdentityFile = (identity: AgeIdentity): Uint8Array => utf8ToBytes(`${identity}\n`)

/** Reads an identity file with one identity in it, comments and empty lines aside. */
export function parseIdentityFile(bytes: Uint8Array): Result<AgeIdentity, { readonly kind: 'not-an-age-identity' }> {
  const text = bytesToUtf8(bytes)
  const lines = text.ok ? text.value.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')) : []
  const [line] = lines
  return line !== undefined && lines.length === 1 && isAgeIdentity(line)
    ? ok(line)
    : err({ kind: 'not-an-age-identity' })
}

export function isAgeIdentity(text: string): text is AgeIdentity {
  try {
    const { prefix: found, bytes } = bech32.decodeToBytes(text)
    return text === text.toUpperCase() && found.toUpperCase() === prefix && bytes.length === 32
  } catch {
    return false
  }
}
