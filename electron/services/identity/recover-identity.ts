/**
 * After a forgotten passphrase, or on another machine with a copy of the folder: the words of the recovery sheet open the
 * data. The age identity and the data key stay, so everything at rest and everything ever sent to this person opens. The
 * signing key does not: a new one is made, which the holders admit by an act that names the old key's last head. The old
 * one is kept aside, still under the forgotten passphrase, and never used, so an honest recovery can't fork a log.
 */
import { join } from 'node:path'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { judgePassphrase, type PassphraseFailure } from '../../../shared/record/passphrase.ts'
import { parseRecoveryWords, type RecoveryWordsFailure } from '../../../shared/record/recovery-words.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { decryptWith, encryptTo } from '../age/age-file.ts'
import { recipientOf, type AgeIdentity } from '../age/age-keys.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import { acquireFolderLock, type IdentityInUse } from './folder-lock.ts'
import {
  fileNames,
  formatSecrets,
  parseSecrets,
  readDescription,
  readIdentityFile,
  writeIdentityFile,
  type IdentityDamaged,
  type IdentityDescription,
  type IdentitySecrets,
  type IdentityUnknown,
} from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'
import { writeIdentity } from './identity-writing.ts'
import { installationOf, type InstallationFailure } from './installation.ts'
import { sheetIsKept } from './pending-sheet.ts'
import { recoveryIdentity, recoverySheet, type RecoverySheet } from './recovery-sheet.ts'
import { keyIdOfSeed } from './signing-seed.ts'
import { unlockedIdentity, type UnlockedIdentity } from './unlocked-identity.ts'

export interface IdentityToRecover {
  readonly root: string
  readonly id: string
  /** As typed, or as the QR said. */
  readonly words: string
  /** The new one. */
  readonly passphrase: string
  readonly program: string
}

export interface RecoveredIdentity {
  readonly unlocked: UnlockedIdentity
  /** The key whose last head the admitting act must name. */
  readonly replaces: KeyId
  /** The same sheet: it stays valid. */
  readonly sheet: RecoverySheet
}

export type RecoverFailure =
  | RecoveryWordsFailure
  /** Right in themselves, but of another identity's sheet. */
  | { readonly kind: 'wrong-recovery-words' }
  | PassphraseFailure
  | IdentityUnknown
  | IdentityDamaged
  | IdentityInUse
  | InstallationFailure
  | FileFailure
  | AtomicWriteFailure
  | RecipientFailure

export async function recoverIdentity(
  request: IdentityToRecover,
  ports: IdentityPorts,
): Promise<Result<RecoveredIdentity, RecoverFailure>> {
  const entropy = parseRecoveryWords(request.words, ports.crypto)
  if (!entropy.ok) return entropy
  const folder = join(request.root, request.id)
  const description = await readDescription(ports.files, folder)
  if (!description.ok) return description
  const judged = judgePassphrase(request.passphrase, [description.value.label])
  if (!judged.ok) return judged
  const installation = await installationOf(request.root, ports)
  if (!installation.ok) return installation
  // A copied folder brings the lock of the computer it was copied from; with a new signing key that can do no harm.
  const folderLock = await acquireFolderLock(
    { folder, program: request.program, passOver: 'of-other-computers' },
    ports,
  )
  if (!folderLock.ok) return folderLock
  const work = {
    folder,
    before: description.value,
    recovery: recoveryIdentity(entropy.value),
    installation: installation.value,
    passphrase: request.passphrase,
  }
  const renewed = await renew(work, ports)
  if (!renewed.ok) {
    await folderLock.value.release()
    return renewed
  }
  const unlocked = unlockedIdentity(
    { folder, ...renewed.value, installation: installation.value, folderLock: folderLock.value },
    ports.crypto,
  )
  return ok({ unlocked, replaces: description.value.keyId, sheet: recoverySheet(entropy.value, ports.crypto) })
}

interface Renewal {
  readonly folder: string
  readonly before: IdentityDescription
  readonly recovery: AgeIdentity
  readonly installation: string
  readonly passphrase: string
}

interface Renewed {
  readonly description: IdentityDescription
  readonly secrets: IdentitySecrets
  readonly seed: Uint8Array
}

/** May be broken off anywhere and begun again: until the new `identity.json` is in place the words still open everything. */
async function renew(work: Renewal, ports: IdentityPorts): Promise<Result<Renewed, RecoverFailure>> {
  const { folder, before, recovery, installation, passphrase } = work
  const held = await openRecovery(work, ports)
  if (!held.ok) return held
  const retired = await setAside(folder, before.keyId, ports)
  if (!retired.ok) return retired
  const seed = ports.random.bytes(32)
  const at = instantSchema.parse(ports.clock.now())
  const description: IdentityDescription = {
    ...before,
    keyId: keyIdOfSeed(seed),
    retired: [...before.retired, { keyId: before.keyId, at }],
  }
  const secrets: IdentitySecrets = { ...held.value, installation }
  const written = await writeIdentity({ folder, description, secrets, seed, passphrase }, ports)
  if (!written.ok) return written
  // After the commit: this file holds the same secrets either way, only the installation is newer.
  const sealed = await encryptTo([recipientOf(recovery)], formatSecrets(secrets))
  if (!sealed.ok) return sealed
  const kept = await writeIdentityFile(ports.writer, { folder, name: fileNames.recovery, bytes: sealed.value })
  if (!kept.ok) return kept
  // Whoever typed the words has the sheet.
  const known = await sheetIsKept(ports.files, folder)
  return known.ok ? ok({ description, secrets, seed }) : known
}

async function openRecovery(
  { folder, before, recovery }: Renewal,
  { files }: IdentityPorts,
): Promise<Result<IdentitySecrets, RecoverFailure>> {
  const sealed = await readIdentityFile(files, folder, fileNames.recovery)
  if (!sealed.ok) return sealed
  const opened = await decryptWith(recovery, sealed.value)
  if (!opened.ok)
    return err(opened.failure.kind === 'not-a-recipient' ? { kind: 'wrong-recovery-words' } : damaged('form'))
  const secrets = parseSecrets(opened.value)
  if (!secrets) return err(damaged('form'))
  return recipientOf(secrets.ageIdentity) === before.recipient ? ok(secrets) : err(damaged('disagrees'))
}

const damaged = (problem: IdentityDamaged['problem']): IdentityDamaged => ({
  kind: 'identity-damaged',
  file: fileNames.recovery,
  problem,
})

/** Keeps the old signing key's file, once: after a broken recovery the one in place is already a new, never used one. */
async function setAside(
  folder: string,
  keyId: KeyId,
  ports: IdentityPorts,
): Promise<Result<void, FileFailure | AtomicWriteFailure | IdentityDamaged>> {
  const retired = await ensureFolder(ports.files, folder, fileNames.retired)
  if (!retired.ok) return retired
  const name = `${keyId}.key`
  const there = await ports.files.stat(join(retired.value, name))
  if (there.ok || there.failure.kind !== 'missing') return there.ok ? ok(undefined) : there
  const key = await readIdentityFile(ports.files, folder, fileNames.signingKey)
  if (!key.ok) return key.failure.kind === 'identity-damaged' && key.failure.problem === 'missing' ? ok(undefined) : key
  return writeIdentityFile(ports.writer, { folder: retired.value, name, bytes: key.value })
}
