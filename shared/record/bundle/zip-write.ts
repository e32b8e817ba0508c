/**
 * Writes the one shape of ZIP that `readZip` accepts. Sizes and check sums are known before a header is written, so there
 * is no data descriptor; nothing in it depends on clock, system or order of discovery: the same files in the same order
 * give the same bytes. Stored archives (golden files) stay the same for ever; deflated ones may change with fflate's version,
 * and nobody compares them.
 */
import { deflateSync } from 'fflate'
import { invariant } from '../../kernel/invariant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ZipLimits } from './limits.ts'
import { crc32 } from './zip-crc32.ts'
import {
  centralHeaderBytes,
  centralSignature,
  deflatedMethod,
  dosDate,
  dosTime,
  endBytes,
  endSignature,
  localHeaderBytes,
  localSignature,
  storedMethod,
  zipVersion,
  type ZipFile,
  type ZipLimit,
} from './zip-format.ts'
import { isPortableName, nameRegister } from './zip-names.ts'

export interface ZipWriteOptions {
  /** `deflated` still stores age files, small ones, and what deflate does not make smaller, or shrinks beyond the reader's ratio limit. */
  readonly method: 'stored' | 'deflated'
  readonly limits: ZipLimits
}

export interface ZipWriteFailure {
  readonly kind: 'zip-limit'
  readonly limit: ZipLimit
  readonly max: number
  readonly name: string | null
}

interface Packed {
  readonly name: Uint8Array
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array
}

/** The archive of `files`, in the order given (pack sorts them by name). Refuses what `readZip` would refuse by size. */
export function writeZip(files: readonly ZipFile[], options: ZipWriteOptions): Result<Uint8Array, ZipWriteFailure> {
  assertNames(files)
  const tooLarge = overLimit(files, options.limits)
  if (tooLarge) return err(tooLarge)
  const packed = files.map((file) => pack(file, options))
  const bytes = packed.reduce(
    (sum, { name, data }) => sum + localHeaderBytes + centralHeaderBytes + 2 * name.length + data.length,
    endBytes,
  )
  const { maxArchiveBytes } = options.limits
  if (bytes > maxArchiveBytes)
    return err({ kind: 'zip-limit', limit: 'archive-bytes', max: maxArchiveBytes, name: null })
  return ok(layOut(packed, bytes))
}

/** Names come from the program, never from outside: a wrong one is a bug. */
function assertNames(files: readonly ZipFile[]): void {
  invariant(files.length > 0, 'a bundle without files')
  const clashOf = nameRegister()
  for (const { name } of files) {
    invariant(isPortableName(name), `file name ${name} in a bundle`)
    invariant(clashOf(name) === null, `file name ${name} clashes in a bundle`)
  }
}

function overLimit(files: readonly ZipFile[], limits: ZipLimits): ZipWriteFailure | null {
  if (files.length > limits.maxEntries)
    return { kind: 'zip-limit', limit: 'entries', max: limits.maxEntries, name: null }
  let total = 0
  for (const { name, bytes } of files) {
    total += bytes.length
    if (bytes.length > limits.maxEntryBytes)
      return { kind: 'zip-limit', limit: 'entry-bytes', max: limits.maxEntryBytes, name }
    if (total > limits.maxTotalBytes)
      return { kind: 'zip-limit', limit: 'total-bytes', max: limits.maxTotalBytes, name }
  }
  return null
}

/** Bytes; a card of twelve marks with notes is smaller. */
const worthDeflating = 4096

function pack({ name, bytes }: ZipFile, { method, limits }: ZipWriteOptions): Packed {
  const asciiName = Uint8Array.from(name, (character) => character.charCodeAt(0))
  const entry = { name: asciiName, crc: crc32(bytes), size: bytes.length }
  // What is encrypted hardly shrinks, and what is small hardly matters: inflating thousands of cards would cost more than it saves.
  if (method === 'deflated' && !name.endsWith('.age') && bytes.length >= worthDeflating) {
    const data = deflateSync(bytes)
    if (data.length < bytes.length && bytes.length <= data.length * limits.maxRatio)
      return { ...entry, method: deflatedMethod, data }
  }
  return { ...entry, method: storedMethod, data: bytes }
}

function layOut(packed: readonly Packed[], length: number): Uint8Array {
  const archive = new Uint8Array(length)
  const view = new DataView(archive.buffer)
  const offsets: number[] = []
  let at = 0
  for (const entry of packed) {
    offsets.push(at)
    view.setUint32(at, localSignature, true)
    writeShared(view, at + 4, entry)
    archive.set(entry.name, at + localHeaderBytes)
    archive.set(entry.data, at + localHeaderBytes + entry.name.length)
    at += localHeaderBytes + entry.name.length + entry.data.length
  }
  const directoryAt = at
  packed.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true)
    view.setUint16(at + 4, zipVersion, true)
    writeShared(view, at + 6, entry)
    view.setUint32(at + 42, offsets[index] ?? 0, true)
    archive.set(entry.name, at + centralHeaderBytes)
    at += centralHeaderBytes + entry.name.length
  })
  writeEnd(view, at, { count: packed.length, directoryAt })
  return archive
}

/** The 26 bytes that local and central header have in common. What is not set stays zero: flags, extra field. */
function writeShared(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, zipVersion, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint16(at + 6, dosTime, true)
  view.setUint16(at + 8, dosDate, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.data.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, entry.name.length, true)
}

function writeEnd(view: DataView, at: number, { count, directoryAt }: { count: number; directoryAt: number }): void {
  view.setUint32(at, endSignature, true)
  view.setUint16(at + 8, count, true)
  view.setUint16(at + 10, count, true)
  view.setUint32(at + 12, at - directoryAt, true)
  view.setUint32(at + 16, directoryAt, true)
}
