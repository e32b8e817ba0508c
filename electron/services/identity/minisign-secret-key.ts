/**
 * minisign's encrypted secret-key file: made so that `minisign -S` opens ours, read so that we open theirs.
 *
 *   untrusted comment: minisign encrypted secret key
 *   Base64 of 158 bytes: "Ed" "Sc" "B2", 32 salt, 8 operations limit, 8 memory limit (both little-endian), then, each
 *   byte XORed with scrypt's: 8 key number, 32 seed, 32 public key, 32 check = BLAKE2b-256("Ed", key number, seed, public key)
 */
import { blake2b } from '@noble/hashes/blake2.js'
import { base64 } from '@scure/base'
import { bytesEqual, bytesToUtf8, concatBytes, fromHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { decodeBase64, keyNumberOf } from '../../../shared/record/minisign-key.ts'
import type { Kdf } from './kdf.ts'
import { limitsFor, pickCost, type ScryptLimits, type TooCostly } from './minisign-scrypt.ts'
import { keyIdOfSeed } from './signing-seed.ts'

export type SecretKeyFailure =
  | { readonly kind: 'secret-key-malformed' }
  /** Made with `minisign -W`: no passphrase protects it. */
  | { readonly kind: 'secret-key-unprotected' }
  | TooCostly
  | { readonly kind: 'wrong-passphrase' }

export interface SecretKeyToSeal {
  /** 32 bytes. */
  readonly seed: Uint8Array
  readonly passphrase: string
  /** 32 random bytes. */
  readonly salt: Uint8Array
  readonly logN: number
}

const commentLine = 'untrusted comment: minisign encrypted secret key'
const fileBytes = 158
const secretBytes = 104
const edAlgorithm = utf8ToBytes('Ed')

export async function sealSecretKey(key: SecretKeyToSeal, kdf: Kdf, crypto: Crypto): Promise<Uint8Array> {
  const keyId = keyIdOfSeed(key.seed)
  const named = concatBytes(keyNumberOf(keyId, crypto), key.seed, fromHex(keyId))
  const secret = concatBytes(named, checkOf(named))
  const limits = limitsFor(key.logN)
  const cost = { logN: key.logN, r: 8, p: 1 }
  const stream = await kdf.derive({ passphrase: key.passphrase, salt: key.salt, cost, length: secretBytes })
  const sealed = concatBytes(
    utf8ToBytes('EdScB2'),
    key.salt,
    littleEndian(limits.operations),
    littleEndian(limits.memory),
    xor(secret, stream),
  )
  for (const bytes of [named, secret, stream]) bytes.fill(0)
  return utf8ToBytes(`${commentLine}\n${base64.encode(sealed)}\n`)
}

/** The seed in a secret-key file. A damaged secret can't be told from a wrong passphrase. */
export async function openSecretKey(
  file: Uint8Array,
  passphrase: string,
  kdf: Kdf,
): Promise<Result<{ readonly seed: Uint8Array }, SecretKeyFailure>> {
  const bytes = readFile(file)
  if (!bytes) return err({ kind: 'secret-key-malformed' })
  const algorithms = String.fromCharCode(...bytes.subarray(0, 6))
  if (algorithms === 'Ed\0\0B2') return err({ kind: 'secret-key-unprotected' })
  if (algorithms !== 'EdScB2') return err({ kind: 'secret-key-malformed' })
  const limits: ScryptLimits = { operations: readLittleEndian(bytes, 38), memory: readLittleEndian(bytes, 46) }
  const cost = pickCost(limits)
  if (!cost.ok) return cost
  const salt = bytes.slice(6, 38)
  const stream = await kdf.derive({ passphrase, salt, cost: cost.value, length: secretBytes })
  const secret = xor(bytes.subarray(54), stream)
  const seed = secret.slice(8, 40)
  const sound =
    bytesEqual(secret.subarray(72), checkOf(secret.subarray(0, 72))) &&
    bytesEqual(secret.subarray(40, 72), fromHex(keyIdOfSeed(seed)))
  for (const used of [stream, secret]) used.fill(0)
  if (sound) return ok({ seed })
  seed.fill(0)
  return err({ kind: 'wrong-passphrase' })
}

const checkOf = (named: Uint8Array): Uint8Array => blake2b(concatBytes(edAlgorithm, named), { dkLen: 32 })

function readFile(file: Uint8Array): Uint8Array | null {
  const text = bytesToUtf8(file)
  if (!text.ok) return null
  const [comment = '', line = '', ...rest] = text.value.replace(/\r?\n$/, '').split(/\r?\n/)
  return comment.startsWith('untrusted comment: ') && rest.length === 0 ? decodeBase64(line, fileBytes) : null
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ (b[at] ?? 0))

function littleEndian(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, value, true)
  return bytes
}

const readLittleEndian = (bytes: Uint8Array, at: number): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(at, true)
