/**
 * What lies in an identity's folder:
 *
 *   identity.json          who this is, in plain: label, key, recipient; written last, so without it there is no identity
 *   signing.key            minisign secret key, under the passphrase
 *   signing.pub            its public key, for minisign
 *   identity.age           the secrets below, under the passphrase
 *   identity.recovery.age  the same secrets, to the recovery sheet's recipient
 *   sheet.pending          stands until the words of the recovery sheet were typed back
 *   retired/<key>.key      signing keys of before a recovery, kept aside and never used again
 *   lock-….json            a host has it open
 */
import { join } from 'node:path'
import { z } from 'zod'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { keyIdSchema, recipientSchema } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { canonicalise, parseCanonical } from '../../../shared/record/canonical.ts'
import { isAgeIdentity, type AgeIdentity } from '../age/age-keys.ts'
import type { AtomicWriteFailure, AtomicWriter } from '../files/atomic-write.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'

export const fileNames = {
  description: 'identity.json',
  signingKey: 'signing.key',
  publicKey: 'signing.pub',
  secrets: 'identity.age',
  recovery: 'identity.recovery.age',
  pendingSheet: 'sheet.pending',
  retired: 'retired',
} as const
export type IdentityFileName = (typeof fileNames)[keyof typeof fileNames]

/** Public, and readable while locked: no identifier in it, since a NIP tells a birth date. */
export const descriptionSchema = z.strictObject({
  kind: z.literal('timbang/identity/v1'),
  /** How the owner picks it from a list. */
  label: z.string().min(1).max(120),
  keyId: keyIdSchema,
  recipient: recipientSchema,
  created: instantSchema,
  /** Made by the demo from a seed that anybody knows: a real selection refuses it. */
  sample: z.boolean(),
  /** Signing keys of before, oldest first, and when each was replaced. */
  retired: z.array(z.strictObject({ keyId: keyIdSchema, at: instantSchema })),
})
export type IdentityDescription = z.infer<typeof descriptionSchema>

export const secretsSchema = z.strictObject({
  kind: z.literal('timbang/identity-secrets/v1'),
  /** 32 bytes behind `AGE-SECRET-KEY-1…`, in that text form so that `age` can use it as it stands. */
  ageIdentity: z.custom<AgeIdentity>((value) => typeof value === 'string' && isAgeIdentity(value)),
  /** 32 bytes, hex: everything at rest is encrypted under keys derived from it. */
  dataKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** NIP or another official identifier. */
  identifier: z.string().min(1).max(40).nullable(),
  /** Where it was made, or last recovered. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
})
export type IdentitySecrets = z.infer<typeof secretsSchema>

export interface IdentityDamaged {
  readonly kind: 'identity-damaged'
  readonly file: IdentityFileName
  /** `disagrees`: sound in itself, but not of the same identity as the files beside it. */
  readonly problem: 'missing' | 'form' | 'disagrees'
}

export interface IdentityUnknown {
  readonly kind: 'identity-unknown'
  readonly folder: string
}

/** All files together are some 3 kB. */
const largestFile = 65_536

/** A file of the folder that must be there. */
export async function readIdentityFile(
  files: FilePort,
  folder: string,
  file: IdentityFileName,
): Promise<Result<Uint8Array, IdentityDamaged | FileFailure>> {
  const bytes = await files.read(join(folder, file), largestFile)
  if (bytes.ok) return bytes
  if (bytes.failure.kind === 'missing') return err({ kind: 'identity-damaged', file, problem: 'missing' })
  return bytes.failure.kind === 'too-large' ? err({ kind: 'identity-damaged', file, problem: 'form' }) : bytes
}

export async function readDescription(
  files: FilePort,
  folder: string,
): Promise<Result<IdentityDescription, IdentityUnknown | IdentityDamaged | FileFailure>> {
  const bytes = await readIdentityFile(files, folder, fileNames.description)
  if (bytes.ok) {
    const description = parseText(descriptionSchema, bytes.value)
    return description
      ? ok(description)
      : err({ kind: 'identity-damaged', file: fileNames.description, problem: 'form' })
  }
  const { failure } = bytes
  return failure.kind === 'identity-damaged' && failure.problem === 'missing'
    ? err({ kind: 'identity-unknown', folder })
    : err(failure)
}

export interface NamedContent {
  readonly folder: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Puts a file in place whole, over an older one. */
export async function writeIdentityFile(
  writer: AtomicWriter,
  { folder, name, bytes }: NamedContent,
): Promise<Result<void, AtomicWriteFailure>> {
  const written = await writer.write({ folder, name, content: [bytes], existing: 'replace' })
  return written.ok ? ok(undefined) : written
}

export const pendingSheet = utf8ToBytes('timbang/sheet-pending/v1\n')

export const formatDescription = (description: IdentityDescription): Uint8Array =>
  utf8ToBytes(`${canonicalise(description)}\n`)
export const formatSecrets = (secrets: IdentitySecrets): Uint8Array => utf8ToBytes(`${canonicalise(secrets)}\n`)
export const parseSecrets = (bytes: Uint8Array): IdentitySecrets | null => parseText(secretsSchema, bytes)

/** A canonical line with its newline, checked against its schema. */
export function parseText<S extends z.ZodType>(schema: S, bytes: Uint8Array): z.infer<S> | null {
  const text = bytesToUtf8(bytes)
  if (!text.ok || !text.value.endsWith('\n')) return null
  const value = parseCanonical(text.value.slice(0, -1))
  const parsed = schema.safeParse(value.ok ? value.value : undefined)
  return parsed.success ? parsed.data : null
}
