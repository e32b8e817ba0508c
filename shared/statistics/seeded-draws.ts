/**
 * Draws that anybody can repeat: the generator is xoroshiro128+ of pure-rand, its seed the first four bytes of the SHA-256 of the
 * content that is drawn from. The clock has no part in it, so the same data give the same digits years later.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '../kernel/bytes.ts'

export interface Draws {
  readonly seed: number
  /** 0 … count − 1, each as likely. */
  readonly below: (count: number) => number
  /** In (0, 1). */
  readonly share: () => number
}

/** `content`: a text that says all that is drawn from, in an order that doesn't depend on the input's. */
export function drawsFrom(content: string): Draws {
  const hash = sha256(utf8ToBytes(content))
  const seed = new DataView(hash.buffer, hash.byteOffset).getInt32(0)
  const generator = xoroshiro128plus(seed)
  return {
    seed,
    below: (count) => uniformInt(generator, 0, count - 1),
    share: () => uniformFloat64(generator) + 2 ** -54,
  }
}
