/**
 * `bundle.json`: what a bundle is, for whom, and how far each log in it reaches (FORMAT.md §11). It holds no time, so the same
 * content has the same manifest; every list in it is sorted and without repetition for the same reason.
 */
import { z } from 'zod'
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { hashSchema, keyIdSchema } from '../../kernel/ids.ts'
import { err, type Result } from '../../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../../kernel/schema.ts'
import { canonicalise, parseCanonicalBytes, type CanonicalValue, type NotCanonical } from '../canonical.ts'
import { pointSchema, type Point } from '../entry.ts'
import { purposeSchema } from './purpose.ts'

export const manifestKind = 'timbang/bundle/v1'
export const manifestFormat = 1

/** By number, then by hash. */
export const comparePoints = ([seq, hash]: Point, [otherSeq, otherHash]: Point): number =>
  seq - otherSeq || (hash < otherHash ? -1 : hash > otherHash ? 1 : 0)

const ascends = <T>(items: readonly T[], compare: (a: T, b: T) => number): boolean =>
  items.every((item, index) => index === 0 || compare(items[index - 1] as T, item) < 0)

const pointsSchema = z
  .array(pointSchema)
  .min(1)
  .refine((points) => ascends(points, comparePoints), { error: 'not-sorted' })

const readersSchema = z
  .array(keyIdSchema)
  .refine((keys) => ascends(keys, (a, b) => (a < b ? -1 : a > b ? 1 : 0)), { error: 'not-sorted' })

export const manifestSchema = z
  .strictObject({
    kind: z.literal(manifestKind),
    format: z.literal(manifestFormat),
    selection: hashSchema,
    purpose: purposeSchema,
    /** Whose signature stands on `SHA256SUMS`. */
    maker: keyIdSchema,
    /** Keys of the readers that it is meant for; empty: anybody. */
    for: readersSchema,
    sample: z.boolean(),
    /** Number of entries in each log's file. */
    entries: z.record(keyIdSchema, z.int().min(1)),
    /** Entries that stand right before those in the bundle: the reader must hold them, else what follows waits. */
    base: z.record(keyIdSchema, pointsSchema),
    /** Every branch tip, each with its signed head in `heads/`. */
    heads: z.record(keyIdSchema, pointsSchema),
  })
  .refine(({ entries, heads }) => Object.keys(entries).every((author) => author in heads), {
    error: 'log-without-head',
    path: ['entries'],
  })
  .refine(({ base, heads }) => Object.keys(base).every((author) => author in heads), {
    error: 'base-without-head',
    path: ['base'],
  })

export type Manifest = z.infer<typeof manifestSchema>

export type ManifestFailure = NotCanonical | SchemaFailure | { readonly kind: 'newer-format'; readonly version: number }

export const manifestBytes = (manifest: Manifest): Uint8Array => utf8ToBytes(canonicalise(manifest))

export function parseManifest(bytes: Uint8Array): Result<Manifest, ManifestFailure> {
  const value = parseCanonicalBytes(bytes)
  if (!value.ok) return value
  const version = formatOf(value.value)
  if (version > manifestFormat) return err({ kind: 'newer-format', version })
  return parseWith(manifestSchema, value.value)
}

function formatOf(value: CanonicalValue): number {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : 0
  return typeof format === 'number' ? format : 0
}
