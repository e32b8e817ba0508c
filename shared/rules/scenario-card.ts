/** Scenario card of a role-play. */
import { z } from 'zod'
import { codeSchema } from '../kernel/ids.ts'
import { titleSchema } from './bilingual.ts'
import { rubricSchema } from './rubric.ts'

export const scenarioCardSchema = z.strictObject({
  v: z.literal(1),
  code: codeSchema,
  version: z.string().min(1).max(20),
  title: titleSchema,
  rubric: rubricSchema,
})
export type ScenarioCard = z.infer<typeof scenarioCardSchema>
