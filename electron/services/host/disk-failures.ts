/** Failures of files, and of what is kept of a selection on this machine. Paths stay here: the page gets their last part. */
import { basename } from 'node:path'
import { keyIdSchema, type KeyId } from '../../../shared/kernel/ids.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { FileFailure } from '../files/file-port.ts'
import type { PlaceFailure } from '../files/removable-media.ts'
import type { DraftFailure } from '../at-rest/drafts.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import { mistake, tableFor, translator } from './failure-table.ts'

const nameOf = (path: string): string => basename(path).slice(0, 260)
const ofFile = ({ path, code }: { readonly path: string; readonly code: string }) => ({
  name: nameOf(path),
  code: code.slice(0, 40),
})

export const fileRows = tableFor<FileFailure | AtomicWriteFailure>()({
  'no-space': (failure) => ({ kind: 'file-no-space', ...ofFile(failure) }),
  'read-only': (failure) => ({ kind: 'file-read-only', ...ofFile(failure) }),
  vanished: (failure) => ({ kind: 'file-vanished', ...ofFile(failure) }),
  exists: (failure) => ({ kind: 'file-exists', ...ofFile(failure) }),
  missing: (failure) => ({ kind: 'file-missing', ...ofFile(failure) }),
  busy: (failure) => ({ kind: 'file-busy', ...ofFile(failure) }),
  denied: (failure) => ({ kind: 'file-denied', ...ofFile(failure) }),
  'bad-name': (failure) => ({ kind: 'file-bad-name', ...ofFile(failure) }),
  'too-large': (failure) => ({ kind: 'file-too-large', ...ofFile(failure) }),
  unsupported: (failure) => ({ kind: 'file-unsupported', ...ofFile(failure) }),
  io: (failure) => ({ kind: 'file-io', ...ofFile(failure) }),
  'read-back-differs': ({ path }) => ({ kind: 'read-back-differs', name: nameOf(path) }),
})

export const fileFailure = translator(fileRows)

export const placeRows = tableFor<PlaceFailure | AtomicWriteFailure>()({
  ...fileRows,
  'unknown-place': () => ({ kind: 'unknown-place' }),
})

export const placeFailure = translator(placeRows)

function authorIn(failure: object): KeyId | null {
  const author = keyIdSchema.safeParse('log' in failure ? failure.log : null)
  return author.success ? author.data : null
}

/** Of the stores of a record. */
export const keepingRows = tableFor<ApplyFailure>()({
  ...fileRows,
  'log-damaged': (failure) => ({ kind: 'journal-damaged', author: authorIn(failure) }),
  'log-moved': () => ({ kind: 'journal-in-doubt' }),
  'log-in-doubt': () => ({ kind: 'journal-in-doubt' }),
  'count-differs': () => ({ kind: 'journal-in-doubt' }),
  'shred-failed': (failure) => ({ kind: 'erasure-unfinished', ...ofFile(failure) }),
  // Cards were hashed, by this host or by the bundle's reader, before they come to the store.
  'card-hash-differs': mistake,
  // A delivery for which there is no room is told in the import's answer, not as a failure.
  'quarantine-full': mistake,
})

export const keepingFailure = translator(keepingRows)

export const draftFailure = translator(
  tableFor<DraftFailure>()({
    ...keepingRows,
    'draft-limit': ({ limit, max }) => ({ kind: 'drafts-full', limit, max }),
  }),
)
