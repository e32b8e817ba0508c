/**
 * Keys, clock and chance of the sample: the same seed gives the same record. Only the sample's own composition root may use
 * them, and a founding entry made with them says `sample: true`.
 */
import { createHash } from 'node:crypto'
import { millisToInstant, type Instant } from '../../../shared/kernel/instant.ts'
import type { Clock, Random } from '../../../shared/kernel/ports.ts'

/** SHA-256 of seed, label and a counter: a stream of its own for each person, so that nobody's order disturbs another's. */
export function seededRandom(seed: string, label: string): Random {
  let counter = 0
  let pool = Buffer.alloc(0)
  return {
    bytes(length) {
      while (pool.length < length) {
        pool = Buffer.concat([pool, createHash('sha256').update(`${seed}\n${label}\n${counter++}`).digest()])
      }
      const taken = Uint8Array.from(pool.subarray(0, length))
      pool = pool.subarray(length)
      return taken
    },
  }
}

/** A number from 0 (included) to 1, from the same stream. */
export function fraction(random: Random): number {
  const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4)
  return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32
}

const westernIndonesia = 420
const firstMorning = Date.UTC(2026, 10, 23, 1, 0, 0)

export interface SampleClock extends Clock {
  now(): Instant
  /** Moves on to a time of a day, 0 being the first: `at(1, '08:30')`. Never back. */
  at(day: number, time: string): void
}

/** Every look at the clock takes a second, so that no two entries of the sample claim the same moment. */
export function sampleClock(): SampleClock {
  let millis = firstMorning
  return {
    now() {
      millis += 1000
      return millisToInstant(millis, westernIndonesia)
    },
    at(day, time) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      const midnight =
        Math.floor((firstMorning + westernIndonesia * 60_000) / 86_400_000) * 86_400_000 - westernIndonesia * 60_000
      millis = Math.max(millis, midnight + day * 86_400_000 + (hours * 60 + minutes) * 60_000)
    },
  }
}
