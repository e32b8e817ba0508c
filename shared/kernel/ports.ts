/**
 * What the pure core asks of the outside. Each is passed in, never imported: the composition root of a host gives the
 * machine's own, a test or the sample gives a seeded one.
 */
export interface Clock {
  /** The wall clock as `2026-11-24T14:03:22.123+07:00`. Informative only: no rule reads it. */
  now(): string
}

export interface Random {
  /** `length` bytes that nobody can foresee. */
  bytes(length: number): Uint8Array
}

/**
 * The three primitives of the record. Verification is strict RFC 8032 (canonical S and points, small-order and mixed-order
 * keys refused, no cofactor), so that no two hosts ever disagree about one signature.
 */
export interface Crypto {
  sha256(bytes: Uint8Array): Uint8Array
  /** The same as 64 lower-case hexadecimal digits, as the record names things. A host makes thousands of these for one bundle. */
  sha256Hex(bytes: Uint8Array): string
  blake2b512(bytes: Uint8Array): Uint8Array
  verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
}
