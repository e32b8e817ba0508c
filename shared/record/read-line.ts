/**
 * Reads an entry's line as `parseEntry` does, several times faster. A bundle of scores has thousands of lines, nearly all of them
 * sound: those are recognised without a schema library. Whatever is not recognised here goes to
 * `parseEntry`, which alone decides what is wrong. So this may refuse too much but never accept too much (property test).
 */
import { utf8ToBytes } from '../kernel/bytes.ts'
import type { Hash } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { ok, type Result } from '../kernel/result.ts'
import { maxLineBytes, parseCanonical } from './canonical.ts'
import { nothingRead, type ReadBefore } from './read-before.ts'
import { formatVersion, parseEntry, type Entry, type EntryFailure, type HashedEntry } from './entry.ts'

/** `bytes` are those of `line`, without its newline. */
export function readLine(
  line: string,
  bytes: Uint8Array,
  crypto: Crypto,
  before: ReadBefore = nothingRead,
): Result<HashedEntry, EntryFailure> {
  if (bytes.length > maxLineBytes) return parseEntry(line, crypto)
  const hash = crypto.sha256Hex(bytes) as Hash
  const known = before.entries.get(hash)
  if (known) return ok(known)
  const entry = recognise(line)
  return entry ? ok({ entry, line, hash }) : parseEntry(line, crypto)
}

const newline = 0x0a

/** Reads many lines, of whatever logs. They are made bytes together: doing that line by line takes longer than hashing them. */
export function readLines(lines: readonly string[], crypto: Crypto): Result<HashedEntry[], EntryFailure> {
  const bytes = utf8ToBytes([...lines, ''].join('\n'))
  const entries: HashedEntry[] = []
  let start = 0
  for (const line of lines) {
    // Whatever has a newline in it is refused as a line, so that those behind it never get a hash of other bytes.
    const end = bytes.indexOf(newline, start)
    const read = readLine(line, bytes.subarray(start, end), crypto)
    if (!read.ok) return read
    entries.push(read.value)
    start = end + 1
  }
  return ok(entries)
}

function recognise(line: string): Entry | null {
  const read = parseCanonical(line)
  return read.ok && isEntry(read.value) ? read.value : null
}

const hashForm = /^[0-9a-f]{64}$/
const typeForm = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/
const isHash = (value: unknown): boolean => typeof value === 'string' && hashForm.test(value)
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const members = 'at,author,body,prev,seen,selection,seq,type,v'

/** What `entrySchema` demands. */
function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || Object.keys(value).join() !== members) return false
  const { at, author, body, prev, seen, selection, seq, type, v } = value
  if (v !== formatVersion || !isHash(author) || !isNumber(seq) || !isObject(body)) return false
  if (!(prev === null ? seq === 0 : seq > 0 && isHash(prev))) return false
  if (typeof type !== 'string' || !typeForm.test(type) || !instantSchema.safeParse(at).success) return false
  if (!(selection === null ? seq === 0 && type.startsWith('selection.founded.') : isHash(selection))) return false
  return isSeen(seen, author as string)
}

function isSeen(seen: unknown, author: string): boolean {
  if (!isObject(seen)) return false
  return Object.entries(seen).every(
    ([key, point]) =>
      key !== author &&
      hashForm.test(key) &&
      Array.isArray(point) &&
      point.length === 2 &&
      isNumber(point[0]) &&
      isHash(point[1]),
  )
}
