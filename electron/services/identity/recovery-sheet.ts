/**
 * The recovery sheet: twelve words, printed once and kept in an envelope, from which an age identity follows. It opens an
 * identity's data and no signing key, so who keeps the envelope can read but can't sign for anybody. 128 random bits
 * need no slow derivation: there is nothing to guess.
 */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Crypto, Random } from '../../../shared/kernel/ports.ts'
import { entropyToWords, recoveryEntropyBytes, recoveryQr } from '../../../shared/record/recovery-words.ts'
import { identityFromBytes, type AgeIdentity } from '../age/age-keys.ts'

export interface RecoverySheet {
  readonly words: readonly string[]
  /** What the QR beside the words says. */
  readonly qr: string
}

const context = utf8ToBytes('timbang/recovery/v1')

export const newRecoveryEntropy = (random: Random): Uint8Array => random.bytes(recoveryEntropyBytes)

/** HKDF-SHA-256 of the words' 128 bits, no salt, with a context of its own. */
export const recoveryIdentity = (entropy: Uint8Array): AgeIdentity =>
  identityFromBytes(hkdf(sha256, entropy, undefined, context, 32))

export function recoverySheet(entropy: Uint8Array, crypto: Pick<Crypto, 'sha256'>): RecoverySheet {
  const words = entropyToWords(entropy, crypto)
  return { words, qr: recoveryQr(words) }
}
