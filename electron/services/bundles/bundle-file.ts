/**
 * Bundles as files: read whole within the limits and opened, or packed, encrypted to their readers and written so that the final name
 * only ever holds all of it, read back and compared.
 */
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Recipient } from '../../../shared/kernel/ids.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import { bundleLimits } from '../../../shared/record/bundle/limits.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { encryptTo } from '../age/age-file.ts'
import type { AgeIdentity } from '../age/age-keys.ts'
import type { AtomicWriteFailure, AtomicWriter, AtomicWriteRequest, ReadBack } from '../files/atomic-write.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import { isAgeFile, openBundle, type OpenFailure } from '../verify/open-bundle.ts'

export interface OpenedBundleFile {
  readonly bundle: VerifiedBundle
  /** False: anybody who had the stick could read it. */
  readonly wasEncrypted: boolean
}

/** An age file is longer than what is in it: 16 bytes each 64 KiB, and a header of some lines for each reader. */
const ageOverhead = 1024 * 1024

export async function readBundleFile(
  files: FilePort,
  path: string,
  identities: readonly AgeIdentity[],
): Promise<Result<OpenedBundleFile, FileFailure | OpenFailure>> {
  const bytes = await files.read(path, bundleLimits.maxArchiveBytes + ageOverhead)
  if (!bytes.ok) return bytes
  const bundle = await openBundle(bytes.value, identities)
  return bundle.ok ? ok({ bundle: bundle.value, wasEncrypted: isAgeFile(bytes.value) }) : bundle
}

export interface BundleToWrite {
  readonly zip: Uint8Array
  /** Who can decrypt it, by the folded record; null: written in plain, for anybody. */
  readonly recipients: readonly Recipient[] | null
}

export async function writeBundleFile(
  writer: AtomicWriter,
  to: Omit<AtomicWriteRequest, 'content'>,
  { zip, recipients }: BundleToWrite,
): Promise<Result<ReadBack, AtomicWriteFailure | RecipientFailure>> {
  const bytes = recipients === null ? ok(zip) : await encryptTo(recipients, zip)
  return bytes.ok ? writer.write({ ...to, content: [bytes.value] }) : bytes
}
