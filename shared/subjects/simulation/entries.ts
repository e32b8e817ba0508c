/**
 * Scenario cards of role-plays. A card is filed by the desk and stays with the holders until its opening is recorded: only then does it go
 * to assessors, role-players and the room, so that nobody can tell a candidate what will be played.
 */
import { z } from 'zod'
import { codeSchema, hashSchema } from '../../kernel/ids.ts'
import { cardHashSchema, oneKey } from '../../record/entry-definition.ts'
import { scenarioCardSchema } from '../../rules/scenario-card.ts'

export const simulationEntries = {
  'scenario.filed.v1': oneKey(
    z.strictObject({
      code: codeSchema,
      version: z.string().min(1).max(20),
      card: cardHashSchema,
      /** An earlier filing of this code that this one takes the place of. */
      replaces: hashSchema.nullable(),
    }),
    { card: scenarioCardSchema },
  ),
  /** From here on this card is played on that instrument, by one panel or (null) by all. A later opening takes its place. */
  'scenario.opened.v1': oneKey(
    z.strictObject({ filed: hashSchema, instrument: codeSchema, panel: codeSchema.nullable() }),
    {},
  ),
}
