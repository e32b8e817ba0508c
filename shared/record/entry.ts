/**
 * The entry: one signed fact in its author's own log (FORMAT.md §2). Here is its envelope only; what `body` may hold is
 * the business of the subjects. An entry is kept as its line, since the line is what was hashed.
 */
import { z } from 'zod'
import { utf8ToBytes } from '../kernel/bytes.ts'
import { hashSchema, keyIdSchema, type Hash } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import { canonicalise, maxLineBytes, parseCanonical, type CanonicalValue, type NotCanonical } from './canonical.ts'

export const formatVersion = 1

/** A place in a log: number and hash of the entry there. */
export const pointSchema = z.tuple([z.int().min(0), hashSchema])
export type Point = z.infer<typeof pointSchema>

const bodySchema = z.custom<Readonly<Record<string, CanonicalValue>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

export const entrySchema = z
  .strictObject({
    v: z.literal(formatVersion),
    selection: hashSchema.nullable(),
    author: keyIdSchema,
    seq: z.int().min(0),
    prev: hashSchema.nullable(),
    seen: z.record(keyIdSchema, pointSchema),
    at: instantSchema,
    type: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/),
    body: bodySchema,
  })
  .refine((entry) => (entry.seq === 0) === (entry.prev === null), { error: 'prev-only-after-first' })
  .refine((entry) => !(entry.author in entry.seen), { error: 'own-log-in-seen' })
  .refine((entry) => entry.selection !== null || (entry.seq === 0 && entry.type.startsWith('selection.founded.')), {
    error: 'only-founding-without-selection',
  })

export type Entry = z.infer<typeof entrySchema>

/** An entry with the line it was read from and that line's hash. */
export interface HashedEntry {
  readonly entry: Entry
  readonly line: string
  readonly hash: Hash
}

export type EntryFailure = NotCanonical | SchemaFailure | { readonly kind: 'newer-format'; readonly version: number }

export const hashLine = (line: string, crypto: Crypto): Hash => crypto.sha256Hex(utf8ToBytes(line)) as Hash

/** Which selection an entry belongs to: its own hash for the founding entry. */
export const selectionOf = ({ entry, hash }: HashedEntry): Hash => entry.selection ?? hash

export function writeEntry(entry: Entry, crypto: Crypto): HashedEntry {
  const line = canonicalise(entry)
  return { entry, line, hash: hashLine(line, crypto) }
}

export function parseEntry(line: string, crypto: Crypto): Result<HashedEntry, EntryFailure> {
  if (utf8ToBytes(line).length > maxLineBytes) return err({ kind: 'not-canonical', problem: 'length' })
  const value = parseCanonical(line)
  if (!value.ok) return value
  const version = versionOf(value.value)
  if (version > formatVersion) return err({ kind: 'newer-format', version })
  const entry = parseWith(entrySchema, value.value)
  if (!entry.ok) return entry
  return ok({ entry: entry.value, line, hash: hashLine(line, crypto) })
}

function versionOf(value: CanonicalValue): number {
  const v = typeof value === 'object' && value !== null && 'v' in value ? value.v : 0
  return typeof v === 'number' ? v : 0
}
