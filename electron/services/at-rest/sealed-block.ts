/**
 * One piece of ciphertext: `nonce (12) ‖ ciphertext ‖ tag (16)`, AES-256-GCM. The nonce is random for each write and never counted:
 * a counter would repeat after a restored backup or a cloned disk, which is fatal in GCM. The associated data binds the block to
 * its place, so that it opens nowhere else: format version, purpose, log, block number, and the tag of the block before.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { concatBytes, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { subKey, type Purpose } from './sub-keys.ts'

export const nonceBytes = 12
export const tagBytes = 16
/** What sealing adds to a content. */
export const sealBytes = nonceBytes + tagBytes

/** Whose block it is. `log` names the file in its own terms; it has no line break. */
export interface Seal {
  /** AES-256. */
  readonly key: KeyObject
  readonly purpose: Purpose
  readonly log: string
}

/** Where in it: the number from 0, and the tag before (16 bytes; for block 0 what the file begins with). */
export interface BlockPlace {
  readonly number: number
  readonly previousTag: Uint8Array
}

export const firstPlace: BlockPlace = { number: 0, previousTag: new Uint8Array(tagBytes) }

export function sealFor(dataKey: Uint8Array, purpose: Purpose, log: string): Seal {
  invariant(!`${purpose}${log}`.includes('\n'), 'names at rest have no line break')
  return { key: createSecretKey(subKey(dataKey, purpose)), purpose, log }
}

const associatedData = ({ purpose, log }: Seal, { number, previousTag }: BlockPlace): Uint8Array =>
  concatBytes(utf8ToBytes(`timbang/at-rest/v1\n${purpose}\n${log}\n${number}\n`), previousTag)

export function sealBlock(
  seal: Seal,
  place: BlockPlace,
  { content, random }: { content: Uint8Array; random: Random },
): Uint8Array {
  const nonce = random.bytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonce).setAAD(associatedData(seal, place))
  const sealed = new Uint8Array(content.length + sealBytes)
  sealed.set(nonce)
  // GCM is a stream: all ciphertext comes from `update`, and `final` only makes the tag.
  sealed.set(cipher.update(content), nonceBytes)
  cipher.final()
  sealed.set(cipher.getAuthTag(), nonceBytes + content.length)
  return sealed
}

export function openBlock(
  seal: Seal,
  place: BlockPlace,
  sealed: Uint8Array,
): Result<Uint8Array, { readonly kind: 'block-damaged' }> {
  if (sealed.length < sealBytes) return err({ kind: 'block-damaged' })
  const decipher = createDecipheriv('aes-256-gcm', seal.key, sealed.subarray(0, nonceBytes))
  decipher.setAAD(associatedData(seal, place)).setAuthTag(tagOf(sealed))
  try {
    const content = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
    decipher.final()
    return ok(new Uint8Array(content.buffer, content.byteOffset, content.byteLength))
  } catch {
    // node:crypto says no more than that the tag does not match.
    return err({ kind: 'block-damaged' })
  }
}

export const tagOf = (sealed: Uint8Array): Uint8Array => sealed.slice(-tagBytes)
