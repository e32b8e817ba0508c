/**
 * Every failure that can reach the page, each with one shape wherever it occurs. A method names the kinds that it may
 * answer with; the page has a sentence for each kind in both languages, or it does not compile.
 *
 * `name` is always the last part of a path (what a person sees in a folder), never the path itself.
 */
import { z } from 'zod'
import { candidateIdSchema, keyIdSchema } from '../kernel/ids.ts'
import { bundleSteps as checkedSteps } from '../record/bundle/bundle-failure.ts'

const failure = <K extends string, S extends z.ZodRawShape>(kind: K, data: S) =>
  z.strictObject({ kind: z.literal(kind), ...data })

const name = z.string().max(260)
const count = z.int().min(0)
const path = z.array(z.union([z.string(), z.int()]))

/** Said by the transport, dispatcher or client, so possible in any answer. */
export const wireFailures = {
  'malformed-request': failure('malformed-request', {}),
  'unknown-method': failure('unknown-method', { method: z.string().max(100) }),
  'bad-input': failure('bad-input', { path, problem: z.string() }),
  'request-too-large': failure('request-too-large', { limit: count }),
  /** A mistake in the program. What it was stays with the host. */
  'host-bug': failure('host-bug', {}),
  'bad-answer': failure('bad-answer', {}),
  'host-unreachable': failure('host-unreachable', {}),
  /** The page was not opened with the address that this host process printed. */
  'session-ended': failure('session-ended', {}),
  'sender-refused': failure('sender-refused', {}),
}

export const identityFailures = {
  'identity-locked': failure('identity-locked', {}),
  'identity-unknown': failure('identity-unknown', {}),
  'identity-exists': failure('identity-exists', {}),
  'identity-damaged': failure('identity-damaged', { name }),
  'installation-damaged': failure('installation-damaged', {}),
  /** Another program holds this identity's folder: which, on which computer, since when. Texts may be empty. */
  'identity-in-use': failure('identity-in-use', {
    program: z.string().max(60),
    host: z.string().max(255),
    since: z.string().max(40),
    /** False: on another computer, or left behind; `passOver` may be asked for. */
    sameComputer: z.boolean(),
  }),
  'person-refused': failure('person-refused', { field: z.enum(['label', 'identifier', 'role']) }),
  'wrong-passphrase': failure('wrong-passphrase', {}),
  'passphrase-too-short': failure('passphrase-too-short', { minimum: count }),
  'passphrase-too-long': failure('passphrase-too-long', { maximumBytes: count }),
  'passphrase-not-typable': failure('passphrase-not-typable', {}),
  'passphrase-too-easy': failure('passphrase-too-easy', { bits: z.number(), minimumBits: z.number() }),
  'word-count': failure('word-count', { expected: count, found: count }),
  'word-unknown': failure('word-unknown', {
    position: z.int().min(1),
    typed: z.string().max(60),
    nearest: z.array(z.string().max(60)).max(24),
  }),
  'words-do-not-check': failure('words-do-not-check', {}),
  'wrong-recovery-words': failure('wrong-recovery-words', {}),
}

/** With the system's own code, which helps whoever is asked for help. */
const ofFile = { name, code: z.string().max(40) }

export const fileFailures = {
  'file-no-space': failure('file-no-space', ofFile),
  'file-read-only': failure('file-read-only', ofFile),
  /** The volume is gone: pulled out, unmounted. */
  'file-vanished': failure('file-vanished', ofFile),
  'file-exists': failure('file-exists', ofFile),
  'file-missing': failure('file-missing', ofFile),
  'file-busy': failure('file-busy', ofFile),
  'file-denied': failure('file-denied', ofFile),
  'file-bad-name': failure('file-bad-name', ofFile),
  'file-too-large': failure('file-too-large', ofFile),
  'file-unsupported': failure('file-unsupported', ofFile),
  'file-io': failure('file-io', ofFile),
  'read-back-differs': failure('read-back-differs', { name }),
  /** Chosen before this host was started, or never. */
  'unknown-place': failure('unknown-place', {}),
  'choice-cancelled': failure('choice-cancelled', {}),
  'no-native-dialog': failure('no-native-dialog', {}),
}

