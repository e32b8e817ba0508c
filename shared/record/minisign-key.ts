/**
 * Public keys as minisign writes them. Timbang names a signer by the whole 32-byte key (`KeyId`); minisign's 8-byte id
 * is a label that anybody can copy and never decides who signed. minisign writes a random one; ours is derived, the first
 * 8 bytes of SHA-256 of the public key, so that one key has one public-key file and one form of signature.
 *
 *   untrusted comment: timbang public key 1F2E3D4C5B6A7988
 *   RW… (Base64 of: "Ed", 8 bytes id, 32 bytes key)
 */
import { base64 } from '@scure/base'
import { concatBytes, fromHex, toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { isStrictPublicKey } from '../kernel/crypto-noble.ts'
import { asKeyId, type KeyId } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export type PublicKeyFailure =
  | { readonly kind: 'public-key-malformed' }
  /** A key of small or mixed order, or written in a second way: it could make signatures that two programs judge differently. */
  | { readonly kind: 'public-key-not-strict'; readonly key: string }

const edAlgorithm = utf8ToBytes('Ed')

/** The 8 bytes that minisign calls key number, as ours are derived. */
export const keyNumberOf = (keyId: KeyId, crypto: Pick<Crypto, 'sha256'>): Uint8Array =>
  crypto.sha256(fromHex(keyId)).slice(0, 8)

/** The id as minisign prints it: 16 hex digits, upper case, last byte first. */
export const printedKeyNumber = (keyNumber: Uint8Array): string => toHex(keyNumber.toReversed()).toUpperCase()

/** The one line that `minisign -V -P` takes. */
export const formatPublicKey = (keyId: KeyId, crypto: Pick<Crypto, 'sha256'>): string =>
  base64.encode(concatBytes(edAlgorithm, keyNumberOf(keyId, crypto), fromHex(keyId)))

/** The whole public-key file, for `minisign -V -p`. */
export const formatPublicKeyFile = (keyId: KeyId, crypto: Pick<Crypto, 'sha256'>): string =>
  `untrusted comment: timbang public key ${printedKeyNumber(keyNumberOf(keyId, crypto))}\n${formatPublicKey(keyId, crypto)}\n`

/** Reads a public-key file of anybody's minisign, or its second line alone. The id in it is not looked at. */
export function parsePublicKey(text: string): Result<KeyId, PublicKeyFailure> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const comment = lines.length === 2 ? lines[0] : undefined
  const line = lines.length === 2 ? lines[1] : lines[0]
  if (lines.length > 2 || (comment !== undefined && !comment.startsWith('untrusted comment: ')))
    return err({ kind: 'public-key-malformed' })
  const bytes = decodeBase64(line ?? '', 42)
  if (!bytes || bytes[0] !== edAlgorithm[0] || bytes[1] !== edAlgorithm[1]) return err({ kind: 'public-key-malformed' })
  const key = bytes.subarray(10)
  if (!isStrictPublicKey(key)) return err({ kind: 'public-key-not-strict', key: toHex(key) })
  return ok(asKeyId(toHex(key)))
}

/**
 * Base64 in its one canonical spelling (padded, no spaces, unused bits zero) of exactly `length` bytes; else `null`. The
 * decoder is the host's where it has one, and hosts differ in what they let pass: so the spelling is compared here.
 */
export function decodeBase64(text: string, length: number): Uint8Array | null {
  try {
    const bytes = base64.decode(text)
    return bytes.length === length && base64.encode(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
