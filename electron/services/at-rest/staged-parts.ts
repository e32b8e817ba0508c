/**
 * The files of one staged import: `parts.sealed` holds the parts' names and a random key of this import alone, under the device's
 * sub-key; `000000.sealed` … are the parts under that key. Removing an import shreds the key first, so that a card which is
 * erased later can't be read again from where its bundle was staged.
 */
import { createSecretKey } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { bytesToUtf8, fromHex, toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import type { FileFailure, FilePort, Filed } from '../files/file-port.ts'
import { openSealedFile, sealFile } from './sealed-file.ts'
import { sealFor, type Seal } from './sealed-block.ts'
import { shred } from './shred.ts'
import { writeTogether } from './write-together.ts'

export interface StagedPart {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An accepted import that can't be read any more; it stays until it is discarded. */
export interface StagingDamaged {
  readonly kind: 'staging-damaged'
  readonly digest: Hash
}

export interface StagedPartsOptions {
  readonly files: FilePort
  readonly random: Random
  readonly dataKey: Uint8Array
}

const listName = 'parts.sealed'
const partName = (index: number) => `${String(index).padStart(6, '0')}.sealed`
const listSchema = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/), names: z.array(z.string()) })
const maxPartBytes = 512 * 1024 * 1024

const listSeal = (dataKey: Uint8Array, digest: Hash): Seal => sealFor(dataKey, 'staging', `${digest}/${listName}`)

const partSeal = (key: Uint8Array, digest: Hash, index: number): Seal => ({
  key: createSecretKey(key),
  purpose: 'staging',
  log: `${digest}/${partName(index)}`,
})

/** Durably writes all files into `folder`, which must not exist. */
export async function writeParts(
  { files, random, dataKey }: StagedPartsOptions,
  folder: string,
  { digest, parts }: { digest: Hash; parts: readonly StagedPart[] },
): Filed<void> {
  const made = await files.makeFolder(folder)
  if (!made.ok) return made
  const key = random.bytes(32)
  const list = utf8ToBytes(JSON.stringify({ key: toHex(key), names: parts.map(({ name }) => name) }))
  const contents = [
    { name: listName, bytes: sealFile(listSeal(dataKey, digest), list, random) },
    ...parts.map(({ bytes }, index) => ({
      name: partName(index),
      bytes: sealFile(partSeal(key, digest, index), bytes, random),
    })),
  ]
  return writeTogether(files, folder, contents)
}

export async function readParts(
  { files, dataKey }: StagedPartsOptions,
  folder: string,
  digest: Hash,
): Promise<Result<readonly StagedPart[], FileFailure | StagingDamaged>> {
  const damaged = err({ kind: 'staging-damaged', digest })
  const open = async (name: string, seal: Seal): Promise<Result<Uint8Array, FileFailure | StagingDamaged>> => {
    const read = await files.read(join(folder, name), maxPartBytes)
    if (!read.ok) return read.failure.kind === 'missing' ? damaged : read
    const opened = openSealedFile(seal, read.value)
    return opened.ok ? opened : damaged
  }
  const opened = await open(listName, listSeal(dataKey, digest))
  if (!opened.ok) return opened
  const list = parseList(opened.value)
  if (!list) return damaged
  const key = fromHex(list.key)
  const parts: StagedPart[] = []
  for (const [index, name] of list.names.entries()) {
    const bytes = await open(partName(index), partSeal(key, digest, index))
    if (!bytes.ok) return bytes
    parts.push({ name, bytes: bytes.value })
  }
  return ok(parts)
}

function parseList(bytes: Uint8Array): z.infer<typeof listSchema> | null {
  const text = bytesToUtf8(bytes)
  const json = text.ok ? parseJson(text.value) : text
  const list = json.ok ? parseWith(listSchema, json.value) : json
  return list.ok ? list.value : null
}

/** The key first, then the rest and the folder, if they are there. */
export async function removeParts(files: FilePort, folder: string): Filed<void> {
  const listed = await files.list(folder)
  if (!listed.ok) return listed.failure.kind === 'missing' ? ok(undefined) : listed
  const shredded = await shred(files, join(folder, listName))
  if (!shredded.ok) return shredded
  for (const { name } of listed.value) {
    const removed = name === listName ? ok(undefined) : await files.unlink(join(folder, name))
    if (!removed.ok) return removed
  }
  return files.removeFolder(folder)
}
