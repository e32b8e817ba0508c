/**
 * The built page, read once at start. What is not in this map can't be asked for, however a path is written, and a host
 * that runs is not changed by what happens in its folder.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentTypeOf } from '../../shared/host/page-policy.ts'

export interface PageFile {
  readonly contentType: string
  readonly bytes: Uint8Array
}

export type PageFiles = ReadonlyMap<string, PageFile>

export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, PageFile>()
  for (const entry of entries) {
    const contentType = contentTypeOf(entry.name)
    if (!entry.isFile() || contentType === null) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    files.set(name, { contentType, bytes: await readFile(file) })
  }
  return files
}
