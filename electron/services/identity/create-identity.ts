/**
 * Makes an identity in a new folder under `root`, and leaves it open. A crash half-way leaves files without
 * `identity.json`, which are no identity and give way to the next attempt.
 */
import { join } from 'node:path'
import { toHex } from '../../../shared/kernel/bytes.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, expectOk, ok, type Result } from '../../../shared/kernel/result.ts'
import { judgePassphrase, type PassphraseFailure } from '../../../shared/record/passphrase.ts'
import { encryptTo } from '../age/age-file.ts'
import { newIdentity, recipientOf, type AgeIdentity } from '../age/age-keys.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import { acquireFolderLock, type FolderLock, type IdentityInUse } from './folder-lock.ts'
import {
  fileNames,
  formatSecrets,
  pendingSheet,
  type IdentityDescription,
  type IdentitySecrets,
} from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'
import { tidyPerson, writeIdentity, type PersonRefused } from './identity-writing.ts'
import { installationOf, type InstallationFailure } from './installation.ts'
import { newRecoveryEntropy, recoveryIdentity, recoverySheet, type RecoverySheet } from './recovery-sheet.ts'
import { keyIdOfSeed } from './signing-seed.ts'
import { unlockedIdentity, type UnlockedIdentity } from './unlocked-identity.ts'

export interface IdentityToCreate {
  /** Folder of all identities of this installation; must exist. */
  readonly root: string
  /** Name of the new identity's folder in it. */
  readonly id: string
  readonly label: string
  readonly identifier: string | null
  readonly passphrase: string
  readonly sample: boolean
  /** For the lock: who has it open. */
  readonly program: string
}

export interface CreatedIdentity {
  readonly unlocked: UnlockedIdentity
  /** To be shown once; nothing keeps it. */
  readonly sheet: RecoverySheet
}

export type CreateFailure =
  | PassphraseFailure
  | PersonRefused
  | { readonly kind: 'identity-exists'; readonly folder: string }
  | IdentityInUse
  | InstallationFailure
  | FileFailure
  | AtomicWriteFailure

interface Fresh {
  readonly seed: Uint8Array
  readonly age: AgeIdentity
  readonly dataKey: Uint8Array
  readonly entropy: Uint8Array
}

export async function createIdentity(
  request: IdentityToCreate,
  ports: IdentityPorts,
): Promise<Result<CreatedIdentity, CreateFailure>> {
  const person = tidyPerson(request)
  if (!person.ok) return person
  const judged = judgePassphrase(request.passphrase, [person.value.label, person.value.identifier ?? ''])
  if (!judged.ok) return judged
  const installation = await installationOf(request.root, ports)
  if (!installation.ok) return installation
  const { random } = ports
  const fresh: Fresh = {
    seed: random.bytes(32),
    age: newIdentity(random),
    dataKey: random.bytes(32),
    entropy: newRecoveryEntropy(random),
  }
  const folder = await ensureFolder(ports.files, request.root, request.id)
  if (!folder.ok) return folder
  const folderLock = await acquireFolderLock({ folder: folder.value, program: request.program }, ports)
  if (!folderLock.ok) return folderLock
  const made = await fill(
    { ...request, ...person.value, folder: folder.value },
    { ...fresh, installation: installation.value, folderLock: folderLock.value },
    ports,
  )
  if (!made.ok) await folderLock.value.release()
  return made
}

type Place = IdentityToCreate & { readonly folder: string }
type Material = Fresh & { readonly installation: string; readonly folderLock: FolderLock }

async function fill(
  place: Place,
  material: Material,
  ports: IdentityPorts,
): Promise<Result<CreatedIdentity, CreateFailure>> {
  const { folder, label, identifier, passphrase, sample } = place
  const there = await ports.files.stat(join(folder, fileNames.description))
  if (there.ok) return err({ kind: 'identity-exists', folder })
  if (there.failure.kind !== 'missing') return there
  const created = instantSchema.parse(ports.clock.now())
  const recipient = recipientOf(material.age)
  const description: IdentityDescription = {
    kind: 'timbang/identity/v1',
    label,
    keyId: keyIdOfSeed(material.seed),
    recipient,
    created,
    sample,
    retired: [],
  }
  const dataKey = toHex(material.dataKey)
  const secrets: IdentitySecrets = {
    kind: 'timbang/identity-secrets/v1',
    ageIdentity: material.age,
    dataKey,
    identifier,
    installation: material.installation,
  }
  const recovery = await encryptTo([recipientOf(recoveryIdentity(material.entropy))], formatSecrets(secrets))
  const bytes = expectOk(recovery, 'a recipient just made is usable')
  const written = await writeIdentity({ folder, description, secrets, seed: material.seed, passphrase }, ports, [
    { name: fileNames.recovery, bytes },
    // The sample's people have one passphrase that anybody knows, and no sheet.
    ...(sample ? [] : [{ name: fileNames.pendingSheet, bytes: pendingSheet }]),
  ])
  if (!written.ok) return written
  const sheet = recoverySheet(material.entropy, ports.crypto)
  material.entropy.fill(0)
  material.dataKey.fill(0)
  const unlocked = unlockedIdentity(
    {
      folder,
      description,
      secrets,
      seed: material.seed,
      installation: material.installation,
      folderLock: material.folderLock,
    },
    ports.crypto,
  )
  return ok({ unlocked, sheet })
}
