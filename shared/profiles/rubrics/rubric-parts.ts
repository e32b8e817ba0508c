/** Short ways to write the parts of a shipped rubric. */
import type { z } from 'zod'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { criterionSchema } from '../../rules/rubric.ts'

type CriterionInput = z.input<typeof criterionSchema>
type Probes = NonNullable<CriterionInput['question']>['probes']

/** Five anchors, the lowest level first. */
export const fiveLevels = (anchors: readonly Bilingual[]): CriterionInput['levels'] =>
  anchors.map((anchor, i) => ({ level: i + 1, anchor }))

/** One probe for each letter of STAR. */
export const starProbes = (probes: Record<Probes[number]['asks'], Bilingual>): Probes => [
  { asks: 'situation', text: probes.situation },
  { asks: 'task', text: probes.task },
  { asks: 'action', text: probes.action },
  { asks: 'result', text: probes.result },
]
