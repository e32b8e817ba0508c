/**
 * From the last sheet to the official result: acknowledgements, absences that two keys accepted, the gate, decisions on
 * what the rules leave open, and the determination that pins every number it rests on.
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../../kernel/ids.ts'
import { daySchema } from '../../kernel/instant.ts'
import { cardHashSchema, oneKey, twoKeys } from '../../record/entry-definition.ts'
import { pointSchema } from '../../record/entry.ts'

/** For each log, the last accepted entry. */
export const cutSchema = z.record(keyIdSchema, pointSchema)
export type Cut = z.infer<typeof cutSchema>

const noteCard = { note: z.strictObject({ text: z.string().min(1).max(2000) }) }

export const resultEntries = {
  'bundle.received.v1': oneKey(z.strictObject({ bundle: hashSchema, heads: cutSchema }), {}),
  'absence.accepted.v1': twoKeys(
    z.strictObject({
      assessor: keyIdSchema,
      instrument: codeSchema,
      candidates: z.array(candidateIdSchema).min(1).max(1000),
      cause: z.enum(['ill', 'absent', 'lost-sheet', 'other']),
      note: cardHashSchema,
    }),
    noteCard,
  ),
  'gate.opened.v1': twoKeys(z.strictObject({ cut: cutSchema, scheme: hashSchema, roster: hashSchema }), {}),
  'decision.made.v1': twoKeys(
    z.strictObject({
      on: hashSchema,
      choice: z.enum(['accept-late', 'refuse-late', 'keep-branch', 'keep-act', 'settle-unopened']),
      note: cardHashSchema,
    }),
    noteCard,
  ),
  /** A tie-break step on facts that are not disclosed: who stands higher, resting on these cards. */
  'tie.compared.v1': oneKey(
    z.strictObject({
      vacancy: codeSchema,
      step: z.int().min(1).max(20),
      order: z.array(z.array(candidateIdSchema).min(1)).min(1).max(200),
      cards: z.array(hashSchema).min(1).max(400),
    }),
    {},
  ),
  'result.determined.v1': twoKeys(
    z.strictObject({
      cut: cutSchema,
      scheme: hashSchema,
      /** SHA-256 of the sorted hashes of the cards used, joined by newlines. */
      cards: hashSchema,
      rules: z.string().min(1).max(20),
      /** SHA-256 of the canonical result. */
      result: hashSchema,
      replaces: hashSchema.nullable(),
    }),
    {},
  ),
  'cards.erased.v1': twoKeys(
    z.strictObject({
      cards: z.array(hashSchema).min(1).max(400),
      basis: z.string().min(1).max(200),
      minute: z.strictObject({ number: z.string().min(1).max(80), date: daySchema }),
    }),
    {},
  ),
}
