/**
 * The signed record. Entries and cards travel as the text that was hashed: the record layer parses them, on either side.
 * A page says what is a fact; who, when, which number and what was seen is set by the host, which alone can sign.
 */
import { z } from 'zod'
import { hashSchema } from '../kernel/ids.ts'
import { attachmentSchema } from '../record/card.ts'
import { pointSchema } from '../record/entry.ts'
import { holding, keeping, placing, signing } from './failure-groups.ts'
import { method } from './method.ts'
import { nothing } from './system-methods.ts'
import { base64Schema, tokenSchema } from './tokens.ts'

/** One canonical line (FORMAT.md §1); its bytes are counted where it is parsed. */
const line = z.string().max(65_536)

/** A signed head: its canonical text and its signature file, whole. Without one an entry does not exist (FORMAT.md §4). */
export const headTextSchema = z.strictObject({ head: line, signature: z.string().max(2000) })
export type HeadText = z.infer<typeof headTextSchema>

const recordPart = z.strictObject({
  entries: z.array(line),
  heads: z.array(headTextSchema),
  cards: z.array(line),
})
export type RecordPart = z.infer<typeof recordPart>

/** How far a record was read: so many items of each log, so many cards. */
const cursor = z.string().max(16_384)

export const stickSchema = z.strictObject({
  label: z.string().max(120),
  /** False while it is pulled out. */
  present: z.boolean(),
  /** Entries of the own log that lie on this computer alone. */
  onlyHere: z.int().min(0),
  /**
   * Work went on elsewhere from this stick's copy: it holds so many own entries more, has gone another way, or its identity has a new
   * key. Nothing of it is overwritten then, and nothing is signed here.
   */
  beyond: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('continued'), entries: z.int().min(1) }),
      z.strictObject({ kind: z.enum(['parted', 'recovered']) }),
    ])
    .nullable(),
})
export type SessionStick = z.infer<typeof stickSchema>

/**
 * A place in a body: property names and list positions, outermost first. It must hold `null`; the host puts a hash there.
 * The last step is a property's name and, for cards, names the card's path.
 */
const slot = z
  .array(z.union([z.string().max(60), z.int().min(0)]))
  .min(1)
  .max(16)
const value = z.custom<unknown>((given) => given !== undefined, { error: 'missing' })

export const signSchema = z.strictObject({
  /** `null` founds a selection: the only body is then its founding entry, with cards and without attachments or links. */
  selection: hashSchema.nullable(),
  /** The own log's newest entry as the page knows it, so that two windows can't both go on from there. */
  expectedHead: pointSchema.nullable(),
  bodies: z
    .array(z.strictObject({ type: z.string().max(80), body: z.record(z.string(), value) }))
    .min(1)
    .max(500),
  /** Cards to make (with the host's own salt), and where their hashes go. `entry` is a position in `bodies`. */
  cards: z.array(z.strictObject({ entry: z.int().min(0), slot, value })).max(5000),
  /** Chosen files to keep as attachments: the host reads them, and its card holds name, size and digest. */
  attachments: z
    .array(
      z.strictObject({
        entry: z.int().min(0),
        slot,
        file: tokenSchema,
        mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
      }),
    )
    .max(50),
  /** Entries of the same batch that name earlier ones by hash. */
  links: z.array(z.strictObject({ entry: z.int().min(0), slot, to: z.int().min(0) })).max(5000),
})
export type SignRequest = z.infer<typeof signSchema>

export const recordMethods = {
  'selection.list': method(
    nothing,
    z.strictObject({
      selections: z.array(
        z.strictObject({
          selection: hashSchema,
          founding: line,
          /** Whether the founding code was compared with paper on this machine. Nothing is signed before. */
          confirmed: z.boolean(),
          ownHead: pointSchema.nullable(),
          entries: z.int().min(0),
          stick: stickSchema.nullable(),
        }),
      ),
    }),
    ['identity-locked', ...keeping],
  ),

  /** `code` as typed from paper (8 groups of 4), or all 64 hex digits as read from its QR. */
  'selection.confirm': method(z.strictObject({ selection: hashSchema, code: z.string().max(80) }), nothing, [
    ...holding,
    'code-malformed',
    'code-differs',
  ]),

  /**
   * Everything held of a selection, causes before effects, a few megabytes at a time. Begin with `null`; `next` says where to
   * go on, now where there is `more`, later for what has come in since; it keeps its meaning when the host is started again.
   * Cards come after the entries; what was opened or handed over later comes when it is asked for from `next`.
   */
  'record.read': method(
    z.strictObject({ selection: hashSchema, after: cursor.nullable() }),
    recordPart.extend({ next: cursor, more: z.boolean() }),
    holding,
  ),

  /** Answers after the entries and their head are in the journal and synced, and on the session stick where one is set. */
  'record.sign': method(
    signSchema,
    z.strictObject({
      selection: hashSchema,
      entries: z.array(z.strictObject({ hash: hashSchema, line })),
      cards: z.array(z.strictObject({ hash: hashSchema, text: line })),
      head: headTextSchema,
      stick: stickSchema.nullable(),
    }),
    [...signing, ...placing],
  ),

  /**
   * The bytes of an attachment that is kept here, by the hash of the card that names it; checked against the digest in that card. What the
   * own key doesn't hold, or what was erased, is missing. At most 32 MiB.
   */
  'attachment.read': method(
    z.strictObject({ selection: hashSchema, card: hashSchema }),
    attachmentSchema.extend({ bytes: base64Schema }),
    [...holding, 'attachment-missing'],
  ),

  /** Gives the journal what only the page's database still holds. Nothing is taken where the two differ. */
  'record.heal': method(
    recordPart.extend({ selection: hashSchema }),
    z.strictObject({ entries: z.int().min(0), cards: z.int().min(0) }),
    [...keeping, 'identity-locked', 'stores-differ', 'bundle-refused'],
  ),

  /** Sets or, with `null`, gives up the stick on which every seal is kept as well. */
  'stick.set': method(
    z.strictObject({ selection: hashSchema, place: tokenSchema.nullable() }),
    z.strictObject({ stick: stickSchema.nullable() }),
    [...holding, ...placing],
  ),

  /** The own half-filled forms: opaque texts by key, kept encrypted beside the journal. */
  'drafts.read': method(
    z.strictObject({ selection: hashSchema }),
    z.strictObject({ drafts: z.array(z.strictObject({ key: z.string(), text: z.string() })) }),
    ['identity-locked', ...keeping],
  ),

  'drafts.write': method(
    z.strictObject({
      selection: hashSchema,
      put: z.array(z.strictObject({ key: z.string().min(1).max(200), text: z.string().max(262_144) })).max(200),
      remove: z.array(z.string().max(200)).max(1000),
    }),
    nothing,
    ['identity-locked', 'drafts-full', ...keeping],
  ),
}
