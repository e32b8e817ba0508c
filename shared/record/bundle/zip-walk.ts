/**
 * Reads the headers of an archive from its first byte to its last, once, and finds every way in which it is not the one
 * permitted shape. Nothing is inflated here and no size is used before it is known to lie inside the archive.
 */
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ZipLimits } from './limits.ts'
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
  zip64Count,
  zip64EndSignature,
  zip64LocatorSignature,
  zip64Size,
  zipVersion,
  type ZipFailure,
  type ZipField,
} from './zip-format.ts'
import { isPortableName, nameRegister } from './zip-names.ts'

/** One file as its local header and, by then proved equal, the central directory state it. */
export interface ZipEntry {
  readonly name: string
  /** Offset of its local header. */
  readonly at: number
  readonly dataAt: number
  readonly deflated: boolean
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
}

export interface ZipWalkOptions {
  readonly limits: ZipLimits
  /** Which names this kind of bundle may hold. */
  readonly allowName: (name: string) => boolean
}

type Walked<T> = Result<T, ZipFailure>

export function walkZip(archive: Uint8Array, options: ZipWalkOptions): Walked<readonly ZipEntry[]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const { maxArchiveBytes } = options.limits
  if (archive.length > maxArchiveBytes)
    return err({ kind: 'zip-limit', limit: 'archive-bytes', max: maxArchiveBytes, at: 0, name: null })
  const start = checkStart(view)
  if (!start.ok) return start
  const files = walkFiles(view, options)
  if (!files.ok) return files
  const { entries, end } = files.value
  if (entries.length === 0) return err({ kind: 'zip-empty', at: 0, name: null })
  const directoryEnd = walkDirectory(view, entries, end)
  if (!directoryEnd.ok) return directoryEnd
  const finished = checkEnd(view, { at: directoryEnd.value, directoryAt: end, count: entries.length })
  return finished.ok ? ok(entries) : finished
}

function checkStart(view: DataView): Walked<void> {
  const begins = signatureAt(view, 0)
  if (begins === localSignature || begins === endSignature) return ok(undefined)
  if (isStartOf(view)) return err({ kind: 'zip-truncated', at: view.byteLength, name: null })
  for (let at = 1; at + 4 <= view.byteLength; at++) {
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === localSignature)
      return err({ kind: 'zip-prefix-bytes', at, name: null })
  }
  return err({ kind: 'zip-not-a-zip' })
}

const signatureAt = (view: DataView, at: number): number | null =>
  at + 4 <= view.byteLength ? view.getUint32(at, true) : null

/** Too short to tell, but so far what a ZIP begins with. */
function isStartOf(view: DataView): boolean {
  if (view.byteLength >= 4) return false
  for (let i = 0; i < view.byteLength; i++) if (view.getUint8(i) !== ((localSignature >>> (8 * i)) & 0xff)) return false
  return true
}

function walkFiles(view: DataView, options: ZipWalkOptions): Walked<{ entries: ZipEntry[]; end: number }> {
  const { limits } = options
  const entries: ZipEntry[] = []
  const clashOf = nameRegister()
  let total = 0
  let at = 0
  while (signatureAt(view, at) === localSignature) {
    if (entries.length === limits.maxEntries)
      return err({ kind: 'zip-limit', limit: 'entries', max: limits.maxEntries, at, name: null })
    const read = readLocal(view, at, options)
    if (!read.ok) return read
    const entry = read.value
    const clash = clashOf(entry.name)
    if (clash)
      return err({ kind: clash === 'duplicate' ? 'zip-name-duplicate' : 'zip-name-is-folder', at, name: entry.name })
    total += entry.size
    if (total > limits.maxTotalBytes)
      return err({ kind: 'zip-limit', limit: 'total-bytes', max: limits.maxTotalBytes, at, name: entry.name })
    entries.push(entry)
    at = entry.dataAt + entry.compressedSize
  }
  return ok({ entries, end: at })
}

function readLocal(view: DataView, at: number, options: ZipWalkOptions): Walked<ZipEntry> {
  if (at + localHeaderBytes > view.byteLength) return err({ kind: 'zip-truncated', at, name: null })
  const nameAt = at + localHeaderBytes
  const nameLength = view.getUint16(at + 26, true)
  if (nameAt + nameLength > view.byteLength) return err({ kind: 'zip-truncated', at, name: null })
  const name = asciiAt(view, nameAt, nameLength)
  const fail = <K extends ZipFailure['kind']>(kind: K) => err({ kind, at, name })
  const flags = view.getUint16(at + 6, true)
  if (flags & 0x2041) return fail('zip-encrypted')
  if (flags & 0x0008) return fail('zip-data-descriptor')
  if (view.getUint32(at + 18, true) === zip64Size || view.getUint32(at + 22, true) === zip64Size)
    return fail('zip-zip64')
  if (view.getUint16(at + 28, true) !== 0) return fail('zip-extra-field')
  if (name?.endsWith('/')) return fail('zip-folder-entry')
  if (name === null || !isPortableName(name) || !options.allowName(name)) return fail('zip-name-refused')
  const method = view.getUint16(at + 8, true)
  if (method !== storedMethod && method !== deflatedMethod) return fail('zip-method-unknown')
  const wrong = wrongConstant(view, at + 4)
  if (wrong) return err({ kind: 'zip-field-refused', field: wrong, at, name })
  const entry: ZipEntry = {
    name,
    at,
    dataAt: nameAt + nameLength,
    deflated: method === deflatedMethod,
    crc: view.getUint32(at + 14, true),
    compressedSize: view.getUint32(at + 18, true),
    size: view.getUint32(at + 22, true),
  }
  return checkSizes(entry, view.byteLength, options.limits)
}

