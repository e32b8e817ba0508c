/**
 * Reads an entry's line as `parseEntry` does, several times faster. A bundle of scores has thousands of lines, nearly all of them
 * sound: those are recognised without writing them anew and without a schema library. Whatever is not recognised here goes to
 * `parseEntry`, which alone decides what is wrong. So this may refuse too much but never accept too much (property test).
 */
import type { Hash } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { ok, type Result } from '../kernel/result.ts'
import { keyForm, maxDepth, maxLineBytes } from './canonical.ts'
import { formatVersion, parseEntry, type Entry, type EntryFailure, type HashedEntry } from './entry.ts'

/** `bytes` are those of `line`, without its newline. */
export function readLine(line: string, bytes: Uint8Array, crypto: Crypto): Result<HashedEntry, EntryFailure> {
  const entry = bytes.length <= maxLineBytes ? recognise(line) : null
  return entry ? ok({ entry, line, hash: crypto.sha256Hex(bytes) as Hash }) : parseEntry(line, crypto)
}

function recognise(line: string): Entry | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  // Depth first: a line of brackets alone is deeper than `JSON.stringify` can go. Writing it back gives the same text only if there
  // is one spelling in it: no space, duplicate key, escape or exponent.
  if (!isInProfile(value, 0) || JSON.stringify(value) !== line || !hasPlainText(line)) return null
  return isEntry(value) ? value : null
}

const ascii = /^[\u0020-\u007e]*$/

/** Only the escapes that the profile needs, no DEL, and composed letters. */
function hasPlainText(line: string): boolean {
  for (let at = line.indexOf('\\'); at !== -1; at = line.indexOf('\\', at + 2)) {
    const escaped = line[at + 1]
    if (escaped !== 'n' && escaped !== '"' && escaped !== '\\') return false
  }
  return ascii.test(line) || (!line.includes('\u007f') && line.normalize('NFC') === line)
}

/** Integers, keys of the permitted forms in their order, and no more levels than permitted. */
function isInProfile(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => isInProfile(item, depth + 1))
  let before = ''
  for (const key of Object.keys(value)) {
    if (key <= before || !keyForm.test(key) || !isInProfile((value as Record<string, unknown>)[key], depth + 1))
      return false
    before = key
  }
  return true
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
