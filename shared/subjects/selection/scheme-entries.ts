/**
 * The rules of one selection: rubrics are recorded one by one (each fits a line), and the freeze binds scheme, rubrics and
 * announcement together with two keys before the first score. A rule of the profile that was passed is named with its basis.
 */
import { z } from 'zod'
import { codeSchema, hashSchema } from '../../kernel/ids.ts'
import { oneKey, twoKeys } from '../../record/entry-definition.ts'
import { rubricSchema } from '../../rules/rubric.ts'
import { schemeSchema } from '../../rules/scheme.ts'

export const passedRuleSchema = z.strictObject({ rule: codeSchema, basis: z.string().min(1).max(300) })
export type PassedRule = z.infer<typeof passedRuleSchema>

export const schemeEntries = {
  'rubric.recorded.v1': oneKey(z.strictObject({ rubric: rubricSchema }), {}),
  'scheme.frozen.v1': twoKeys(
    z.strictObject({
      scheme: schemeSchema,
      /** Rubric code to the entry that recorded it. */
      rubrics: z.record(codeSchema, hashSchema),
      announcement: hashSchema,
      passes: z.array(passedRuleSchema).max(40),
      replaces: hashSchema.nullable(),
    }),
    {},
  ),
}
