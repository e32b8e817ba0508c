/**
 * A file port that leaves to the system when things reach the disk: for what can be made again at any time, such as the sample, whose
 * thousands of small writes would take a slow disk a minute. Never for anything that somebody has done.
 */
import { ok } from '../../../shared/kernel/result.ts'
import type { FilePort, Filed, OpenFile } from './file-port.ts'

export const unsyncedFiles = (files: FilePort): FilePort => ({
  ...files,
  createNew: (path) => unsynced(files.createNew(path)),
  open: (path) => unsynced(files.open(path)),
  syncFolder: async () => ok(undefined),
  async readBack(path, onPiece) {
    const facts = await files.stat(path)
    if (!facts.ok) return facts
    const bytes = await files.read(path, facts.value.bytes)
    if (!bytes.ok) return bytes
    onPiece(bytes.value)
    return ok({ pastCache: false })
  },
})

async function unsynced(opening: Filed<OpenFile>): Filed<OpenFile> {
  const opened = await opening
  return opened.ok ? ok({ ...opened.value, sync: async () => ok(undefined) }) : opened
}
