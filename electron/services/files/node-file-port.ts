/** The machine's own files, through node:fs. Expected errors become `FileFailure`; anything else is a bug and thrown. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rmdir, statfs, unlink, type FileHandle } from 'node:fs/promises'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { readDirect } from './direct-read.ts'
import { errnoFailure } from './errno-failure.ts'
import type { FileFacts, FileFailure, FilePort, Filed, FolderItem, OpenFile } from './file-port.ts'

const readBackPiece = 1024 * 1024

export const nodeFilePort: FilePort = {
  createNew: (path) =>
    attempt(path, async () =>
      openFile(path, await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600)),
    ),
  open: (path) => attempt(path, async () => openFile(path, await open(path, constants.O_RDWR))),
  read,
  readPart: (path, { offset, length }) =>
    attempt(path, async () => {
      await using handle = await open(path, constants.O_RDONLY)
      const buffer = new Uint8Array(length)
      let got = 0
      for (let more = 1; more > 0 && got < length; got += more)
        more = (await handle.read(buffer, got, length - got, offset + got)).bytesRead
      return buffer.subarray(0, got)
    }),
  readBack: (path, onPiece) =>
    attempt(path, async () => {
      if (await readDirect(path, onPiece)) return { pastCache: true }
      await readCached(path, onPiece)
      return { pastCache: false }
    }),
  list: (path) =>
    attempt(path, async () => {
      const items = await readdir(path, { withFileTypes: true })
      return items
        .map((item): FolderItem => ({ name: item.name, kind: kindOf(item) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    }),
  stat: (path) =>
    attempt(path, async () => {
      const facts = await lstat(path)
      return { kind: kindOf(facts), bytes: facts.size, device: facts.dev }
    }),
  makeFolder: (path) => attempt(path, () => mkdir(path, { mode: 0o700 })),
  removeFolder: (path) => attempt(path, () => rmdir(path)),
  rename: (from, to) => attempt(to, () => rename(from, to)),
  unlink: (path) => attempt(path, () => unlink(path)),
  syncFolder: (path) =>
    attempt(path, async () => {
      await using folder = await open(path, constants.O_RDONLY)
      await folder.sync()
    }),
  freeBytes: (path) =>
    attempt(path, async () => {
      const volume = await statfs(path)
      return volume.bavail * volume.bsize
    }),
}

async function attempt<T>(path: string, work: () => Promise<T>): Filed<T> {
  try {
    return ok(await work())
  } catch (error) {
    return err(errnoFailure(error, path))
  }
}

const kindOf = (item: { isFile(): boolean; isDirectory(): boolean }): FileFacts['kind'] =>
  item.isFile() ? 'file' : item.isDirectory() ? 'folder' : 'other'

function openFile(path: string, handle: FileHandle): OpenFile {
  return {
    write: (offset, bytes) => attempt(path, () => writeAll(handle, offset, bytes)),
    truncate: (bytes) => attempt(path, () => handle.truncate(bytes)),
    sync: () => attempt(path, () => handle.sync()),
    close: () => attempt(path, () => handle.close()),
  }
}

/** A full disk may take the first part of a write and say nothing: only the next part is refused. */
async function writeAll(handle: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await handle.write(bytes, written, bytes.length - written, offset + written)).bytesWritten
  }
}

async function read(path: string, maxBytes: number): Promise<Result<Uint8Array, FileFailure>> {
  const whole = await attempt(path, async () => {
    await using handle = await open(path, constants.O_RDONLY)
    const { size } = await handle.stat()
    return size > maxBytes ? null : handle.readFile()
  })
  if (!whole.ok) return whole
  const { value } = whole
  if (value === null || value.length > maxBytes) return err({ kind: 'too-large', path, code: 'EFBIG' })
  return ok(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
}

async function readCached(path: string, onPiece: (piece: Uint8Array) => void): Promise<void> {
  await using handle = await open(path, constants.O_RDONLY)
  const buffer = new Uint8Array(readBackPiece)
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) return
    onPiece(buffer.subarray(0, bytesRead))
    position += bytesRead
  }
}
