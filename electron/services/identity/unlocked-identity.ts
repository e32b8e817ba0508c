/**
 * An identity while it is open: it signs, opens what was encrypted to it, and gives the keys for what lies at rest. Secrets
 * are held as bytes and overwritten by `lock`. What a text form or a native key object left behind in memory goes with
 * the garbage collector: JavaScript offers no more.
 */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Recipient } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import type { Signer } from '../../../shared/record/signer.ts'
import { encryptTo } from '../age/age-file.ts'
import { identityBytes, identityFromBytes, type AgeIdentity } from '../age/age-keys.ts'
import type { FolderLock } from './folder-lock.ts'
import { formatSecrets, type IdentityDescription, type IdentitySecrets } from './identity-folder.ts'
import { signerFromSeed } from './signing-seed.ts'

export interface UnlockedIdentity {
  readonly folder: string
  readonly description: IdentityDescription
  readonly identifier: string | null
  readonly signer: Signer
  readonly recipient: Recipient
  /** Id of the installation it is open on. */
  readonly installation: string
  /** False where it was made on another installation: then the holders should admit a new key before it signs here. */
  readonly isAtHome: boolean
  /** For opening files; made anew each time and not to be kept. */
  ageIdentity(): AgeIdentity
  /** The secrets of the folder once more, for another recipient: a new recovery sheet. */
  sealSecrets(to: Recipient): Promise<Result<Uint8Array, RecipientFailure>>
  /** A sub-key of 32 bytes for one purpose at rest (`journal/<keyId>`, `cards`, `drafts` …), by HKDF-SHA-256. */
  deriveKey(purpose: string): Uint8Array
  /** Overwrites the secrets and lets go of the folder. Twice is once. Using the identity afterwards is a bug. */
  lock(): Promise<void>
}

export interface Opened {
  readonly folder: string
  readonly description: IdentityDescription
  readonly secrets: IdentitySecrets
  /** Signing seed; overwritten here once it has been taken over. */
  readonly seed: Uint8Array
  readonly installation: string
  readonly folderLock: FolderLock
}

export function unlockedIdentity(opened: Opened, crypto: Crypto): UnlockedIdentity {
  const { description, secrets, folderLock } = opened
  const signer = signerFromSeed(opened.seed, crypto)
  opened.seed.fill(0)
  const ageSecret = identityBytes(secrets.ageIdentity)
  const dataKey = fromHex(secrets.dataKey)
  let isOpen = true
  return {
    folder: opened.folder,
    description,
    identifier: secrets.identifier,
    signer: { keyId: signer.keyId, sign: signer.sign },
    recipient: description.recipient,
    installation: opened.installation,
    isAtHome: secrets.installation === opened.installation,
    ageIdentity: () => {
      invariant(isOpen, 'the identity is locked')
      return identityFromBytes(ageSecret)
    },
    sealSecrets: (to) => {
      invariant(isOpen, 'the identity is locked')
      return encryptTo([to], formatSecrets(secrets))
    },
    deriveKey: (purpose) => {
      invariant(isOpen, 'the identity is locked')
      return hkdf(sha256, dataKey, undefined, utf8ToBytes(`timbang/at-rest/v1 ${purpose}`), 32)
    },
    lock: async () => {
      if (!isOpen) return
      isOpen = false
      signer.wipe()
      ageSecret.fill(0)
      dataKey.fill(0)
      await folderLock.release()
    },
  }
}
