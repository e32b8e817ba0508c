/**
 * From a passphrase to a key: scrypt, as minisign and age have it. N = 2^17 with r = 8 takes 128 MiB and, measured on one
 * core of an EPYC, 0.6 s (0.9 s with busy neighbours). Unlocking derives twice, one after the other (the signing key, then
 * the age identity), so never more than 128 MiB at a time; a wrong passphrase is known after the first. Derivation runs
 * outside the event loop.
 */
import { scrypt } from 'node:crypto'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { normalisePassphrase } from '../../../shared/record/passphrase.ts'

export interface ScryptCost {
  /** Base-2 logarithm of N. */
  readonly logN: number
  readonly r: number
  readonly p: number
}

export interface Derivation {
  readonly passphrase: string
  readonly salt: Uint8Array
  readonly cost: ScryptCost
  /** Bytes wanted. */
  readonly length: number
}

export interface Kdf {
  derive(derivation: Derivation): Promise<Uint8Array>
}

/** What new identities are written with. */
export const passphraseLogN = 17

/** Bytes that scrypt holds at once. */
export const memoryOf = ({ logN, r, p }: ScryptCost): number => 128 * r * (2 ** logN + p + 2)

export const nodeKdf: Kdf = {
  derive: ({ passphrase, salt, cost, length }) =>
    new Promise((resolve, reject) => {
      const options = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: memoryOf(cost) + 1024 * 1024 }
      scrypt(utf8ToBytes(normalisePassphrase(passphrase)), salt, length, options, (error, key) => {
        if (error) reject(error)
        else resolve(new Uint8Array(key))
      })
    }),
}
