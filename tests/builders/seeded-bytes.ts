/** Bytes and numbers that are the same in every run with the same seed (mulberry32). For tests, never for keys of people. */
import type { Random } from '../../shared/kernel/ports.ts'

export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function seededRandom(seed: number): Random {
  const next = seededNumbers(seed)
  return { bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) }
}
