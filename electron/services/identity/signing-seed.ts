/**
 * A signer over a 32-byte Ed25519 seed. The seed is held as bytes and a native key is made for each signature (some 50
 * millionths of a second), so that locking can overwrite it: node's own key objects can't be wiped.
 */
import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { concatBytes, fromHex, toHex } from '../../../shared/kernel/bytes.ts'
import { asKeyId, type KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { signDetached } from '../../../shared/record/minisign-sign.ts'
import type { Signer } from '../../../shared/record/signer.ts'

/** DER of a PKCS #8 Ed25519 private key, up to the seed itself (RFC 8410). */
const privateKeyHeader = fromHex('302e020100300506032b657004220420')

function privateKey(seed: Uint8Array): KeyObject {
  invariant(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  const der = Buffer.from(concatBytes(privateKeyHeader, seed))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  return key
}

export function keyIdOfSeed(seed: Uint8Array): KeyId {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return asKeyId(toHex(new Uint8Array(der.subarray(der.length - 32))))
}

export interface SeedSigner extends Signer {
  /** Overwrites the seed; signing afterwards is a bug. */
  wipe(): void
}

/** Keeps a copy of the seed of its own; the caller may overwrite what it passed. */
export function signerFromSeed(seed: Uint8Array, crypto: Crypto): SeedSigner {
  const held = Uint8Array.from(seed)
  const keyId = keyIdOfSeed(held)
  let wiped = false
  const signEd25519 = (message: Uint8Array): Uint8Array => {
    invariant(!wiped, 'the identity is locked')
    return new Uint8Array(sign(null, message, privateKey(held)))
  }
  return {
    keyId,
    sign: (bytes, trustedComment) => signDetached({ bytes, trustedComment }, { keyId, signEd25519 }, crypto),
    wipe: () => {
      wiped = true
      held.fill(0)
    },
  }
}
