/**
 * Canonical JSON: RFC 8785 in the narrower profile of FORMAT.md §1. One value has one text, so a hash of the text is a
 * hash of the value, on every machine and in every program. What falls outside the profile is refused, never repaired.
 */
import { bytesToUtf8 } from '../kernel/bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue }

export const maxLineBytes = 65_536
/** Objects and lists one within another, at most; the outermost counts. What lies in the innermost counts for nothing. */
export const maxDepth = 16

export interface NotCanonical {
  readonly kind: 'not-canonical'
  readonly problem: 'json' | 'utf8' | 'number' | 'string' | 'key' | 'depth' | 'value' | 'form' | 'length'
}

const keyForm = /^(?:[a-z][A-Za-z0-9]*|[a-z][a-z0-9-]*|[0-9a-f]{32}|[0-9a-f]{64})$/
const forbiddenInString = /[\u0000-\u0009\u000b-\u001f\u007f]/

class Refused extends Error {
  readonly problem: NotCanonical['problem']
  constructor(problem: NotCanonical['problem']) {
    super(problem)
    this.problem = problem
  }
}

function writeString(text: string): string {
  if (forbiddenInString.test(text) || !text.isWellFormed() || text.normalize('NFC') !== text)
    throw new Refused('string')
  return JSON.stringify(text)
}

/** `depth` is the number of objects and lists around the value. */
function write(value: unknown, depth: number): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Refused('number')
    return String(value)
  }
  if (typeof value === 'object' && depth === maxDepth) throw new Refused('depth')
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).map(([key, member]) => {
      if (!keyForm.test(key)) throw new Refused('key')
      return [key, write(member, depth + 1)] as const
    })
    // Keys of the profile are ASCII, so code-unit order is also jq's code-point order.
    members.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`
  }
  throw new Refused('value')
}

/** The canonical text of a value that the program made itself; a value outside the profile is a bug. */
export const canonicalise = (value: unknown): string => write(value, 0)

/** The canonical text of a value that came from a person or another program. */
export function tryCanonicalise(value: unknown): Result<string, NotCanonical> {
  try {
    return ok(write(value, 0))
  } catch (error) {
    if (error instanceof Refused) return err({ kind: 'not-canonical', problem: error.problem })
    throw error
  }
}

/**
 * Whether a text is the canonical one of the value that was read from it, without writing it anew key by key: nearly every text
 * that is read is. It may refuse too much, never accept too much (property test); what it refuses is written, to say what is wrong.
 */
const isCanonical = (value: unknown, text: string): boolean =>
  // Depth first: a text of brackets alone is deeper than `JSON.stringify` can go. Writing it back gives the same text only if there
  // is one spelling in it: no space, duplicate key, escape or exponent.
  isInProfile(value, 0) && JSON.stringify(value) === text && hasPlainText(text)

const ascii = /^[\u0020-\u007e]*$/

/** Only the escapes that the profile needs, no DEL, and composed letters. */
function hasPlainText(text: string): boolean {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 2)) {
    const escaped = text[at + 1]
    if (escaped !== 'n' && escaped !== '"' && escaped !== '\\') return false
  }
  return ascii.test(text) || (!text.includes('\u007f') && text.normalize('NFC') === text)
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

/** Reads a text that must already be canonical. Duplicate keys, spaces, escapes and other spellings fail as `form`. */
export function parseCanonical(text: string): Result<CanonicalValue, NotCanonical> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ kind: 'not-canonical', problem: 'json' })
  }
  if (isCanonical(value, text)) return ok(value as CanonicalValue)
  const again = tryCanonicalise(value)
  if (!again.ok) return again
  if (again.value !== text) return err({ kind: 'not-canonical', problem: 'form' })
  return ok(value as CanonicalValue)
}

export function parseCanonicalBytes(bytes: Uint8Array, limit = maxLineBytes): Result<CanonicalValue, NotCanonical> {
  if (bytes.length > limit) return err({ kind: 'not-canonical', problem: 'length' })
  const text = bytesToUtf8(bytes)
  if (!text.ok) return err({ kind: 'not-canonical', problem: 'utf8' })
  return parseCanonical(text.value)
}
