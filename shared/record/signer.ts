import type { KeyId } from '../kernel/ids.ts'

/** Whoever may sign in the record: an unlocked identity, or a seeded key of the sample. */
export interface Signer {
  readonly keyId: KeyId
  /**
   * The whole `.minisig` file over `bytes`. A comment that is not of a known kind, or a document that is a text of the
   * record, is a bug and throws; so does a signer whose identity has been locked.
   */
  sign(bytes: Uint8Array, trustedComment: string): Uint8Array
}
