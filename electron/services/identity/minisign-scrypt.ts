/**
 * How much work a minisign secret-key file asks for. The file holds two limits, not scrypt's own numbers; libsodium's
 * `crypto_pwhash_scryptsalsa208sha256` picks those from the limits, and here the same is picked. A file may be hostile:
 * what asks for more than minisign's own default (1 GiB, about ten seconds) is refused before any work is done.
 */
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { memoryOf, type ScryptCost } from './kdf.ts'

export interface ScryptLimits {
  readonly operations: bigint
  /** Bytes. */
  readonly memory: bigint
}

export interface TooCostly {
  readonly kind: 'secret-key-too-costly'
  /** Bytes of memory that it asks for. */
  readonly memory: number
}

const blocks = 8n
const fewestOperations = 32_768n
/** minisign's own limits: SENSITIVE. */
const mostOperations = 33_554_432n
const mostMemory = 1_073_741_824n

/** The limits from which libsodium picks N = 2^logN, r = 8, p = 1. From 2^10 on; below that p would grow. */
export const limitsFor = (logN: number): ScryptLimits => ({
  operations: 32n << BigInt(logN),
  memory: 1024n << BigInt(logN),
})

export function pickCost({ operations, memory }: ScryptLimits): Result<ScryptCost, TooCostly> {
  if (operations > mostOperations || memory > mostMemory)
    return err({ kind: 'secret-key-too-costly', memory: Number(memory) })
  const work = operations < fewestOperations ? fewestOperations : operations
  const bound = work < memory / 32n ? work / (blocks * 4n) : memory / (blocks * 128n)
  let logN = 1
  while (logN < 63 && 1n << BigInt(logN) <= bound / 2n) logN++
  const p = work < memory / 32n ? 1n : work / 4n / (1n << BigInt(logN)) / blocks
  const cost = { logN, r: Number(blocks), p: Number(p) }
  // With very little memory libsodium makes up for it by hundreds of thousands of lanes, each of which takes memory again.
  const asked = memoryOf(cost)
  return asked > 1.001 * Number(mostMemory) || p > 1024n
    ? err({ kind: 'secret-key-too-costly', memory: asked })
    : ok(cost)
}
