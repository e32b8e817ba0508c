import type { Crypto, Random } from '../../../shared/kernel/ports.ts'
import type { AtomicWriter } from '../files/atomic-write.ts'
import type { FolderLockPorts } from './folder-lock.ts'
import type { Kdf } from './kdf.ts'

/** What identities need of the machine. The demo passes a seeded `random`, and so gets the same keys each time. */
export interface IdentityPorts extends FolderLockPorts {
  readonly writer: AtomicWriter
  readonly random: Random
  readonly crypto: Crypto
  readonly kdf: Kdf
  /** Cost of a passphrase for new files: `passphraseLogN`, less only in tests and the sample. */
  readonly logN: number
}
