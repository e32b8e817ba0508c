/**
 * Opens an identity with its passphrase: the signing key first, so that a wrong passphrase costs one derivation, then the
 * secrets. Files of different identities or of different times side by side are told apart from a wrong passphrase.
 */
import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { recipientOf } from '../age/age-keys.ts'
import { decryptUnder } from '../age/age-passphrase.ts'
import type { FileFailure } from '../files/file-port.ts'
import { acquireFolderLock, type IdentityInUse, type LockRequest } from './folder-lock.ts'
import {
  fileNames,
  parseSecrets,
  readDescription,
  readIdentityFile,
  type IdentityDamaged,
  type IdentityDescription,
  type IdentitySecrets,
  type IdentityUnknown,
} from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'
import { installationOf, type InstallationFailure } from './installation.ts'
import { openSecretKey } from './minisign-secret-key.ts'
import { keyIdOfSeed } from './signing-seed.ts'
import { unlockedIdentity, type UnlockedIdentity } from './unlocked-identity.ts'

export interface IdentityToUnlock extends Pick<LockRequest, 'program' | 'passOver'> {
  readonly root: string
  readonly id: string
  readonly passphrase: string
}

export type UnlockFailure =
  | { readonly kind: 'wrong-passphrase' }
  | IdentityUnknown
  | IdentityDamaged
  | IdentityInUse
  | InstallationFailure
  | FileFailure

export async function unlockIdentity(
  request: IdentityToUnlock,
  ports: IdentityPorts,
): Promise<Result<UnlockedIdentity, UnlockFailure>> {
  const folder = join(request.root, request.id)
  const description = await readDescription(ports.files, folder)
  if (!description.ok) return description
  const installation = await installationOf(request.root, ports)
  if (!installation.ok) return installation
  const folderLock = await acquireFolderLock({ ...request, folder }, ports)
  if (!folderLock.ok) return folderLock
  const opened = await open({ ...request, folder }, description.value, ports)
  if (opened.ok) {
    return ok(
      unlockedIdentity(
        {
          folder,
          description: description.value,
          ...opened.value,
          installation: installation.value,
          folderLock: folderLock.value,
        },
        ports.crypto,
      ),
    )
  }
  await folderLock.value.release()
  return opened
}

type OpenFailure = { readonly kind: 'wrong-passphrase' } | IdentityDamaged | FileFailure

async function open(
  { folder, passphrase }: { readonly folder: string; readonly passphrase: string },
  description: IdentityDescription,
  ports: IdentityPorts,
): Promise<Result<{ seed: Uint8Array; secrets: IdentitySecrets }, OpenFailure>> {
  const key = await readIdentityFile(ports.files, folder, fileNames.signingKey)
  if (!key.ok) return key
  const sealed = await readIdentityFile(ports.files, folder, fileNames.secrets)
  if (!sealed.ok) return sealed
  const opened = await openSecretKey(key.value, passphrase, ports.kdf)
  if (!opened.ok)
    return opened.failure.kind === 'wrong-passphrase'
      ? err({ kind: 'wrong-passphrase' })
      : damaged(fileNames.signingKey, 'form')
  const { seed } = opened.value
  const secrets = await openSecrets(sealed.value, passphrase, ports)
  const isWhole = secrets.ok && recipientOf(secrets.value.ageIdentity) === description.recipient
  if (isWhole && keyIdOfSeed(seed) === description.keyId) return ok({ seed, secrets: secrets.value })
  seed.fill(0)
  if (!secrets.ok) return secrets
  return damaged(isWhole ? fileNames.signingKey : fileNames.secrets, 'disagrees')
}

const damaged = (file: IdentityDamaged['file'], problem: IdentityDamaged['problem']): Result<never, IdentityDamaged> =>
  err({ kind: 'identity-damaged', file, problem })

/** The passphrase has opened the key beside it, so a file that it doesn't open is another's or of another time. */
async function openSecrets(
  sealed: Uint8Array,
  passphrase: string,
  { kdf }: IdentityPorts,
): Promise<Result<IdentitySecrets, IdentityDamaged>> {
  const opened = await decryptUnder(passphrase, kdf, sealed)
  if (!opened.ok) return damaged(fileNames.secrets, opened.failure.kind === 'wrong-passphrase' ? 'disagrees' : 'form')
  const secrets = parseSecrets(opened.value)
  opened.value.fill(0)
  return secrets ? ok(secrets) : damaged(fileNames.secrets, 'form')
}
