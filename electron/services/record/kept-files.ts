/**
 * Files of bundles that are kept as they came: age files, attachments, acknowledgements. Found by their name in a bundle. Of one
 * name there may be several: whoever carries a bundle could exchange an age file, so none is ever replaced, and whoever opens
 * them tries each.
 *
 * They lie in packs of up to a mebibyte, each one content of the store `beside` under one key: five hundred shut sheets cost two
 * fsyncs and one seal, not five hundred. What must be erased is left out of a new pack, and the old pack's key is destroyed.
 */
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { emptyContent, type BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import { contentFiles } from '../../../shared/record/bundle/bundle-files.ts'
import type { ZipFile } from '../../../shared/record/bundle/zip-format.ts'
import type { CardPutFailure } from '../at-rest/card-store.ts'
import { packItems, unpackItems } from '../at-rest/packed-items.ts'
import { keptFact, type LocalFact } from './local-facts.ts'
import type { SelectionState } from './selection-state.ts'

export interface FileToKeep extends ZipFile {
  readonly hash: Hash
}

/** Knows the SHA-256 of a file, or works it out. */
export type HashOfFile = (file: ZipFile) => Hash

export const hashingFiles =
  ({ sha256Hex }: Pick<Crypto, 'sha256Hex'>): HashOfFile =>
  ({ bytes }) =>
    sha256Hex(bytes) as Hash

/** Everything of a bundle that is neither log nor card. */
export const filesToKeep = (
  { shut, wraps, openings, attachments, receipts }: BundleContent,
  hashOf: HashOfFile,
): FileToKeep[] =>
  contentFiles({ ...emptyContent, shut, wraps, openings, attachments, receipts }).map((file) => ({
    ...file,
    hash: hashOf(file),
  }))

export const isKept = ({ local, beside }: SelectionState, name: string, hash: Hash): boolean =>
  local.kept.get(name)?.some((place) => place.hash === hash && beside.has(place.pack)) ?? false

const packBytes = 1024 * 1024

/**
 * Files to be stored, and the facts that lead to them, for the caller to journal once `store` is done. Without those a pack is noise that
 * nobody finds, so it may be stored before the import that brings it is committed.
 */
export interface PackedFiles {
  readonly facts: readonly LocalFact[]
  /** Durable when it returns. */
  readonly store: () => Promise<Result<unknown, CardPutFailure>>
}

/** What of these is not kept yet. */
export const packNew = (state: SelectionState, files: readonly FileToKeep[]): PackedFiles =>
  packFiles(
    state,
    files.filter(({ name, hash }) => !isKept(state, name, hash)),
  )

function packFiles({ beside, machine }: SelectionState, files: readonly FileToKeep[]): PackedFiles {
  const packs = inPacks(files).map((members) => {
    // The salt keeps a pack from having the hash of one that was erased, which the store would refuse.
    const bytes = packItems([machine.random.bytes(16), ...members.map((file) => file.bytes)])
    return { bytes, hash: machine.crypto.sha256Hex(bytes) as Hash, members }
  })
  return { facts: packs.map(({ hash, members }) => keptFact(hash, members)), store: () => beside.put(packs) }
}

function inPacks(files: readonly FileToKeep[]): FileToKeep[][] {
  const packs: FileToKeep[][] = []
  let room = 0
  for (const file of files) {
    const pack = packs.at(-1)
    if (pack && file.bytes.length <= room) pack.push(file)
    else packs.push([file])
    room = (pack && file.bytes.length <= room ? room : packBytes) - file.bytes.length
  }
  return packs
}

/** Every version kept under a name, newest first; what can't be read any more is left out. */
export async function readKept(state: SelectionState, name: string): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const { pack, index } of state.local.kept.get(name)?.toReversed() ?? []) {
    const file = (await openPack(state, pack))?.[index + 1]
    if (file) found.push(file.slice())
  }
  return found
}

/** Files of one author lie together, so the packs opened last are the likeliest to be asked for next. */
const packsInMemory = 4

async function openPack({ beside, openPacks }: SelectionState, pack: Hash): Promise<readonly Uint8Array[] | null> {
  const known = openPacks.get(pack)
  if (known) return known
  const read = await beside.get(pack)
  if (!read.ok) return null
  const files = unpackItems(read.value)
  openPacks.set(pack, files)
  for (const oldest of openPacks.keys()) if (openPacks.size > packsInMemory) openPacks.delete(oldest)
  return files
}

/**
 * New packs without these names, and the facts that put them in place of the old ones, whose keys may be destroyed once those are
 * journalled.
 */
export async function repackWithout(
  state: SelectionState,
  names: ReadonlySet<string>,
): Promise<Result<LocalFact[], CardPutFailure>> {
  const { local } = state
  const old = new Set([...names].flatMap((name) => local.kept.get(name)?.map(({ pack }) => pack) ?? []))
  const left: FileToKeep[] = []
  for (const pack of old) {
    const files = await openPack(state, pack)
    for (const [index, { name, hash }] of (local.packs.get(pack) ?? []).entries()) {
      const bytes = files?.[index + 1]
      if (bytes && !names.has(name)) left.push({ name, hash, bytes: bytes.slice() })
    }
    state.openPacks.delete(pack)
  }
  const { facts, store } = packFiles(state, left)
  const stored = await store()
  return stored.ok ? ok([...[...old].map((pack): LocalFact => ({ kind: 'pack-gone', pack })), ...facts]) : stored
}
