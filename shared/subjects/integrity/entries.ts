/**
 * What each person signs before the first score: integrity pact, confidentiality statement, conflicts of interest
 * (PermenPANRB 17/2024: actual and potential). A recusal is open under pseudonyms, since the roster and every verdict
 * on a sheet rest on it; why somebody recuses is a card.
 */
import { z } from 'zod'
import { candidateIdSchema, hashSchema } from '../../kernel/ids.ts'
import { cardHashSchema, closedOneKey, oneKey } from '../../record/entry-definition.ts'

export const conflictSchema = z.strictObject({
  candidate: candidateIdSchema,
  standing: z.enum(['actual', 'potential']),
  relation: z.enum(['family', 'business', 'superior', 'affiliation', 'outside-work', 'other']),
  handling: z.enum(['recuse', 'disclose']),
  note: z.string().max(1000),
})
export type Conflict = z.infer<typeof conflictSchema>

const digest = z.strictObject({ text: hashSchema })

export const integrityEntries = {
  'integrity-pact.signed.v1': oneKey(digest, {}),
  'confidentiality.signed.v1': oneKey(digest, {}),
  'conflicts.declared.v1': closedOneKey(
    z.strictObject({
      about: z.strictObject({ list: hashSchema }),
      /** Never scored by this author from this entry on, sorted. */
      recused: z.array(candidateIdSchema).max(1000),
      card: cardHashSchema,
    }),
    { card: z.strictObject({ conflicts: z.array(conflictSchema).max(1000) }) },
  ),
}
