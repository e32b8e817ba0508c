/**
 * Syncs a folder where that exists. Windows refuses it (EPERM, EISDIR or EACCES at opening) and some file systems of sticks
 * answer EINVAL; there NTFS journals names itself and FAT promises nothing, so a refusal is not a failure: what is left
 * over after a power cut is cleaned up by the next write.
 */
import { ok } from '../../../shared/kernel/result.ts'
import type { FilePort, Filed } from './file-port.ts'

const cannot: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL'])

export async function syncFolder(files: FilePort, path: string): Filed<void> {
  const synced = await files.syncFolder(path)
  if (synced.ok) return synced
  const { kind, code } = synced.failure
  return kind === 'unsupported' || cannot.has(code) ? ok(undefined) : synced
}
