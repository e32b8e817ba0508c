/** A machine for identities: real files under a fresh folder, real scrypt at its cheapest, random from a seed, a clock that stands. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import type { Random } from '../../../../shared/kernel/ports.ts'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { atomicWriter } from '../../../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import type { IdentityPorts } from '../../../../electron/services/identity/identity-ports.ts'
import { nodeKdf } from '../../../../electron/services/identity/kdf.ts'
import { nodeProcesses, type Processes } from '../../../../electron/services/identity/processes.ts'

export function seededRandom(seed: string): Random {
  let drawn = 0
  return {
    bytes(length) {
      const parts: Uint8Array[] = []
      for (let held = 0; held < length; held += 32) parts.push(sha256(utf8ToBytes(`${seed} ${drawn++}`)))
      return concatBytes(...parts).slice(0, length)
    },
  }
}

export interface Machine {
  /** Holds the identities of this machine. */
  readonly root: string
  readonly ports: IdentityPorts
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timbang-identity-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Differences {
  readonly seed?: string
  readonly root?: string
  readonly files?: FilePort
  readonly processes?: Processes
  readonly logN?: number
}

export function aMachine(differences: Differences = {}): Machine {
  const random = seededRandom(differences.seed ?? 'seed')
  const files = differences.files ?? nodeFilePort
  const sleep = () => Promise.resolve()
  return {
    root: differences.root ?? freshFolder(),
    ports: {
      files,
      random,
      sleep,
      clock: { now: () => '2026-11-24T08:00:00.000+07:00' },
      crypto: nodeCrypto,
      kdf: nodeKdf,
      logN: differences.logN ?? 10,
      processes: differences.processes ?? nodeProcesses,
      writer: atomicWriter({ files, sleep, random: seededRandom(`${differences.seed ?? 'seed'} temporary names`) }),
    },
  }
}

export const goodPassphrase = 'cemara-lampion-gerobak-payung'
export const otherPassphrase = 'delima-sepeda-rembulan-kopiah'
