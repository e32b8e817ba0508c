/**
 * Writes ZIP archives by hand, each field separately for the local header and the central directory, so that a test can
 * say exactly one lie. Knows nothing of the code under test: check sums and compression are the host's.
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** Fields of one header, as they are to be written. */
export interface HeaderLie {
  name?: string | Uint8Array
  versionMade?: number
  versionNeeded?: number
  flags?: number
  method?: number
  time?: number
  date?: number
  crc?: number
  compressedSize?: number
  size?: number
  extra?: Uint8Array
  comment?: Uint8Array
  disk?: number
  internalAttributes?: number
  externalAttributes?: number
  offset?: number
}

export interface ForgedFile {
  name: string
  content: Uint8Array
  deflate?: boolean
  /** Compressed bytes to use instead of what the content gives. */
  data?: Uint8Array
  local?: HeaderLie
  central?: HeaderLie
  /** Bytes after the data, before the next header (data descriptor, gap). */
  after?: Uint8Array
}

export interface Forgery {
  files: readonly ForgedFile[]
  prefix?: Uint8Array
  /** Central directory order, as indexes of `files`; also to repeat or leave out. */
  directory?: readonly number[]
  beforeEnd?: Uint8Array
  end?: { entries?: number; entriesHere?: number; size?: number; offset?: number; disk?: number; comment?: Uint8Array }
  trailing?: Uint8Array
}

const none = new Uint8Array()
const text = (value: string | Uint8Array) => (typeof value === 'string' ? new TextEncoder().encode(value) : value)

export function bytesOf(...parts: readonly (readonly [width: 2 | 4, value: number] | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      if (part instanceof Uint8Array) return part
      const [width, value] = part
      const field = Buffer.alloc(width)
      field.writeUIntLE(value, 0, width)
      return field
    }),
  )
}

export function forgeZip(forgery: Forgery): Uint8Array {
  const parts: Uint8Array[] = [forgery.prefix ?? none]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const file of forgery.files) {
    offsets.push(length())
    parts.push(localHeader(file), dataOf(file), file.after ?? none)
  }
  const directoryAt = length()
  const order = forgery.directory ?? forgery.files.map((_, index) => index)
  for (const index of order) {
    const file = forgery.files[index]
    if (file) parts.push(centralHeader(file, offsets[index] ?? 0))
  }
  const size = length() - directoryAt
  const { end = {} } = forgery
  const comment = end.comment ?? none
  parts.push(
    forgery.beforeEnd ?? none,
    bytesOf(
      [4, 0x06054b50],
      [2, end.disk ?? 0],
      [2, 0],
      [2, end.entriesHere ?? order.length],
      [2, end.entries ?? order.length],
      [4, end.size ?? size],
      [4, end.offset ?? directoryAt],
      [2, comment.length],
      comment,
    ),
    forgery.trailing ?? none,
  )
  return new Uint8Array(Buffer.concat(parts))
}

const dataOf = (file: ForgedFile): Uint8Array =>
  file.data ?? (file.deflate ? deflateRawSync(file.content) : file.content)

/** What both headers say, unless told to lie. */
function shared(file: ForgedFile, lie: HeaderLie): Uint8Array {
  const name = text(lie.name ?? file.name)
  return bytesOf(
    [2, lie.versionNeeded ?? 20],
    [2, lie.flags ?? 0],
    [2, lie.method ?? (file.deflate ? 8 : 0)],
    [2, lie.time ?? 0],
    [2, lie.date ?? 0x21],
    [4, lie.crc ?? crc32(file.content)],
    [4, lie.compressedSize ?? dataOf(file).length],
    [4, lie.size ?? file.content.length],
    [2, name.length],
    [2, (lie.extra ?? none).length],
  )
}

function localHeader(file: ForgedFile): Uint8Array {
  const lie = file.local ?? {}
  return bytesOf([4, 0x04034b50], shared(file, lie), text(lie.name ?? file.name), lie.extra ?? none)
}

function centralHeader(file: ForgedFile, offset: number): Uint8Array {
  const lie = file.central ?? {}
  const comment = lie.comment ?? none
  return bytesOf(
    [4, 0x02014b50],
    [2, lie.versionMade ?? 20],
    shared(file, lie),
    [2, comment.length],
    [2, lie.disk ?? 0],
    [2, lie.internalAttributes ?? 0],
    [4, lie.externalAttributes ?? 0],
    [4, lie.offset ?? offset],
    text(lie.name ?? file.name),
    lie.extra ?? none,
    comment,
  )
}