export const recordFailures = {
  'selection-unknown': failure('selection-unknown', {}),
  'selection-unconfirmed': failure('selection-unconfirmed', {}),
  'code-malformed': failure('code-malformed', { position: z.int().min(1).nullable() }),
  'code-differs': failure('code-differs', {}),
  'head-moved': failure('head-moved', {}),
  /** The record would give the entry no effect; the page asks the same rules first. */
  'would-be-refused': failure('would-be-refused', { entry: count, reason: z.string().max(60) }),
  'body-refused': failure('body-refused', { entry: count, path, problem: z.string() }),
  'newer-version-needed': failure('newer-version-needed', { type: z.string() }),
  /** Journal and database hold different entries in one log: nothing is healed, nothing is signed. */
  'stores-differ': failure('stores-differ', { author: keyIdSchema }),
  /** The own log is known to go on beyond the journal: signing would fork it. */
  'own-log-ahead': failure('own-log-ahead', {}),
  /** The own key signs nothing more in this selection: two branches of its log are known, or entries of it are lost. */
  'key-retired': failure('key-retired', { cause: z.enum(['branched', 'given-up', 'key-ended']) }),
  /** Bundles that were accepted could not be brought into the journal yet. */
  'imports-pending': failure('imports-pending', { count }),
  'journal-damaged': failure('journal-damaged', { author: keyIdSchema.nullable() }),
  /** A write ended so that it is not known what the disk holds: it is read anew before the next step. */
  'journal-in-doubt': failure('journal-in-doubt', {}),
  /** What was erased lies overwritten by nothing yet; tried again at the next change. */
  'erasure-unfinished': failure('erasure-unfinished', ofFile),
  'drafts-full': failure('drafts-full', { limit: z.enum(['drafts', 'draft-bytes', 'total-bytes']), max: count }),
  /** Neither made nor received on this machine, or erased. */
  'attachment-missing': failure('attachment-missing', {}),
  'sample-refused': failure('sample-refused', {}),
  'sample-unavailable': failure('sample-unavailable', {}),
}

/** Opening (decryption) comes before the steps that a bundle's content is checked in. */
export const bundleSteps = ['open', ...checkedSteps] as const

export const exchangeFailures = {
  /** Nothing was changed. `file` is the place in the bundle, `problem` the innermost cause, by its kind. */
  'bundle-refused': failure('bundle-refused', {
    step: z.enum(bundleSteps),
    file: name.nullable(),
    problem: z.string().max(80),
  }),
  'not-for-this-key': failure('not-for-this-key', { name }),
  'maker-unknown': failure('maker-unknown', { key: keyIdSchema }),
  'forwarding-not-confirmed': failure('forwarding-not-confirmed', {}),
  'plan-outdated': failure('plan-outdated', {}),
  'recipient-unknown': failure('recipient-unknown', { key: keyIdSchema }),
  'candidate-unknown': failure('candidate-unknown', { candidate: candidateIdSchema }),
  /** `not-the-first`: of two holders who open together the earlier office gives its openings to the later one. */
  'purpose-refused': failure('purpose-refused', {
    problem: z.enum(['role', 'gate-shut', 'nothing-to-send', 'no-recipient', 'not-the-first', 'not-holder']),
  }),
  /** A recipient's key that nothing can safely be encrypted to. */
  'recipient-unusable': failure('recipient-unusable', { recipient: z.string().max(100) }),
  'bundle-too-large': failure('bundle-too-large', { limit: z.string().max(40), max: count }),
  /** Nothing was determined yet, so nothing can be handed over. */
  'not-determined': failure('not-determined', {}),
  'ranking-unavailable': failure('ranking-unavailable', { problem: z.string().max(80) }),
  'not-a-handover': failure('not-a-handover', { name }),
  /** The folder is not as it was signed; `problem` is the kind that a verification would name. */
  'handover-unsound': failure('handover-unsound', { file: name, problem: z.string().max(80) }),
  'document-refused': failure('document-refused', { name }),
  /** The record holds nothing that this document could be made of. */
  'document-unavailable': failure('document-unavailable', {}),
  cancelled: failure('cancelled', {}),
}

export const failureSchemas = {
  ...wireFailures,
  ...identityFailures,
  ...fileFailures,
  ...recordFailures,
  ...exchangeFailures,
} as const

export type FailureKind = keyof typeof failureSchemas
export type HostFailure<K extends FailureKind = FailureKind> = { [P in K]: z.infer<(typeof failureSchemas)[P]> }[K]
export type WireFailure = HostFailure<keyof typeof wireFailures>
export type BundleRefusedStep = (typeof bundleSteps)[number]

export const isFailureKind = (kind: string): kind is FailureKind => Object.hasOwn(failureSchemas, kind)
