/**
 * The port is kept, since a browser keeps a page's database under its origin, and the port is part of that. Where it is
 * taken by another program the host runs on any free one: the database of that origin is rebuilt from the journal.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { parseJson, parseWith } from '../../shared/kernel/schema.ts'

const remembered = z.strictObject({ port: z.int().min(1024).max(65_535) })
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'browser-host.json')

/** `null` where none is remembered, or what is remembered can't be read. */
export async function recallPort(dataFolder: string): Promise<number | null> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null)
  const json = text === null ? null : parseJson(text)
  const value = json?.ok ? parseWith(remembered, json.value) : null
  return value?.ok ? value.value.port : null
}

export async function rememberPort(dataFolder: string, port: number): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const temporary = `${fileIn(dataFolder)}.new`
  await writeFile(temporary, JSON.stringify({ port }), { mode: 0o600 })
  await rename(temporary, fileIn(dataFolder))
}
