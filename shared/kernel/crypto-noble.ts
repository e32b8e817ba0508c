/**
 * The primitives in plain JavaScript (audited noble libraries): for the page, the one-file verifier, and as the reference
 * that the faster host implementation is tested against.
 *
 * noble's own `verify` multiplies by the cofactor; OpenSSL's does not. Crafted keys or points of small order would
 * then be valid on one laptop and invalid on another. Here the equation is checked without the cofactor
 * (RFC 8032 §5.1.7 allows it) and keys outside the prime-order group are refused, which is what the host does too.
 * R of order 1 solves that equation, but libsodium (minisign) and OpenSSL refuse it and BoringSSL takes it: so it is refused.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesEqual, concatBytes, toHex } from './bytes.ts'
import type { Crypto } from './ports.ts'

const { Point } = ed25519
const order = Point.Fn.ORDER

const littleEndian = (bytes: Uint8Array): bigint => {
  let value = 0n
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0)
  return value
}

/** True for a canonical encoding of a point of the prime-order group: the only keys that may sign. */
export function isStrictPublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false
  try {
    const point = Point.fromBytes(publicKey, false)
    return !point.is0() && point.isTorsionFree()
  } catch {
    return false
  }
}

/** The encoding of the point of order 1. With an honest key no other R of small order can solve the equation. */
const neutral = new Uint8Array(32).with(0, 1)

/** True for an R that only the key's owner can make, and only on purpose, to be good in one program and bad in another. */
export const isNeutralR = (signature: Uint8Array): boolean => bytesEqual(signature.subarray(0, 32), neutral)

function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || isNeutralR(signature) || !isStrictPublicKey(publicKey)) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (s >= order) return false
  const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % order
  const expected = multiply(Point.BASE, s).subtract(multiply(Point.fromBytes(publicKey, false), k))
  return bytesEqual(expected.toBytes(), r)
}

type PointOf = ReturnType<typeof Point.fromBytes>
const multiply = (point: PointOf, scalar: bigint): PointOf =>
  scalar === 0n ? Point.ZERO : point.multiplyUnsafe(scalar)

export const nobleCrypto: Crypto = {
  sha256: (bytes) => sha256(bytes),
  sha256Hex: (bytes) => toHex(sha256(bytes)),
  blake2b512: (bytes) => blake2b(bytes, { dkLen: 64 }),
  verifyEd25519,
}
