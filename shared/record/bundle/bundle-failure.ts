/**
 * Why a bundle was refused: one kind for each cause, with the file and the place. Nothing of a refused bundle is believed.
 * `stepOf` says which step of the import (FORMAT.md §12) found it.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { SchemaFailure } from '../../kernel/schema.ts'
import type { NotCanonical } from '../canonical.ts'
import type { Point } from '../entry.ts'
import type { SignatureFailure } from '../minisign.ts'
import type { LogFailure } from '../verify-log.ts'
import type { SumsParseFailure } from './sums.ts'
import type { ZipFailure } from './zip-format.ts'

type In<F> = F & { readonly file: string }

export type BundleFailure =
  /** Not the one shape of archive: broken off, re-zipped, forged, too large, with a name that has no place in a bundle. */
  | { readonly kind: 'archive-refused'; readonly file: string | null; readonly cause: ZipFailure }
  | { readonly kind: 'sums-refused'; readonly file: string; readonly cause: SumsParseFailure }
  /** A file that `SHA256SUMS` does not list. */
  | In<{ readonly kind: 'extra-file' }>
  /** A file that the sums, the manifest or another file demands. */
  | In<{ readonly kind: 'missing-file' }>
  | In<{ readonly kind: 'sum-mismatch' }>
  /** Written by a newer version in a form that this one does not know. */
  | In<{ readonly kind: 'newer-format'; readonly version: number; readonly line: number | null }>
  /** Manifest, card, head or acknowledgement that is not canonical, or not of its schema. */
  | In<{ readonly kind: 'content-refused'; readonly cause: NotCanonical | SchemaFailure }>
  /** A log that breaks its own rules. */
  | In<{ readonly kind: 'log-refused'; readonly author: KeyId; readonly cause: LogFailure }>
  /** The manifest says another number than there are lines. */
  | In<{ readonly kind: 'count-differs'; readonly stated: number; readonly found: number }>
  /** A head that the manifest does not name, or names elsewhere. */
  | In<{ readonly kind: 'head-not-in-manifest' }>
  | { readonly kind: 'head-missing'; readonly file: string; readonly author: KeyId; readonly point: Point }
  /** Of another selection than the bundle. */
  | In<{ readonly kind: 'other-selection'; readonly selection: Hash | null }>
  /** The name says another author, number or hash than the content. */
  | In<{ readonly kind: 'name-differs' }>
  /** Not signed by this key, or changed since. */
  | In<{ readonly kind: 'bad-signature'; readonly key: KeyId; readonly cause: SignatureFailure }>
  /** Well signed, but as something else: a head as a bundle, a bundle of another selection. */
  | In<{ readonly kind: 'wrong-kind'; readonly key: KeyId; readonly comment: string }>
  /** An attachment whose bytes are not those that its card names. */
  | In<{ readonly kind: 'attachment-differs' }>
  /** Under a name that promises an age file lies something else. */
  | In<{ readonly kind: 'not-an-age-file' }>

export const bundleSteps = ['archive', 'sums', 'manifest', 'entries', 'chain', 'heads', 'cards', 'maker'] as const
export type BundleStep = (typeof bundleSteps)[number]

const chainKinds: ReadonlySet<LogFailure['kind']> = new Set(['chain-broken', 'base-unused', 'log-unsorted'])
const headKinds: ReadonlySet<LogFailure['kind']> = new Set([
  'entry-not-under-head',
  'head-without-entry',
  'head-not-tip',
])

export function stepOf(failure: BundleFailure): BundleStep {
  switch (failure.kind) {
    case 'archive-refused':
      return 'archive'
    case 'sums-refused':
    case 'extra-file':
    case 'sum-mismatch':
      return 'sums'
    case 'missing-file':
      return stepOfFile(failure.file)
    case 'log-refused':
      if (headKinds.has(failure.cause.kind)) return 'heads'
      return chainKinds.has(failure.cause.kind) ? 'chain' : 'entries'
    case 'count-differs':
      return 'entries'
    case 'head-not-in-manifest':
    case 'head-missing':
      return 'heads'
    case 'attachment-differs':
    case 'not-an-age-file':
      return 'cards'
    case 'newer-format':
    case 'content-refused':
    case 'other-selection':
    case 'name-differs':
    case 'bad-signature':
    case 'wrong-kind':
      return stepOfFile(failure.file)
  }
}

function stepOfFile(file: string): BundleStep {
  if (file === 'bundle.json') return 'manifest'
  if (file.startsWith('SHA256SUMS')) return file.endsWith('.minisig') ? 'maker' : 'sums'
  if (file.startsWith('heads/')) return 'heads'
  return file.startsWith('logs/') ? 'entries' : 'cards'
}

export interface BundleFailureDescription {
  readonly step: BundleStep
  /** The innermost kind: what a person's sentence is chosen by. */
  readonly problem: string
  readonly file: string | null
  /** 1-based line of a log, where there is one. */
  readonly line: number | null
}

export const describeBundleFailure = (failure: BundleFailure): BundleFailureDescription => ({
  step: stepOf(failure),
  problem: problemOf(failure),
  file: failure.file,
  line: lineOf(failure),
})

function problemOf(failure: BundleFailure): string {
  if (!('cause' in failure)) return failure.kind
  const { cause } = failure
  return cause.kind === 'entry-refused' ? cause.cause.kind : cause.kind
}

function lineOf(failure: BundleFailure): number | null {
  if (failure.kind === 'newer-format') return failure.line
  return failure.kind === 'log-refused' && 'line' in failure.cause ? failure.cause.line : null
}
