/** Data folders of the sample, opened as their owners would: with the passphrase, from disk, and down to the last decrypted byte. */
import { join } from 'node:path'
import { dataFolder } from '../../electron/cli/demo/run-demo.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { sampleClock, seededRandom } from '../../electron/cli/demo/seeded.ts'
import { openCardStore } from '../../electron/services/at-rest/card-store.ts'
import { openJournal } from '../../electron/services/at-rest/journal.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { nodeKdf } from '../../electron/services/identity/kdf.ts'
import { nodeProcesses } from '../../electron/services/identity/processes.ts'
import { unlockIdentity } from '../../electron/services/identity/unlock-identity.ts'
import type { RecordMachine } from '../../electron/services/record/record-ports.ts'
import type { SelectionBench } from '../../electron/services/workbench/selection-bench.ts'
import { workbench, type Workbench } from '../../electron/services/workbench/workbench.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A laptop of a later day: its chance must not repeat what the telling of the sample drew. */
export function machineOf(label: string): RecordMachine {
  const random = seededRandom('a later day', label)
  const clock = sampleClock()
  clock.at(3, '08:00')
  return {
    files: nodeFilePort,
    writer: atomicWriter({ files: nodeFilePort, random, sleep }),
    random,
    sleep,
    clock,
    crypto: nodeCrypto,
  }
}

export interface Opened {
  readonly id: string
  readonly bench: Workbench
  /** Null for whoever holds no selection. */
  readonly selection: SelectionBench | null
}

export async function openAs(out: string, id: string): Promise<Opened> {
  const machine = machineOf(id)
  const unlocked = await unlockIdentity(
    { root: join(out, dataFolder, id), id, passphrase: samplePassphrase, program: 'uji' },
    { ...machine, kdf: nodeKdf, logN: 12, processes: nodeProcesses },
  )
  const bench = workbench(expectOk(unlocked, `the folder of ${id}`), machine)
  const [first] = expectOk(await bench.list(), 'the folder can be read')
  return { id, bench, selection: first ? expectOk(await bench.open(first), `the record of ${id}`) : null }
}

/** Whatever lies in the stores of this folder, decrypted: journal, cards, files kept beside. */
export async function everythingIn({ bench, selection }: Opened): Promise<Uint8Array[]> {
  if (!selection) return []
  const { identity, machine } = bench
  const dataKey = identity.deriveKey('record')
  const root = join(identity.folder, 'selections', selection.selection)
  const found: Uint8Array[] = []
  for (const room of ['cards', 'beside']) {
    const { store } = expectOk(await openCardStore({ ...machine, dataKey, folder: join(root, room) }), room)
    for (const read of (await store.getAll(store.list())).values()) found.push(expectOk(read, `what ${room} lists`))
  }
  const options = { ...machine, dataKey, folder: join(root, 'journal'), scope: selection.selection as Hash }
  const journal = expectOk(await openJournal(options), 'the journal')
  for (const { items, beyond } of journal.found) found.push(...items, ...beyond)
  return found
}