/** Version, flags, time and date: the fields with one permitted value, at the same distance in both headers. */
function wrongConstant(view: DataView, at: number): ZipField | null {
  if (view.getUint16(at, true) !== zipVersion) return 'version-needed'
  if (view.getUint16(at + 2, true) !== 0) return 'flags'
  if (view.getUint16(at + 6, true) !== dosTime) return 'time'
  if (view.getUint16(at + 8, true) !== dosDate) return 'date'
  return null
}

function checkSizes(entry: ZipEntry, archiveBytes: number, limits: ZipLimits): Walked<ZipEntry> {
  const { name, at, size, compressedSize } = entry
  if (entry.dataAt + compressedSize > archiveBytes) return err({ kind: 'zip-truncated', at, name })
  if (!entry.deflated && size !== compressedSize) return err({ kind: 'zip-field-refused', field: 'size', at, name })
  if (size > limits.maxEntryBytes)
    return err({ kind: 'zip-limit', limit: 'entry-bytes', max: limits.maxEntryBytes, at, name })
  if (size > compressedSize * limits.maxRatio)
    return err({ kind: 'zip-limit', limit: 'ratio', max: limits.maxRatio, at, name })
  return ok(entry)
}

/** Printable ASCII, or `null` for a name that is anything else. */
function asciiAt(view: DataView, at: number, length: number): string | null {
  let text = ''
  for (let i = at; i < at + length; i++) {
    const code = view.getUint8(i)
    if (code < 0x20 || code > 0x7e) return null
    text += String.fromCharCode(code)
  }
  return text
}

function isNameAt(view: DataView, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (view.getUint8(at + i) !== name.charCodeAt(i)) return false
  return true
}

/** Every central header beside the local one it repeats; gives the offset after the last. */
function walkDirectory(view: DataView, entries: readonly ZipEntry[], start: number): Walked<number> {
  let at = start
  for (const entry of entries) {
    const { name } = entry
    const signature = signatureAt(view, at)
    if (signature === null) return err({ kind: 'zip-truncated', at, name })
    if (signature === endSignature) return err({ kind: 'zip-directory-differs', field: 'entry-count', at, name })
    if (signature !== centralSignature) return err({ kind: 'zip-gap-or-overlap', at, name: null })
    if (at + centralHeaderBytes + name.length > view.byteLength) return err({ kind: 'zip-truncated', at, name })
    const wrong = compareCentral(view, at, entry)
    if (!wrong.ok) return wrong
    at += centralHeaderBytes + name.length
  }
  return signatureAt(view, at) === centralSignature
    ? err({ kind: 'zip-directory-differs', field: 'entry-count', at, name: null })
    : ok(at)
}

function compareCentral(view: DataView, at: number, entry: ZipEntry): Walked<void> {
  const { name } = entry
  const u16 = (offset: number) => view.getUint16(at + offset, true)
  const u32 = (offset: number) => view.getUint32(at + offset, true)
  const differs = (field: ZipField) => err({ kind: 'zip-directory-differs', field, at, name })
  const refused = (field: ZipField) => err({ kind: 'zip-field-refused', field, at, name })
  if (u16(8) & 0x2041) return err({ kind: 'zip-encrypted', at, name })
  if (u16(30) !== 0) return err({ kind: 'zip-extra-field', at, name })
  if (u16(32) !== 0) return err({ kind: 'zip-comment', at, name })
  const constant = u16(4) === zipVersion ? wrongConstant(view, at + 6) : 'version-made'
  if (constant) return refused(constant)
  if (u16(34) !== 0) return refused('disk')
  if (u16(36) !== 0) return refused('internal-attributes')
  if (u32(38) !== 0) return refused('external-attributes')
  if (u16(10) !== (entry.deflated ? deflatedMethod : storedMethod)) return differs('method')
  if (u32(16) !== entry.crc) return differs('crc')
  if (u32(20) !== entry.compressedSize) return differs('compressed-size')
  if (u32(24) !== entry.size) return differs('size')
  if (u16(28) !== name.length) return differs('name-length')
  if (!isNameAt(view, at + centralHeaderBytes, name)) return differs('name')
  if (u32(42) !== entry.at) return differs('offset')
  return ok(undefined)
}

function checkEnd(
  view: DataView,
  { at, directoryAt, count }: { at: number; directoryAt: number; count: number },
): Walked<void> {
  const signature = signatureAt(view, at)
  if (signature === null || (signature === endSignature && at + endBytes > view.byteLength))
    return err({ kind: 'zip-truncated', at, name: null })
  if (signature === zip64EndSignature || signature === zip64LocatorSignature)
    return err({ kind: 'zip-zip64', at, name: null })
  if (signature !== endSignature) return err({ kind: 'zip-gap-or-overlap', at, name: null })
  const differs = (field: ZipField) => err({ kind: 'zip-directory-differs', field, at, name: null })
  if (view.getUint16(at + 8, true) === zip64Count || view.getUint32(at + 16, true) === zip64Size)
    return err({ kind: 'zip-zip64', at, name: null })
  if (view.getUint32(at + 4, true) !== 0) return err({ kind: 'zip-field-refused', field: 'disk', at, name: null })
  if (view.getUint16(at + 8, true) !== count || view.getUint16(at + 10, true) !== count) return differs('entry-count')
  if (view.getUint32(at + 12, true) !== at - directoryAt) return differs('directory-size')
  if (view.getUint32(at + 16, true) !== directoryAt) return differs('directory-offset')
  if (view.getUint16(at + 20, true) !== 0) return err({ kind: 'zip-comment', at, name: null })
  if (at + endBytes !== view.byteLength) return err({ kind: 'zip-trailing-bytes', at: at + endBytes, name: null })
  return ok(undefined)
}
