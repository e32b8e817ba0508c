/**
 * Keys for what lies on this disk. One data key (sealed in the identity file) gives, by HKDF-SHA-256 (RFC 5869), a key of its
 * own for each purpose, so that nothing sealed for one purpose can stand in the place of another.
 *
 * AES-GCM with random 96-bit nonces is safe for 2^32 writes a key (NIST SP 800-38D §8.3); we stop at 2^31 (`maxBlocks`), which one
 * write a second reaches after 68 years.
 */
import { hkdfSync } from 'node:crypto'
import { invariant } from '../../../shared/kernel/invariant.ts'

export type Purpose = `journal/${string}` | 'cards' | 'drafts' | 'staging' | 'checkpoint' | 'index'

export const maxBlocks = 2 ** 31

/** 32 bytes for AES-256. */
export function subKey(dataKey: Uint8Array, purpose: Purpose): Uint8Array {
  invariant(dataKey.length === 32, 'a data key has 32 bytes')
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), `timbang/at-rest/v1/${purpose}`, 32))
}
