/**
 * Entries that found a selection and say who may act in it. The founding entry's hash is the selection's id; its code is
 * printed in the announcement, so that whoever verifies begins from paper (FORMAT.md §8, §9).
 */
import { z } from 'zod'
import { hashSchema, keyIdSchema, recipientSchema } from '../../kernel/ids.ts'
import { daySchema } from '../../kernel/instant.ts'
import { attachmentSchema } from '../../record/card.ts'
import { cardHashSchema, oneKey, twoKeys } from '../../record/entry-definition.ts'
import { officeSchema, roleSchema } from './roles.ts'

const textPair = z.strictObject({ id: z.string().min(1).max(200), en: z.string().min(1).max(200) })
const installation = z.string().regex(/^[0-9a-f]{32}$/)

/** The last accepted entry of somebody's log; null where nothing of it is accepted. */
export const acceptedSchema = z.strictObject({ seq: z.int().min(0), hash: hashSchema }).nullable()
export type Accepted = z.infer<typeof acceptedSchema>

export const holderSchema = z.strictObject({
  key: keyIdSchema,
  recipient: recipientSchema,
  person: cardHashSchema,
  installation,
})
export type Holder = z.infer<typeof holderSchema>

/** Who somebody is, as printed in minutes: value of a `person` card. */
export const personSchema = z.strictObject({
  name: z.string().min(1).max(120),
  /** NIP or another official identifier. */
  identifier: z.string().min(1).max(40).nullable(),
  position: z.string().min(1).max(160).nullable(),
})
export type Person = z.infer<typeof personSchema>

const decreeSchema = z.strictObject({ number: z.string().min(1).max(80), date: daySchema, document: cardHashSchema })

export const selectionEntries = {
  'selection.founded.v1': oneKey(
    z.strictObject({
      title: textPair,
      agency: z.string().min(1).max(120),
      profile: z.strictObject({
        id: z.string().min(1).max(60),
        version: z.string().min(1).max(20),
        digest: hashSchema,
      }),
      /** A sample selection says CONTOH on every page and may use seeded keys; a real one refuses both. */
      sample: z.boolean(),
      holders: z
        .strictObject({ chair: holderSchema, secretary: holderSchema, custodian: holderSchema })
        .refine((h) => new Set([h.chair.key, h.secretary.key, h.custodian.key]).size === 3, { error: 'three-keys' }),
    }),
    { person: personSchema },
  ),
  'selection.joined.v1': oneKey(z.strictObject({ founding: hashSchema }), {}),
  'person.admitted.v1': twoKeys(
    z.strictObject({
      key: keyIdSchema,
      recipient: recipientSchema,
      roles: z.array(roleSchema).min(1).max(roleSchema.options.length),
      person: cardHashSchema,
      /** SHA-256 of the signed enrolment request whose words were compared. */
      request: hashSchema,
      installation,
      /** After a forgotten passphrase or a lost laptop: the old key and its last accepted entry. */
      replaces: z.strictObject({ key: keyIdSchema, accepted: acceptedSchema }).nullable(),
    }),
    { person: personSchema },
  ),
  'key.revoked.v1': twoKeys(
    z.strictObject({
      key: keyIdSchema,
      accepted: acceptedSchema,
      cause: z.enum(['lost', 'left', 'ethics', 'mistake']),
    }),
    {},
  ),
  'holder.replaced.v1': twoKeys(
    z.strictObject({ office: officeSchema, holder: holderSchema, accepted: acceptedSchema, decree: decreeSchema }),
    { person: personSchema, document: attachmentSchema },
  ),
  'act.countersigned.v1': oneKey(z.strictObject({ proposal: hashSchema }), {}),
}
