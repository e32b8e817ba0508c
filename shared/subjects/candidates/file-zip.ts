/**
 * The parts of a workbook out of its ZIP. Only what is asked for is unpacked; sizes are those of the central directory, summed
 * against the limit before anything is inflated, and length and CRC-32 are checked after: a damaged file gives no numbers.
 */
import { inflateSync } from 'fflate'
import { err, ok, type Result } from '../../kernel/result.ts'
import { crc32 } from '../../record/bundle/zip-crc32.ts'
import type { FileFailure } from './file-failure.ts'
import { fileLimits } from './file-limits.ts'

export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly headerAt: number
}

export interface ZipFile {
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, ZipPart>
}

const damaged = (part: string | null = null) => err({ kind: 'zip-damaged', part } as const)
const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50]

/** Reads the directory and nothing else. */
export function openZip(bytes: Uint8Array): Result<ZipFile, FileFailure> {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end === null) return damaged()
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const parts = new Map<string, ZipPart>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    parts.set(name.replace(/^\//, ''), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok({ bytes, parts })
}

/** The end record stands within the last 64 KiB (a comment may follow it). */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

/** Unpacks the parts named that exist; the sum of their sizes is bounded. */
export function unpackParts(zip: ZipFile, names: readonly string[]): Result<Map<string, Uint8Array>, FileFailure> {
  const wanted = names.flatMap((name) => zip.parts.get(name) ?? [])
  const bytes = wanted.reduce((sum, part) => sum + part.size, 0)
  if (bytes > fileLimits.unpackedBytes) {
    return err({ kind: 'unpacked-too-large', bytes, limit: fileLimits.unpackedBytes })
  }
  const unpacked = new Map<string, Uint8Array>()
  for (const part of wanted) {
    const content = unpackPart(zip.bytes, part)
    if (content === null) return damaged(part.name)
    unpacked.set(part.name.replace(/^\//, ''), content)
  }
  return ok(unpacked)
}

function unpackPart(bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const view = viewOf(bytes)
  if (part.headerAt + 30 > bytes.length || view.getUint32(part.headerAt, true) !== localMark) return null
  const start = part.headerAt + 30 + view.getUint16(part.headerAt + 26, true) + view.getUint16(part.headerAt + 28, true)
  const packed = bytes.subarray(start, start + part.packed)
  if (packed.length !== part.packed) return null
  const content = part.method === 0 ? packed : part.method === 8 ? inflate(packed, part.size) : null
  return content !== null && content.length === part.size && crc32(content) === part.crc ? content : null
}

/** Never writes more than `size` bytes; what would be longer is found out by its checksum. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    return null
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
