/**
 * The head: an author's signed statement how far the own log reaches (FORMAT.md §4). One signature over the newest hash
 * covers every entry beneath it, since each names the one before.
 */
import { z } from 'zod'
import { utf8ToBytes } from '../kernel/bytes.ts'
import { hashSchema, keyIdSchema } from '../kernel/ids.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import type { Result } from '../kernel/result.ts'
import { canonicalise, parseCanonicalBytes, type NotCanonical } from './canonical.ts'
import { selectionOf, type HashedEntry } from './entry.ts'

export const headKind = 'timbang/head/v1'

export const headSchema = z.strictObject({
  kind: z.literal(headKind),
  selection: hashSchema,
  author: keyIdSchema,
  seq: z.int().min(0),
  hash: hashSchema,
})
export type Head = z.infer<typeof headSchema>

/** A head with its minisign signature file, whole. */
export interface SignedHead {
  readonly head: Head
  readonly signature: Uint8Array
}

export const headOf = (hashed: HashedEntry): Head => ({
  kind: headKind,
  selection: selectionOf(hashed),
  author: hashed.entry.author,
  seq: hashed.entry.seq,
  hash: hashed.hash,
})

export const headBytes = (head: Head): Uint8Array => utf8ToBytes(canonicalise(head))

/** The trusted comment that the head's signature must carry, whole. */
export const headComment = (head: Head): string => `${headKind} ${head.selection} ${head.seq}`

/**
 * `<keyId>.<seq>.<hash>.json`, the file name in a bundle's `heads/`. The hash is whole: two heads of a forked log whose hashes begin
 * alike can be made on purpose, and only one of them would find room in a bundle.
 */
export const headFileName = ({ author, seq, hash }: Head): string => `${author}.${seq}.${hash}.json`

export function parseHead(bytes: Uint8Array): Result<Head, NotCanonical | SchemaFailure> {
  const value = parseCanonicalBytes(bytes)
  if (!value.ok) return value
  return parseWith(headSchema, value.value)
}
