/**
 * Where a bundle may be read from and written to when there are no native dialogs: mounted removable volumes (Linux) and folders
 * that the host was started with. Only what was listed can be listed further, read or written, by token; links are not followed and
 * hidden names not shown.
 */
import { basename, join, normalize } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { readBackFile, type AtomicWriteFailure, type AtomicWriter, type ReadBack } from './atomic-write.ts'
import type { FileFailure, FilePort } from './file-port.ts'
import { isRemovable, parseMounts, type Mount, type SystemFacts } from './mounts.ts'
import type { ChosenPath, PathToken, PathTokens } from './path-tokens.ts'

export interface Volume {
  readonly token: PathToken
  /** Last step of the mount point: for a stick its label. */
  readonly label: string
  readonly removable: boolean
  readonly fileSystem: string | null
  readonly readOnly: boolean
  readonly freeBytes: number
}

export interface ListedItem {
  readonly token: PathToken
  readonly name: string
  readonly kind: 'file' | 'folder'
  readonly bytes: number
}

export type PlaceFailure =
  | FileFailure
  /** Not a token of this session, or not of a folder (file) where one is needed. */
  | { readonly kind: 'unknown-place' }

export interface RemovableMedia {
  volumes(): Promise<readonly Volume[]>
  list(folder: string): Promise<Result<readonly ListedItem[], PlaceFailure>>
  read(file: string, maxBytes: number): Promise<Result<Uint8Array, PlaceFailure>>
  /** Atomic, read back; never replaces. */
  write(request: {
    folder: string
    name: string
    content: readonly Uint8Array[]
  }): Promise<Result<ReadBack & { token: PathToken }, PlaceFailure | AtomicWriteFailure>>
  /** After the stick was put in again: is that file there with that content? */
  confirm(request: {
    folder: string
    name: string
    sha256: Hash
  }): Promise<Result<ReadBack, PlaceFailure | { readonly kind: 'read-back-differs'; readonly path: string }>>
}

export interface RemovableMediaPorts {
  readonly files: FilePort
  readonly writer: AtomicWriter
  readonly tokens: PathTokens
  readonly system: SystemFacts
  /** Folders offered besides removable volumes, as they exist on this machine. */
  readonly folders: readonly string[]
}

export function removableMedia(ports: RemovableMediaPorts): RemovableMedia {
  const { files, tokens, writer } = ports
  const find = (token: string, kind: ChosenPath['kind']): Promise<Result<ChosenPath, PlaceFailure>> =>
    findPlace(ports, token, kind)
  return {
    volumes: () => listVolumes(ports),
    async list(folder) {
      const place = await find(folder, 'folder')
      return place.ok ? listFolder(ports, place.value) : place
    },
    async read(file, maxBytes) {
      const place = await find(file, 'file')
      return place.ok ? files.read(place.value.path, maxBytes) : place
    },
    async write({ folder, name, content }) {
      const place = await find(folder, 'folder')
      if (!place.ok) return place
      const { path, device } = place.value
      const written = await writer.write({ folder: path, name, content, existing: 'refuse', device })
      return written.ok
        ? ok({ ...written.value, token: tokens.tokenFor({ path: join(path, name), kind: 'file', device }) })
        : written
    },
    async confirm({ folder, name, sha256 }) {
      const place = await find(folder, 'folder')
      if (!place.ok) return place
      const path = join(place.value.path, basename(name))
      const back = await readBackFile(files, path)
      return back.ok && back.value.sha256 !== sha256 ? err({ kind: 'read-back-differs', path }) : back
    },
  }
}

/** The path of a token, if its volume is still the one on which it was chosen. */
async function findPlace(
  { files, tokens }: RemovableMediaPorts,
  token: string,
  kind: ChosenPath['kind'],
): Promise<Result<ChosenPath, PlaceFailure>> {
  const place = tokens.find(token)
  if (place?.kind !== kind) return err({ kind: 'unknown-place' })
  const facts = await files.stat(place.path)
  const there = facts.ok && facts.value.device === place.device && facts.value.kind === kind
  return there ? ok(place) : err({ kind: 'vanished', path: place.path, code: facts.ok ? 'ENODEV' : facts.failure.code })
}

async function listVolumes(ports: RemovableMediaPorts): Promise<readonly Volume[]> {
  const { files, tokens, system } = ports
  // A folder given at the start may be where a stick is mounted: it is one place then, and listed as the stick it is.
  const folders = new Set(ports.folders.map((folder) => normalize(folder).replace(/(?<=.)[/\\]+$/, '')))
  const mounts = parseMounts((await system.readText('/proc/self/mounts')) ?? '')
  const volumes: Volume[] = []
  const add = async (path: string, removable: boolean, mount: Mount | null): Promise<void> => {
    const facts = await files.stat(path)
    const free = await files.freeBytes(path)
    if (!facts.ok || facts.value.kind !== 'folder') return
    const token = tokens.tokenFor({ path, kind: 'folder', device: facts.value.device })
    volumes.push({
      token,
      label: basename(path),
      removable,
      fileSystem: mount?.fileSystem ?? null,
      readOnly: mount?.readOnly ?? false,
      freeBytes: free.ok ? free.value : 0,
    })
  }
  for (const mount of mounts) {
    if (!(await isRemovable(mount, system))) continue
    await add(mount.path, true, mount)
    folders.delete(mount.path)
  }
  for (const folder of folders) await add(folder, false, mounts.findLast((mount) => mount.path === folder) ?? null)
  return volumes
}

async function listFolder(
  { files, tokens }: RemovableMediaPorts,
  { path, device }: ChosenPath,
): Promise<Result<readonly ListedItem[], FileFailure>> {
  const items = await files.list(path)
  if (!items.ok) return items
  const listed: ListedItem[] = []
  for (const { name, kind } of items.value) {
    if (kind === 'other' || name.startsWith('.')) continue
    const facts = await files.stat(join(path, name))
    // Another volume mounted below is offered as a volume of its own, not as a folder of this one.
    if (!facts.ok || facts.value.kind !== kind || facts.value.device !== device) continue
    listed.push({
      token: tokens.tokenFor({ path: join(path, name), kind, device }),
      name,
      kind,
      bytes: facts.value.bytes,
    })
  }
  return ok(listed)
}
