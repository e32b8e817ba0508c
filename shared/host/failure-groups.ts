/** Failures that come together, so that a method names what it does and not each way in which a stick can fail. */
import type { FailureKind } from './failures.ts'

const groupOf = <const K extends FailureKind>(kinds: readonly K[]): readonly K[] => kinds

/** Whatever the file system may answer: also to reading and writing the data folder of this machine. */
export const filing = groupOf([
  'file-no-space',
  'file-read-only',
  'file-vanished',
  'file-exists',
  'file-missing',
  'file-busy',
  'file-denied',
  'file-bad-name',
  'file-too-large',
  'file-unsupported',
  'file-io',
  'read-back-differs',
])

/** Reading and changing what is kept of a selection on this machine. */
export const keeping = groupOf([...filing, 'journal-damaged', 'journal-in-doubt', 'erasure-unfinished'])

/** Reading from, or writing to, what a person chose. */
export const placing = groupOf(['unknown-place', ...filing])

/** Whatever needs the unlocked identity and a selection that it holds. */
export const holding = groupOf([...keeping, 'identity-locked', 'selection-unknown'])

/** Whatever signs in the own log. */
export const signing = groupOf([
  ...holding,
  'selection-unconfirmed',
  'head-moved',
  'would-be-refused',
  'body-refused',
  'key-retired',
  'imports-pending',
  'newer-version-needed',
  'stores-differ',
  'own-log-ahead',
  'sample-refused',
])

/** A passphrase that is to be used from now on. */
export const choosingPassphrase = groupOf([
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-not-typable',
  'passphrase-too-easy',
])

/** Opening an identity's folder. */
export const openingFolder = groupOf([
  ...filing,
  'identity-unknown',
  'identity-in-use',
  'identity-damaged',
  'installation-damaged',
])
