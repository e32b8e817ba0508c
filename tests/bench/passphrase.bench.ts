/**
 * What trying one passphrase costs: between 0.3 and 2 s with 64 to 256 MiB, so that an owner hardly waits and a thief does. Real
 * files of a new identity, with the cost that people get; the limits stand in the key file, and minisign and age read them there.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from '../../build/bench-figure.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { createIdentity } from '../../electron/services/identity/create-identity.ts'
import { memoryOf, nodeKdf, passphraseLogN } from '../../electron/services/identity/kdf.ts'
import { nodeProcesses } from '../../electron/services/identity/processes.ts'
import { unlockIdentity } from '../../electron/services/identity/unlock-identity.ts'
import { millisToInstant } from '../../shared/kernel/instant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { rawSpeed } from './raw-speed.ts'

const passphrase = 'gelanggang tambang lokomotif ombilin kembang'
const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) }
const clock = { now: () => millisToInstant(Date.now(), 420) }
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

export async function main(): Promise<readonly Figure[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'timbang-bench-'))
  const files = nodeFilePort
  const ports = {
    ...{ files, random, sleep, clock, crypto: nodeCrypto, kdf: nodeKdf },
    ...{ logN: passphraseLogN, processes: nodeProcesses, writer: atomicWriter({ files, random, sleep }) },
  }
  const request = { root, id: 'siti', program: 'bench', passphrase, sample: false }
  const person = { label: 'Siti Rahmah', identifier: null }
  const created = expectOk(await createIdentity({ ...request, ...person }, ports), 'a fresh folder')
  await created.unlocked.lock()
  const seconds = async (typed: string): Promise<number> => {
    const started = performance.now()
    const opened = await unlockIdentity({ ...request, passphrase: typed }, ports)
    const took = (performance.now() - started) / 1000
    if (opened.ok) await opened.value.lock()
    return Number(took.toFixed(2))
  }
  const wrong = Math.min(await seconds('salah'), await seconds('salah sekali'))
  const right = Math.min(await seconds(passphrase), await seconds(passphrase))
  await rm(root, { recursive: true })
  const mebibytes = Math.round(memoryOf({ logN: passphraseLogN, r: 8, p: 1 }) / 2 ** 20)
  return [
    ...(await rawSpeed()),
    { name: 'a wrong passphrase is known after', value: wrong, unit: 's', atLeast: 0.3, atMost: 2 },
    { name: 'unlocked after', value: right, unit: 's', atLeast: 0.3, atMost: 2 },
    { name: 'memory of one derivation', value: mebibytes, unit: 'MiB', atLeast: 64, atMost: 256 },
  ]
}
