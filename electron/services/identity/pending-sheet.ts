/**
 * Whether the words of the recovery sheet were ever typed back. Until they are, a file stands beside the identity: if the power fails
 * in between, the owner is told at the next unlocking, and makes a new sheet, since the words are kept nowhere.
 */
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { recipientOf } from '../age/age-keys.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { fileNames, pendingSheet, writeIdentityFile } from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'
import { newRecoveryEntropy, recoveryIdentity, recoverySheet, type RecoverySheet } from './recovery-sheet.ts'
import type { UnlockedIdentity } from './unlocked-identity.ts'

export const isSheetPending = async (files: FilePort, folder: string): Promise<boolean> =>
  (await files.stat(join(folder, fileNames.pendingSheet))).ok

/** The owner has shown that the words are on paper. Twice is once. */
export async function sheetIsKept(files: FilePort, folder: string): Promise<Result<void, FileFailure>> {
  const gone = await files.unlink(join(folder, fileNames.pendingSheet))
  if (!gone.ok && gone.failure.kind !== 'missing') return gone
  return syncFolder(files, folder)
}

/** New words, which alone open the data from now on; the old ones open no more than copies made before. To be shown once. */
export async function renewSheet(
  unlocked: UnlockedIdentity,
  ports: IdentityPorts,
): Promise<Result<RecoverySheet, AtomicWriteFailure | RecipientFailure>> {
  const { folder } = unlocked
  const entropy = newRecoveryEntropy(ports.random)
  const sealed = await unlocked.sealSecrets(recipientOf(recoveryIdentity(entropy)))
  if (!sealed.ok) return sealed
  // Pending first: cut off in between, the sheet in force is one that nobody may have.
  for (const file of [
    { folder, name: fileNames.pendingSheet, bytes: pendingSheet },
    { folder, name: fileNames.recovery, bytes: sealed.value },
  ]) {
    const written = await writeIdentityFile(ports.writer, file)
    if (!written.ok) return written
  }
  const sheet = recoverySheet(entropy, ports.crypto)
  entropy.fill(0)
  return ok(sheet)
}
