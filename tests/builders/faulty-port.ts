/** A file port that fails where a test says so, and is otherwise the one beneath. */
import type { FileFailure, FilePort, Filed, OpenFile } from '../../electron/services/files/file-port.ts'
import { err } from '../../shared/kernel/result.ts'

export type Operation = Exclude<keyof FilePort, 'readBack'> | 'write' | 'truncate' | 'sync' | 'readBack'

/** The failure of this call, or `null` where it goes through. */
export type Fault = (operation: Operation, path: string) => FileFailure['kind'] | null

export function faultyPort(inner: FilePort, fault: Fault): FilePort {
  const guard =
    <A extends readonly unknown[], T>(operation: Operation, work: (path: string, ...rest: A) => Filed<T>) =>
    async (path: string, ...rest: A) => {
      const kind = fault(operation, path)
      return kind === null ? work(path, ...rest) : err({ kind, path, code: 'ETEST' })
    }
  const opened = async (path: string, opening: Filed<OpenFile>): Filed<OpenFile> => {
    const result = await opening
    if (!result.ok) return result
    const file = result.value
    const guarded: OpenFile = {
      write: (offset, bytes) => guard('write', () => file.write(offset, bytes))(path),
      truncate: (bytes) => guard('truncate', () => file.truncate(bytes))(path),
      sync: () => guard('sync', () => file.sync())(path),
      close: () => file.close(),
    }
    return { ok: true, value: guarded }
  }
  return {
    createNew: guard('createNew', (path) => opened(path, inner.createNew(path))),
    open: guard('open', (path) => opened(path, inner.open(path))),
    read: guard('read', inner.read),
    readPart: guard('readPart', inner.readPart),
    readBack: guard('readBack', inner.readBack),
    list: guard('list', inner.list),
    stat: guard('stat', inner.stat),
    makeFolder: guard('makeFolder', inner.makeFolder),
    removeFolder: guard('removeFolder', inner.removeFolder),
    rename: guard('rename', inner.rename),
    unlink: guard('unlink', inner.unlink),
    syncFolder: guard('syncFolder', inner.syncFolder),
    freeBytes: guard('freeBytes', inner.freeBytes),
  }
}

/** Fails the first call that matches, and no other. */
export function failOnce(
  operation: Operation,
  kind: FileFailure['kind'],
  matches: (path: string) => boolean = () => true,
): Fault {
  let isDone = false
  return (called, path) => {
    if (isDone || called !== operation || !matches(path)) return null
    isDone = true
    return kind
  }
}
