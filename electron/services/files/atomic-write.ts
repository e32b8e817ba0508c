/**
 * Writes a file so that its final name only ever holds the whole content: temporary name in the same folder → write → fsync → read
 * back and compare → rename → fsync the folder. Used for what goes onto a stick and for sealed files at rest.
 *
 * The read-back goes past the page cache where the system allows it (`pastCache`); elsewhere it checks what the system will give
 * back, and only taking the stick out and in again checks more. A lazily unmounted stick leaves a folder of the host's own
 * disk behind under the same path: the volume's device number is compared before and after, so nothing is left there.
 * FAT renames are not atomic, and a power cut may leave the temporary name: the next write into that folder removes it.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { withFile, type FileFailure, type FilePort, type OpenFile } from './file-port.ts'
import { renamePatiently, type Sleep } from './rename-patiently.ts'
import { syncFolder } from './sync-folder.ts'

export interface AtomicWriteRequest {
  readonly folder: string
  readonly name: string
  /** The content, in pieces. */
  readonly content: readonly Uint8Array[]
  /** What to do with a file of that name, or of one that differs only in case. */
  readonly existing: 'refuse' | 'replace'
  /** Device of the volume that was chosen, where it was chosen earlier than now. */
  readonly device?: number
}

export interface ReadBack {
  readonly sha256: Hash
  readonly bytes: number
  /** True where the bytes came from the medium and not from memory. */
  readonly pastCache: boolean
}

export type AtomicWriteFailure =
  | FileFailure
  /** What was read back is not what was written: a worn or false medium. */
  | { readonly kind: 'read-back-differs'; readonly path: string }

export interface AtomicWriter {
  write(request: AtomicWriteRequest): Promise<Result<ReadBack, AtomicWriteFailure>>
}

export interface AtomicWriterPorts {
  readonly files: FilePort
  readonly random: Random
  readonly sleep: Sleep
}

const temporaryName = /^\.timbang-[0-9a-f]{16}\.tmp$/

interface Place {
  readonly temporary: string
  readonly final: string
  readonly device: number
}

export function atomicWriter(ports: AtomicWriterPorts): AtomicWriter {
  const { files, random } = ports
  /** Temporary names of writes that are under way here: not left-overs. */
  const underWay = new Set<string>()
  return {
    async write(request) {
      const { folder, name } = request
      const prepared = await prepare(files, request, underWay)
      if (!prepared.ok) return prepared
      const temporary = `.timbang-${toHex(random.bytes(8))}.tmp`
      const place: Place = { temporary: join(folder, temporary), final: join(folder, name), device: prepared.value }
      underWay.add(temporary)
      const written = await writeAndRename(ports, place, request)
      if (!written.ok) await files.unlink(place.temporary)
      underWay.delete(temporary)
      return written.ok || !(await hasVanished(files, folder, place.device))
        ? written
        : err({ kind: 'vanished', path: folder, code: 'ENODEV' })
    },
  }
}

/** Hash of what the system gives back for a file, for the check after writing and for a stick that was put in again. */
export async function readBackFile(files: FilePort, path: string): Promise<Result<ReadBack, FileFailure>> {
  const hash = createHash('sha256')
  let bytes = 0
  const read = await files.readBack(path, (piece) => {
    hash.update(piece)
    bytes += piece.length
  })
  return read.ok ? ok({ sha256: hash.digest('hex') as Hash, bytes, pastCache: read.value.pastCache }) : read
}

/** Finds the volume, refuses a name that is taken, removes left-overs of earlier writes. Gives the device. */
async function prepare(
  files: FilePort,
  request: AtomicWriteRequest,
  underWay: ReadonlySet<string>,
): Promise<Result<number, FileFailure>> {
  const { folder, name } = request
  const facts = await files.stat(folder)
  if (!facts.ok) return request.device === undefined ? facts : err({ ...facts.failure, kind: 'vanished' })
  const { device } = facts.value
  if (request.device !== undefined && request.device !== device)
    return err({ kind: 'vanished', path: folder, code: 'ENODEV' })
  const items = await files.list(folder)
  if (!items.ok) return items
  const taken = items.value.find((item) => item.name.toLowerCase() === name.toLowerCase())
  if (taken && (request.existing === 'refuse' || taken.kind !== 'file'))
    return err({ kind: 'exists', path: join(folder, taken.name), code: 'EEXIST' })
  for (const item of items.value) {
    // Best effort: one that can't be removed now does no harm, and the next write tries again.
    if (item.kind === 'file' && temporaryName.test(item.name) && !underWay.has(item.name))
      await files.unlink(join(folder, item.name))
  }
  return ok(device)
}

async function writeAndRename(
  { files, sleep }: AtomicWriterPorts,
  place: Place,
  request: AtomicWriteRequest,
): Promise<Result<ReadBack, AtomicWriteFailure>> {
  const { temporary, final, device } = place
  const written = await withFile(files.createNew(temporary), (file) => writePieces(file, request.content))
  if (!written.ok) return written
  const back = await readBackFile(files, temporary)
  if (!back.ok) return back
  if (back.value.sha256 !== written.value) return err({ kind: 'read-back-differs', path: final })
  if (await hasVanished(files, temporary, device))
    return err({ kind: 'vanished', path: request.folder, code: 'ENODEV' })
  if (request.existing === 'refuse' && (await files.stat(final)).ok)
    return err({ kind: 'exists', path: final, code: 'EEXIST' })
  const renamed = await renamePatiently(files, { from: temporary, to: final, sleep })
  if (!renamed.ok) return renamed
  const synced = await syncFolder(files, request.folder)
  if (synced.ok && !(await hasVanished(files, final, device))) return back
  // Not known to be durable, or not on the volume that was chosen: what was not there before must not stay.
  if (request.existing === 'refuse') await files.unlink(final)
  return synced.ok ? err({ kind: 'vanished', path: request.folder, code: 'ENODEV' }) : synced
}

async function writePieces(file: OpenFile, pieces: readonly Uint8Array[]): Promise<Result<string, FileFailure>> {
  const hash = createHash('sha256')
  let offset = 0
  for (const piece of pieces) {
    const written = await file.write(offset, piece)
    if (!written.ok) return written
    hash.update(piece)
    offset += piece.length
  }
  const synced = await file.sync()
  return synced.ok ? ok(hash.digest('hex')) : synced
}

/** True where the path no longer leads to the volume that was chosen. */
async function hasVanished(files: FilePort, path: string, device: number): Promise<boolean> {
  const facts = await files.stat(path)
  return !facts.ok || facts.value.device !== device
}
