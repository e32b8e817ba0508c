/** A bundle from its bytes: decrypted where it is an age file and one of the identities opens it, then checked whole. */
import { crc32 } from 'node:zlib'
import { bytesToUtf8 } from '../../../shared/kernel/bytes.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { BundleFailure } from '../../../shared/record/bundle/bundle-failure.ts'
import { unpackBundle } from '../../../shared/record/bundle/unpack.ts'
import { nothingRead, type ReadBefore } from '../../../shared/record/read-before.ts'
import { decryptWith, type AgeFailure } from '../age/age-file.ts'
import type { AgeIdentity } from '../age/age-keys.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { zlibInflate } from '../files/zlib-inflate.ts'

export type OpenFailure = BundleFailure | AgeFailure | { readonly kind: 'identity-needed' }

const ageBeginning = 'age-encryption.org/'

export const isAgeFile = (bytes: Uint8Array): boolean => {
  const beginning = bytesToUtf8(bytes.subarray(0, ageBeginning.length))
  return beginning.ok && beginning.value === ageBeginning
}

export async function openBundle(
  bytes: Uint8Array,
  identities: readonly AgeIdentity[],
  before: ReadBefore = nothingRead,
): Promise<Result<VerifiedBundle, OpenFailure>> {
  const archive = await decrypted(bytes, identities)
  if (!archive.ok) return archive
  return unpackBundle(archive.value, { crypto: nodeCrypto, inflate: zlibInflate, crc32, before })
}

async function decrypted(
  bytes: Uint8Array,
  identities: readonly AgeIdentity[],
): Promise<Result<Uint8Array, OpenFailure>> {
  if (!isAgeFile(bytes)) return { ok: true, value: bytes }
  let last: Result<Uint8Array, OpenFailure> = err({ kind: 'identity-needed' })
  for (const identity of identities) {
    last = await decryptWith(identity, bytes)
    if (last.ok || last.failure.kind === 'age-damaged') return last
  }
  return last
}
