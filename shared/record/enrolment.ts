/**
 * The request of a person who wants to be admitted (FORMAT.md §9): who, in which role, with which two keys, from which
 * installation. It is signed with the key it names, which shows that the sender has it; who that is in life is
 * for the people to settle, who compare its twelve words. File and QR hold the same text: the canonical line, then
 * the four lines of its signature. By hand:
 *
 *   head -n 1 request.txt | tr -d '\n' > r.json; tail -n 4 request.txt > r.json.minisig; minisign -VHm r.json -P KEY
 */
import { z } from 'zod'
import { bytesToUtf8, toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { asHash, codeSchema, keyIdSchema, recipientSchema, type Hash } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { invariant } from '../kernel/invariant.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import { parseCanonical, tryCanonicalise, type NotCanonical } from './canonical.ts'
import { fingerprintOf } from './fingerprint.ts'
import { verifyDetached, type SignatureFailure } from './minisign.ts'
import { formatComment } from './minisign-comment.ts'
import { untrustedCommentLine } from './minisign-file.ts'
import { parseRecipient, type RecipientFailure } from './recipient.ts'
import type { Signer } from './signer.ts'

/** After one recovery that was never admitted comes the next: two keep the QR code readable. */
export const mostReplaced = 2

export const enrolmentKind = 'timbang/enrolment/v1'

export const enrolmentSchema = z.strictObject({
  kind: z.literal(enrolmentKind),
  name: z.string().min(1).max(120),
  /** NIP or another official identifier. */
  identifier: z.string().min(1).max(40).nullable(),
  role: codeSchema,
  signingKey: keyIdSchema,
  /** Earlier signing keys of the same person, the newest first, in whose place this one comes: a claim that the holders judge. */
  replaces: z.array(keyIdSchema).max(mostReplaced),
  recipient: recipientSchema,
  /** Random id of the installation, 32 hex digits: two holders who share one sit at one laptop. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
})
export type Enrolment = z.infer<typeof enrolmentSchema>

export interface EnrolmentRequest {
  readonly enrolment: Enrolment
  /** The whole text, as in the file and in the QR. */
  readonly text: string
  /** SHA-256 of the whole text. */
  readonly hash: Hash
  /** The twelve words of that hash. */
  readonly words: readonly string[]
}

export type EnrolmentFailure =
  | { readonly kind: 'not-an-enrolment' }
  | { readonly kind: 'enrolment-too-large'; readonly maximumBytes: number }
  | NotCanonical
  | SchemaFailure
  | RecipientFailure
  | SignatureFailure

/** Far above what the fields can fill, far below what a program could choke on. */
const maximumBytes = 4096

const commentOf = (enrolment: Enrolment): string =>
  formatComment({ kind: 'enrolment', selection: null, detail: enrolment.signingKey })

const requestOf = (enrolment: Enrolment, text: string, crypto: Crypto): EnrolmentRequest => {
  const bytes = utf8ToBytes(text)
  return { enrolment, text, hash: asHash(toHex(crypto.sha256(bytes))), words: fingerprintOf(bytes, crypto) }
}

/** Signs a request with the key that it names. Name and identifier are a person's typing, so they may fail. */
export function makeEnrolment(
  person: Omit<Enrolment, 'kind' | 'signingKey'>,
  signer: Signer,
  crypto: Crypto,
): Result<EnrolmentRequest, NotCanonical | SchemaFailure> {
  const enrolment = parseWith(enrolmentSchema, {
    ...person,
    name: person.name.normalize('NFC'),
    identifier: person.identifier?.normalize('NFC') ?? null,
    kind: enrolmentKind,
    signingKey: signer.keyId,
  })
  if (!enrolment.ok) return enrolment
  const line = tryCanonicalise(enrolment.value)
  if (!line.ok) return line
  const signature = bytesToUtf8(signer.sign(utf8ToBytes(line.value), commentOf(enrolment.value)))
  invariant(signature.ok, 'a signature file is text')
  return ok(requestOf(enrolment.value, `${line.value}\n${signature.value}`, crypto))
}

/** Reads and verifies a request from a file or a scanned code. Only the exact bytes that were written are accepted. */
export function parseEnrolment(bytes: Uint8Array, crypto: Crypto): Result<EnrolmentRequest, EnrolmentFailure> {
  if (bytes.length > maximumBytes) return err({ kind: 'enrolment-too-large', maximumBytes })
  const text = bytesToUtf8(bytes)
  if (!text.ok) return err({ kind: 'not-an-enrolment' })
  const end = text.value.indexOf('\n')
  const line = text.value.slice(0, Math.max(end, 0))
  const signature = text.value.slice(end + 1)
  if (end < 0 || !signature.startsWith(untrustedCommentLine)) return err({ kind: 'not-an-enrolment' })
  const value = parseCanonical(line)
  if (!value.ok) return value
  const enrolment = parseWith(enrolmentSchema, value.value)
  if (!enrolment.ok) return enrolment
  const recipient = parseRecipient(enrolment.value.recipient)
  if (!recipient.ok) return recipient
  const verified = verifyDetached(
    {
      bytes: utf8ToBytes(line),
      signature: utf8ToBytes(signature),
      publicKey: enrolment.value.signingKey,
      expectedComment: commentOf(enrolment.value),
    },
    crypto,
  )
  if (!verified.ok) return verified
  return ok(requestOf(enrolment.value, text.value, crypto))
}
