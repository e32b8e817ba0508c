/**
 * The card: a fact that a law may oblige somebody to withhold or erase, kept outside the entry, which holds only its hash
 * (FORMAT.md §3). Author, field and selection stand inside the card, so it can't be shown for another, and a hash copied
 * from somebody else's entry opens nothing.
 */
import { z } from 'zod'
import { bytesToUtf8, toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { hashSchema, keyIdSchema, type Hash } from '../kernel/ids.ts'
import type { Crypto, Random } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import { canonicalise, maxLineBytes, parseCanonical, type CanonicalValue, type NotCanonical } from './canonical.ts'

export const cardSchema = z.strictObject({
  author: keyIdSchema,
  /** `type#path`, for instance `candidates.listed.v1#display`. */
  field: z.string().regex(/^[a-z-]+\.[a-z-]+\.v[1-9]\d*#[a-z][A-Za-z0-9.]*$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  selection: hashSchema.nullable(),
  value: z.custom<CanonicalValue>((value) => value !== undefined),
})
export type Card = z.infer<typeof cardSchema>

export interface HashedCard {
  readonly card: Card
  readonly text: string
  readonly hash: Hash
}

/** What an attachment's card holds; the bytes travel beside it, under the card's hash. */
export const attachmentSchema = z.strictObject({
  sha256: hashSchema,
  size: z.int().min(0),
  name: z.string().min(1).max(120),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
})
export type Attachment = z.infer<typeof attachmentSchema>

export function writeCard(parts: Omit<Card, 'salt'>, random: Random, crypto: Crypto): HashedCard {
  const card: Card = { ...parts, salt: toHex(random.bytes(16)) }
  const text = canonicalise(card)
  return { card, text, hash: toHex(crypto.sha256(utf8ToBytes(text))) as Hash }
}

export const parseCard = (bytes: Uint8Array, crypto: Crypto): Result<HashedCard, NotCanonical | SchemaFailure> =>
  readCard(bytes, crypto.sha256Hex(bytes) as Hash)

/** Reads a card whose bytes have this hash. */
export function readCard(bytes: Uint8Array, hash: Hash): Result<HashedCard, NotCanonical | SchemaFailure> {
  if (bytes.length > maxLineBytes) return err({ kind: 'not-canonical', problem: 'length' })
  const text = bytesToUtf8(bytes)
  if (!text.ok) return err({ kind: 'not-canonical', problem: 'utf8' })
  const value = parseCanonical(text.value)
  if (!value.ok) return value
  const card = parseWith(cardSchema, value.value)
  return card.ok ? ok({ card: card.value, text: text.value, hash }) : card
}
