/**
 * What Timbang asks of a file system, in the smallest steps that a power cut can fall between: writing is not syncing, a new name
 * is not there until its folder is synced. Everything that must survive is built on this port, so that the tests can rebuild what
 * a disk holds after each step (replay) and do what Windows does (quirks). Paths are the host's own, absolute.
 */
import type { Result } from '../../../shared/kernel/result.ts'

export interface FileFailure {
  readonly kind:
    | 'no-space'
    | 'read-only'
    /** The volume is gone: pulled out, unmounted. */
    | 'vanished'
    | 'exists'
    | 'missing'
    /** Somebody else holds it; worth trying again. */
    | 'busy'
    | 'denied'
    /** A name that this file system does not take. */
    | 'bad-name'
    /** More than this file system, or the caller, takes in one file. */
    | 'too-large'
    /** What this file system cannot do (syncing a folder, for instance). */
    | 'unsupported'
    | 'io'
  readonly path: string
  /** The system's own code, for the log. */
  readonly code: string
}

export type Filed<T> = Promise<Result<T, FileFailure>>

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  readonly bytes: number
  /** Changes when another volume is mounted at the same place. */
  readonly device: number
}

export interface FolderItem {
  readonly name: string
  readonly kind: FileFacts['kind']
}

/** An open file. Offsets are in bytes from its start. */
export interface OpenFile {
  /** Writes all of `bytes` at `offset`, beyond the end too. */
  write(offset: number, bytes: Uint8Array): Filed<void>
  truncate(bytes: number): Filed<void>
  /** Returns when content and size are on the medium. The name needs `syncFolder`. */
  sync(): Filed<void>
  close(): Filed<void>
}

export interface FilePort {
  /** Opens a file that must not exist yet (`exists`). */
  createNew(path: string): Filed<OpenFile>
  /** Opens an existing file for writing (`missing`). */
  open(path: string): Filed<OpenFile>
  /** The whole content; `too-large` beyond `maxBytes`. */
  read(path: string, maxBytes: number): Filed<Uint8Array>
  /** `length` bytes from `offset`; fewer where the file ends. */
  readPart(path: string, part: { readonly offset: number; readonly length: number }): Filed<Uint8Array>
  /**
   * The whole content in pieces, past the page cache where the system allows it; says whether it did. What comes back is
   * what the system gives, from the medium or not; no program can vouch for the chip.
   */
  readBack(path: string, onPiece: (piece: Uint8Array) => void): Filed<{ readonly pastCache: boolean }>
  /** Names in a folder, sorted; links and devices are `other` and never followed. */
  list(path: string): Filed<readonly FolderItem[]>
  stat(path: string): Filed<FileFacts>
  makeFolder(path: string): Filed<void>
  /** Removes an empty folder. */
  removeFolder(path: string): Filed<void>
  /** Replaces an existing file silently, as POSIX does. Durable after `syncFolder` of the new name's folder. */
  rename(from: string, to: string): Filed<void>
  unlink(path: string): Filed<void>
  syncFolder(path: string): Filed<void>
  freeBytes(path: string): Filed<number>
}

/** Opens, works, closes whatever happens; the first failure wins. */
export async function withFile<T, F extends { readonly kind: string }>(
  opening: Filed<OpenFile>,
  work: (file: OpenFile) => Promise<Result<T, F>>,
): Promise<Result<T, F | FileFailure>> {
  const opened = await opening
  if (!opened.ok) return opened
  const done = await work(opened.value)
  const closed = await opened.value.close()
  return done.ok && !closed.ok ? closed : done
}
