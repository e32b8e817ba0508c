/**
 * Who scores whom: the roster is drawn after the declarations, fixed by two keys, and changed afterwards only by a
 * replacement that names what the replaced assessor had sealed.
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../../kernel/ids.ts'
import { cardHashSchema, oneKey, twoKeys } from '../../record/entry-definition.ts'
import { acceptedSchema } from '../selection/entries.ts'
import { planSchema } from './planner/plan.ts'

export const assignmentSchema = z.strictObject({
  candidate: candidateIdSchema,
  vacancy: codeSchema,
  instrument: codeSchema,
  panel: codeSchema,
  /** Place in the panel's day, from 1. */
  order: z.int().min(1).max(9999),
})
export type Assignment = z.infer<typeof assignmentSchema>

export const panelSchema = z
  .strictObject({
    code: codeSchema,
    members: z.array(keyIdSchema).min(1).max(15),
    /** Sworn reserves, in the order in which they step in. */
    reserves: z.array(keyIdSchema).max(15),
  })
  .refine(({ members, reserves }) => new Set([...members, ...reserves]).size === members.length + reserves.length, {
    error: 'one-seat-each',
  })
export type Panel = z.infer<typeof panelSchema>

export const panelEntries = {
  'roster.drawn.v1': oneKey(z.strictObject({ part: z.array(assignmentSchema).min(1).max(200) }), {}),
  'roster.fixed.v1': twoKeys(
    z.strictObject({
      list: hashSchema,
      panels: z.array(panelSchema).min(1).max(60),
      parts: z.array(hashSchema).min(1).max(400),
      /** Seed of the draw: whoever has it can draw again. */
      seed: z.string().regex(/^[0-9a-f]{64}$/),
      /** What was chosen before the draw; without it the roster was drawn as in the first version. */
      plan: planSchema.optional(),
      replaces: hashSchema.nullable(),
    }),
    {},
  ),
  'assessor.replaced.v1': twoKeys(
    z.strictObject({
      roster: hashSchema,
      panel: codeSchema,
      out: keyIdSchema,
      in: keyIdSchema,
      /** Only these candidates (a recusal), or null: whatever `out` has not sealed by `accepted` (illness). */
      candidates: z.array(candidateIdSchema).min(1).max(1000).nullable(),
      accepted: acceptedSchema,
      cause: z.enum(['recused', 'ill', 'absent', 'removed']),
      note: cardHashSchema,
    }),
    { note: z.strictObject({ text: z.string().min(1).max(1000) }) },
  ),
}
