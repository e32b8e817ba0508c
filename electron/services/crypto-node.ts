/**
 * The record's primitives by node:crypto: the same answers as `nobleCrypto`, some fifteen times faster. OpenSSL and BoringSSL check
 * the equation without the cofactor and compare R by its bytes; what they leave open, a key of small or mixed order or in a
 * second spelling, is refused before they are asked. Differential tests hold the two together.
 */
import { createHash, createPublicKey, getHashes, hash, verify, type KeyObject } from 'node:crypto'
import { concatBytes, fromHex, toHex } from '../../shared/kernel/bytes.ts'
import { isNeutralR, isStrictPublicKey, nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import type { Crypto } from '../../shared/kernel/ports.ts'

/** DER of a SubjectPublicKeyInfo with an Ed25519 key, up to the key itself (RFC 8410). */
const publicKeyHeader = fromHex('302a300506032b6570032100')
const mostKeys = 1024

/** A key's check costs as much as several verifications, and the same few keys come back: so it is kept, `null` for a refused one. */
function keyReader(): (publicKey: Uint8Array) => KeyObject | null {
  const known = new Map<string, KeyObject | null>()
  return (publicKey) => {
    const name = toHex(publicKey)
    const held = known.get(name)
    if (held !== undefined) return held
    const key = isStrictPublicKey(publicKey) ? importKey(publicKey) : null
    if (known.size >= mostKeys) known.clear()
    known.set(name, key)
    return key
  }
}

const importKey = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(concatBytes(publicKeyHeader, publicKey)), format: 'der', type: 'spki' })

const order = (1n << 252n) + 27742317777372353535851937790883648493n

/** S of a signature below the group's order, without which a second signature could be made from a first. */
function isCanonicalS(signature: Uint8Array): boolean {
  if ((signature[63] ?? 255) < 0x10) return true
  return BigInt(`0x${toHex(signature.subarray(32).toReversed())}`) < order
}

/** BoringSSL, in Electron, lacks BLAKE2b. */
const hasBlake2b = getHashes().includes('blake2b512')

const digest = (algorithm: string, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash(algorithm).update(bytes).digest())

export function createNodeCrypto(options: { readonly nativeBlake2b: boolean } = { nativeBlake2b: hasBlake2b }): Crypto {
  const readKey = keyReader()
  return {
    sha256: (bytes) => digest('sha256', bytes),
    // In one call, without an object for each: five times as fast for the lines of a log.
    sha256Hex: (bytes) => hash('sha256', bytes),
    blake2b512: options.nativeBlake2b ? (bytes) => digest('blake2b512', bytes) : nobleCrypto.blake2b512,
    verifyEd25519: (signature, message, publicKey) => {
      if (signature.length !== 64 || publicKey.length !== 32 || !isCanonicalS(signature)) return false
      // OpenSSL refuses R of order 1, BoringSSL takes it: so neither is asked.
      if (isNeutralR(signature)) return false
      const key = readKey(publicKey)
      return key !== null && verify(null, message, key, signature)
    },
  }
}

export const nodeCrypto: Crypto = createNodeCrypto()
