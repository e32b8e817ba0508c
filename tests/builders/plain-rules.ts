/**
 * The smallest rules under which the record store can be tested: the founder admits people, anybody admitted writes notes, the
 * founder erases cards. What entries of a real selection mean is the engine's business.
 */
import { z } from 'zod'
import type { RecordCatalogue, RecordFold, RecordRules } from '../../electron/services/record/record-ports.ts'
import {
  hashSchema,
  keyIdSchema,
  recipientSchema,
  type Hash,
  type KeyId,
  type Recipient,
} from '../../shared/kernel/ids.ts'
import { err } from '../../shared/kernel/result.ts'
import { parseWith } from '../../shared/kernel/schema.ts'
import type { Holding } from '../../shared/record/holding.ts'
import type { ReadyEntry } from '../../shared/record/past.ts'

const types: Readonly<
  Record<string, { readonly body: z.ZodType; readonly cards: Readonly<Record<string, z.ZodType>> }>
> = {
  'selection.founded.v1': {
    body: z.strictObject({ title: z.string(), person: hashSchema.nullable() }),
    cards: { person: z.strictObject({ name: z.string() }) },
  },
  'person.admitted.v1': {
    body: z.strictObject({ key: keyIdSchema, recipient: recipientSchema.nullable() }),
    cards: {},
  },
  'note.written.v1': {
    body: z.strictObject({ text: z.string(), card: hashSchema.nullable(), document: hashSchema.nullable() }),
    cards: { card: z.union([z.string(), z.int()]), document: z.unknown() },
  },
  'cards.erased.v1': { body: z.strictObject({ cards: z.array(hashSchema) }), cards: {} },
}

const typeOf = (type: string) => (Object.hasOwn(types, type) ? types[type] : undefined)

const catalogue: RecordCatalogue = {
  isKnown: (type) => typeOf(type) !== undefined,
  parseBody: (type, body) => parseWith(typeOf(type)?.body ?? z.never(), body),
  cardPaths: (type) => Object.keys(typeOf(type)?.cards ?? {}),
  parseCard: (type, path, value) => {
    const schema = typeOf(type)?.cards[path]
    return schema ? parseWith(schema, value) : err({ kind: 'schema', path: [path], problem: 'no-such-card' })
  },
  changesRights: (type) => type !== 'note.written.v1',
}

function plainFold(holding: Holding, me: KeyId): RecordFold {
  const admitted = new Map<KeyId, Recipient | null>()
  const erased: Hash[] = []
  let newer: string | null = null
  const founder = (): KeyId | undefined => holding.entries.get(holding.selection)?.entry.author
  const apply = ({ entry }: ReadyEntry): void => {
    if (!catalogue.isKnown(entry.type)) newer ??= entry.type
    if (entry.author !== founder()) return
    if (entry.type === 'person.admitted.v1')
      admitted.set(entry.body['key'] as KeyId, entry.body['recipient'] as Recipient | null)
    if (entry.type === 'cards.erased.v1') erased.push(...(entry.body['cards'] as Hash[]))
  }
  return {
    add: (ready) => ready.forEach(apply),
    isAdmitted: (key) => key === founder() || admitted.has(key),
    mayKeepCard: ({ card }) =>
      card.author === me || me === founder() || (card.field !== 'note.written.v1#card' && admitted.has(me)),
    mayKeepShut: (author) => author === me || me === founder(),
    erasedCards: () => erased,
    newerType: () => newer,
    recipientOf: (key) => admitted.get(key) ?? null,
  }
}

export const plainRules: RecordRules = { catalogue, fold: plainFold }

export const note = (text: string, parts: { card?: string; document?: string } = {}) => ({
  type: 'note.written.v1',
  body: { text, card: parts.card ?? null, document: parts.document ?? null },
})

export const founding = (title = 'Seleksi contoh') => ({ type: 'selection.founded.v1', body: { title, person: null } })

export const admitting = (key: KeyId, recipient: Recipient | null = null) => ({
  type: 'person.admitted.v1',
  body: { key, recipient },
})
