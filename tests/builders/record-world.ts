/**
 * Laptops with records on real files in a temporary folder: `laptop('chair')` has a store of its own, and only bundles pass between
 * them. Everything that could differ between runs (keys, salts, clock) is seeded.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import type { RecordDependencies, RecordRules } from '../../electron/services/record/record-ports.ts'
import { recordStore, type RecordStore } from '../../electron/services/record/record-store.ts'
import type { SelectionRecord } from '../../electron/services/record/selection-record.ts'
import type { SignRequest } from '../../electron/services/record/compose-entries.ts'
import type { Signed } from '../../electron/services/record/sign-entries.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { millisToInstant } from '../../shared/kernel/instant.ts'
import type { Clock } from '../../shared/kernel/ports.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { emptyContent, type BundleContent, type VerifiedBundle } from '../../shared/record/bundle/bundle-content.ts'
import { logPart } from '../../shared/record/bundle/log-range.ts'
import { packBundle } from '../../shared/record/bundle/pack.ts'
import type { Purpose } from '../../shared/record/bundle/purpose.ts'
import { unpackBundle } from '../../shared/record/bundle/unpack.ts'
import type { Point } from '../../shared/record/entry.ts'
import { keyOf, seedOf } from './log-story.ts'
import { plainRules } from './plain-rules.ts'
import { noon, seededRandom, signerOf } from './story-bundle.ts'

/** Ticks one second at each question. */
export function tickingClock(start = Date.UTC(2026, 10, 24, 2, 0, 0)): Clock {
  let now = start
  return { now: () => millisToInstant((now += 1000), 420) }
}

export interface LaptopOptions {
  readonly files?: FilePort
  readonly rules?: RecordRules
  readonly folder?: string
  readonly clock?: Clock
}

export interface Laptop {
  readonly name: string
  readonly key: KeyId
  readonly folder: string
  readonly dependencies: RecordDependencies
  /** As after a restart: everything is read again. */
  readonly start: () => RecordStore
}

/** What a record of this person needs, over any file system. */
export function dependenciesOf(
  name: string,
  files: FilePort,
  options: { readonly seed?: string; readonly clock?: Clock; readonly rules?: RecordRules } = {},
): RecordDependencies {
  const random = seededRandom(`${name} ${options.seed ?? ''}`)
  const sleep = () => Promise.resolve()
  return {
    machine: {
      files,
      random,
      sleep,
      clock: options.clock ?? tickingClock(),
      crypto: nodeCrypto,
      writer: atomicWriter({ files, random, sleep }),
    },
    keys: { signer: signerOf(name), dataKey: seedOf(`data ${name}`) },
    rules: options.rules ?? plainRules,
  }
}

export class World {
  readonly root = mkdtempSync(join(tmpdir(), 'timbang-record-'))
  #starts = 0

  laptop(name: string, options: LaptopOptions = {}): Laptop {
    const folder = options.folder ?? join(this.root, name)
    mkdirSync(folder, { recursive: true })
    const dependencies = dependenciesOf(name, options.files ?? nodeFilePort, { ...options, seed: `${this.#starts++}` })
    return { name, key: keyOf(name), folder, dependencies, start: () => recordStore(dependencies, folder) }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** Signs on whatever the record holds now. */
export async function sign(record: SelectionRecord, ...bodies: SignRequest['bodies']): Promise<Signed> {
  return expectOk(await record.sign({ bodies, expectedHead: record.ownHead() }), 'the story signs what may be signed')
}

export interface Carried {
  readonly maker: string
  readonly purpose?: Purpose
  readonly for?: readonly string[]
  /** Logs to carry; left out: all that the record holds. */
  readonly authors?: readonly string[]
  readonly known?: Readonly<Record<KeyId, readonly Point[]>>
  readonly content?: Partial<BundleContent>
}

/** A bundle of what a record holds, packed and unpacked as on a stick. */
export function carry(record: SelectionRecord, carried: Carried): VerifiedBundle {
  const authors = carried.authors?.map(keyOf) ?? [...record.holding().logs.keys()]
  const logs = authors.flatMap(
    (author) =>
      logPart(author, { entry: record.entry, heads: record.headsOf(author) }, carried.known?.[author] ?? []) ?? [],
  )
  const packed = packBundle(
    {
      selection: record.selection,
      purpose: carried.purpose ?? 'record',
      for: (carried.for ?? []).map(keyOf),
      sample: true,
      packedAt: noon,
      content: { ...emptyContent, ...carried.content, logs },
    },
    { maker: signerOf(carried.maker), crypto: nodeCrypto, method: 'stored' },
  )
  return expectOk(unpackBundle(expectOk(packed, 'small').zip, { crypto: nodeCrypto }), 'sound')
}
