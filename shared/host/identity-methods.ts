/**
 * Identities of this machine. A host has at most one unlocked at a time: unlocking another locks the first. What needs
 * an unlocked identity means that one and answers `identity-locked` where there is none.
 */
import { z } from 'zod'
import { hashSchema, keyIdSchema, recipientSchema } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import { choosingPassphrase, filing, openingFolder, placing } from './failure-groups.ts'
import { method } from './method.ts'
import { nothing } from './system-methods.ts'
import { base64Schema, identityIdSchema, targetSchema, tokenSchema, writtenSchema } from './tokens.ts'

/** How the owner picks the identity from a list. */
const label = z.string().min(1).max(120)
/** NIP or another official identifier. Known only while unlocked, since a NIP tells a birth date. */
const identifier = z.string().min(1).max(40).nullable()
/** At most what `minisign` reads; judged in its own words by the host. */
const passphrase = z.string().min(1).max(4000)

export const identityRowSchema = z.strictObject({
  identity: identityIdSchema,
  /** `null`: its files can't be read. It is listed all the same, so that nobody makes a second one in its place. */
  description: z.strictObject({ label, key: keyIdSchema, created: instantSchema, sample: z.boolean() }).nullable(),
  unlocked: z.boolean(),
})
export type IdentityRow = z.infer<typeof identityRowSchema>

export const unlockedSchema = z.strictObject({
  identity: identityIdSchema,
  label,
  identifier,
  key: keyIdSchema,
  recipient: recipientSchema,
  /** Random id of this installation, as enrolments name it. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  /** False: made on another installation, so the holders should admit a new key before it signs here. */
  isAtHome: z.boolean(),
  sample: z.boolean(),
  /** False: the words of the recovery sheet were never typed back, so nobody may have them. */
  sheetKept: z.boolean(),
  /** 32 bytes: the sub-key under which the page's own database is encrypted. Not the data key. */
  storeKey: base64Schema,
})
export type Unlocked = z.infer<typeof unlockedSchema>

/** What the recovery sheet shows: the words, and the same as text for its QR. Never kept by the host or the page. */
export const recoverySheetSchema = z.strictObject({
  words: z.array(z.string().max(40)).min(1).max(24),
  qr: z.string().max(1000),
})
export type RecoverySheet = z.infer<typeof recoverySheetSchema>

/** Folder locks to pass over: those of other computers (a copy), or all (the person says that nobody else is there). */
const passOver = z.enum(['of-other-computers', 'all']).nullable()

export const identityMethods = {
  'identity.list': method(nothing, z.strictObject({ identities: z.array(identityRowSchema) }), filing),

  'identity.create': method(
    z.strictObject({ label, identifier, passphrase }),
    z.strictObject({ unlocked: unlockedSchema, recovery: recoverySheetSchema }),
    ['person-refused', 'identity-exists', 'identity-in-use', 'installation-damaged', ...choosingPassphrase, ...filing],
  ),

  'identity.unlock': method(z.strictObject({ identity: identityIdSchema, passphrase, passOver }), unlockedSchema, [
    'wrong-passphrase',
    ...openingFolder,
  ]),

  'identity.lock': method(nothing, nothing, []),

  /** Takes a copied identity folder (a stick, a backup) among those of this machine. Its words then recover it. */
  'identity.adopt': method(z.strictObject({ place: tokenSchema }), z.strictObject({ identity: identityIdSchema }), [
    'identity-exists',
    'identity-unknown',
    'identity-damaged',
    ...placing,
  ]),

  /**
   * Opens the data of an identity with the words of its recovery sheet, as typed or scanned. The signing key is a new one,
   * which holders must admit (FORMAT.md §9); `replaces` is the old.
   */
  'identity.recover': method(
    z.strictObject({ identity: identityIdSchema, words: z.string().max(1000), passphrase }),
    z.strictObject({ unlocked: unlockedSchema, replaces: keyIdSchema, recovery: recoverySheetSchema }),
    [
      'recipient-unusable',
      'word-count',
      'word-unknown',
      'words-do-not-check',
      'wrong-recovery-words',
      ...choosingPassphrase,
      ...openingFolder,
    ],
  ),

  /** The words of the recovery sheet were typed back from paper. */
  'sheet.kept': method(nothing, nothing, ['identity-locked', ...filing]),

  /** A new recovery sheet in the old one's place; it counts as kept only once its words are typed back. */
  'sheet.renew': method(nothing, z.strictObject({ recovery: recoverySheetSchema }), [
    'identity-locked',
    'recipient-unusable',
    ...filing,
  ]),

  /** The signed request to be admitted, and the twelve words of its fingerprint; also written to a file if `to` says where. */
  'identity.enrol': method(
    z.strictObject({ role: z.string().min(1).max(40), to: targetSchema.nullable(), replace: z.boolean() }),
    z.strictObject({
      /** Whole, as in the file and in the QR. */
      text: z.string().max(4096),
      hash: hashSchema,
      fingerprint: z.array(z.string()).length(12),
      written: writtenSchema.nullable(),
    }),
    ['identity-locked', 'person-refused', ...placing],
  ),

  /**
   * The sample selection to play with, in a folder of its own under seeded identities, made the first time. Unlocks its chair;
   * the others of the committee are listed from then on, marked as sample, and `passphrase` opens each of them.
   */
  'sample.open': method(
    nothing,
    z.strictObject({ unlocked: unlockedSchema, selection: hashSchema, passphrase: z.string().max(200) }),
    ['sample-unavailable', 'wrong-passphrase', ...openingFolder],
  ),
}
