/** Makes a folder and what leads to it, from `root` (which exists) downwards, so that the names survive a power cut. */
import { join } from 'node:path'
import { ok } from '../../../shared/kernel/result.ts'
import type { FilePort, Filed } from './file-port.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Gives the whole path. `steps` are single names; folders that are there already stay as they are, and are synced too: after a crash
 * of the program alone, a name may be in the system's memory only.
 */
export async function ensureFolder(files: FilePort, root: string, ...steps: readonly string[]): Filed<string> {
  let path = root
  for (const step of steps) {
    const parent = path
    path = join(parent, step)
    const made = await files.makeFolder(path)
    if (!made.ok && made.failure.kind !== 'exists') return made
    const synced = await syncFolder(files, parent)
    if (!synced.ok) return synced
  }
  return ok(path)
}
