/** What the host needs of the machine, and the machine's own. A test passes cheaper passphrases, seeded chance or another disk. */
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import type { SystemInfo } from '../../../shared/host/system-methods.ts'
import { millisToInstant } from '../../../shared/kernel/instant.ts'
import type { Clock, Random } from '../../../shared/kernel/ports.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { atomicWriter } from '../files/atomic-write.ts'
import { linuxSystemFacts } from '../files/linux-system-facts.ts'
import type { SystemFacts } from '../files/mounts.ts'
import { nodeFilePort } from '../files/node-file-port.ts'
import type { IdentityPorts } from '../identity/identity-ports.ts'
import { nodeKdf, passphraseLogN } from '../identity/kdf.ts'
import { nodeProcesses } from '../identity/processes.ts'

export interface HostMachine extends IdentityPorts {
  readonly system: SystemFacts
  /** Folders that are offered besides sticks, as far as they exist. */
  readonly places: readonly string[]
  readonly platform: SystemInfo['platform']
}

const nodeRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) }

/** The wall clock in the computer's own zone. */
const wallClock: Clock = {
  now() {
    const now = new Date()
    return millisToInstant(now.getTime(), -now.getTimezoneOffset())
  },
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const platforms: Readonly<Record<string, SystemInfo['platform']>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
}

/** Folders named in `TIMBANG_PLACES` as `PATH` names them: drives that no rule finds, such as a network share. */
const extraPlaces = (said: string | undefined): string[] => (said ?? '').split(delimiter).filter(isAbsolute)

export function nodeMachine(): HostMachine {
  const home = homedir()
  return {
    files: nodeFilePort,
    writer: atomicWriter({ files: nodeFilePort, random: nodeRandom, sleep }),
    random: nodeRandom,
    sleep,
    clock: wallClock,
    crypto: nodeCrypto,
    kdf: nodeKdf,
    logN: passphraseLogN,
    processes: nodeProcesses,
    system: linuxSystemFacts,
    places: [
      ...extraPlaces(process.env['TIMBANG_PLACES']),
      ...['Documents', 'Dokumen', 'Downloads', 'Unduhan', 'Desktop'].map((name) => join(home, name)),
      home,
    ],
    platform: platforms[process.platform] ?? 'other',
  }
}
