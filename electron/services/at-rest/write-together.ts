/**
 * New files of one folder, durable together: all are written, then synced side by side with the folder that names them. The disk does
 * that in one go, where one after the other each waits for a turn of its own.
 */
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure, FilePort, Filed, OpenFile } from '../files/file-port.ts'
import { syncFolder } from '../files/sync-folder.ts'

interface FileToWrite {
  readonly name: string
  readonly bytes: Uint8Array
}

export async function writeTogether(files: FilePort, folder: string, contents: readonly FileToWrite[]): Filed<void> {
  const opened: OpenFile[] = []
  const written = await writeEach(files, folder, { contents, opened })
  const done = written.ok
    ? firstFailure(await Promise.all([...opened.map((file) => file.sync()), syncFolder(files, folder)]))
    : written
  const closed = firstFailure(await Promise.all(opened.map((file) => file.close())))
  return done.ok ? closed : done
}

async function writeEach(
  files: FilePort,
  folder: string,
  { contents, opened }: { readonly contents: readonly FileToWrite[]; readonly opened: OpenFile[] },
): Filed<void> {
  for (const { name, bytes } of contents) {
    const file = await files.createNew(join(folder, name))
    if (!file.ok) return file
    opened.push(file.value)
    const written = await file.value.write(0, bytes)
    if (!written.ok) return written
  }
  return ok(undefined)
}

const firstFailure = (results: readonly Result<void, FileFailure>[]): Result<void, FileFailure> =>
  results.find((result) => !result.ok) ?? ok(undefined)
