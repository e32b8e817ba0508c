/** What this machine can do at best, measured in the same run as what we make of it. */
import { createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import type { Figure } from '../../build/bench-figure.ts'

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1))
}

/** Milliseconds that `work` takes, best of `rounds`: what disturbs a machine only ever adds. */
export async function bestOf(rounds: number, work: () => unknown): Promise<number> {
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

/**
 * SHA-256 and Ed25519 of Node. A bench on a machine that is busy or throttled measures that instead: it fails below half of
 * what was found on a quiet one (2 cores, AMD EPYC, Node 24).
 */
export async function rawSpeed(): Promise<readonly Figure[]> {
  const bytes = randomBytes(32 * 1024 * 1024)
  const hashing = await bestOf(3, () => createHash('sha256').update(bytes).digest())
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const message = randomBytes(64)
  const signature = sign(null, message, privateKey)
  const verifying = await bestOf(3, () => {
    for (let count = 0; count < 2000; count++) verify(null, message, publicKey, signature)
  })
  return [
    { name: 'raw: SHA-256', value: Math.round(bytes.length / 1e6 / (hashing / 1000)), unit: 'MB/s', atLeast: 825 },
    { name: 'raw: Ed25519 verify', value: Math.round(2000 / (verifying / 1000)), unit: '/s', atLeast: 6550 },
  ]
}
