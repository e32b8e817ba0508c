/**
 * The acknowledgement (FORMAT.md §13): whoever took a bundle in says so, signed with the own key. Only it proves delivery;
 * what an author prints about the own log proves nothing. It names the bundle by the digest of its `SHA256SUMS` and every
 * head that was in it, so it also catches a later cut at a log's tail.
 */
import { z } from 'zod'
import { toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { hashSchema, keyIdSchema, type Hash } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { ok, type Result } from '../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import { canonicalise, parseCanonicalBytes, type NotCanonical } from './canonical.ts'
import { pointSchema } from './entry.ts'
import { verifyDetached, type SignatureFailure } from './minisign.ts'
import type { Signer } from './signer.ts'

export const receiptKind = 'timbang/receipt/v1'

export const receiptSchema = z.strictObject({
  kind: z.literal(receiptKind),
  selection: hashSchema,
  /** SHA-256 of the `SHA256SUMS` of the bundle that was received. */
  bundle: hashSchema,
  receiver: keyIdSchema,
  /** The receiver's clock; informative. */
  at: instantSchema,
  /** Each head that was in the bundle and is now held. */
  heads: z.record(keyIdSchema, z.array(pointSchema).min(1)),
})
export type Receipt = z.infer<typeof receiptSchema>

/** A receipt with its exact bytes and the whole `.minisig` file over them. */
export interface SignedReceipt {
  readonly receipt: Receipt
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

export type ReceiptFailure = NotCanonical | SchemaFailure | SignatureFailure

export const receiptComment = ({ selection, bundle }: Pick<Receipt, 'selection' | 'bundle'>): string =>
  `${receiptKind} ${selection} ${bundle}`

export function signReceipt(parts: Omit<Receipt, 'kind' | 'receiver'>, signer: Signer): SignedReceipt {
  const receipt: Receipt = { ...parts, kind: receiptKind, receiver: signer.keyId }
  const bytes = utf8ToBytes(canonicalise(receipt))
  return { receipt, bytes, signature: signer.sign(bytes, receiptComment(receipt)) }
}

export function parseReceipt(bytes: Uint8Array): Result<Receipt, NotCanonical | SchemaFailure> {
  const value = parseCanonicalBytes(bytes)
  return value.ok ? parseWith(receiptSchema, value.value) : value
}

/** True to its receiver's key; whether that key had any business to acknowledge is for the record to say. */
export function verifyReceipt(
  bytes: Uint8Array,
  signature: Uint8Array,
  crypto: Crypto,
): Result<SignedReceipt, ReceiptFailure> {
  const receipt = parseReceipt(bytes)
  if (!receipt.ok) return receipt
  const { receiver } = receipt.value
  const signed = verifyDetached(
    { bytes, signature, publicKey: receiver, expectedComment: receiptComment(receipt.value) },
    crypto,
  )
  return signed.ok ? ok({ receipt: receipt.value, bytes, signature }) : signed
}

/** The name under which a bundle is acknowledged. */
export const bundleDigest = (sums: Uint8Array, crypto: Crypto): Hash => toHex(crypto.sha256(sums)) as Hash
