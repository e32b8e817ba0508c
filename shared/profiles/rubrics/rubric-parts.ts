/** Short ways to write the parts of a shipped rubric. A `Pair` is Indonesian first, English second. */
import type { z } from 'zod'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { criterionSchema } from '../../rules/rubric.ts'

export type CriterionInput = z.input<typeof criterionSchema>
type Probes = NonNullable<CriterionInput['question']>['probes']

export type Pair = readonly [id: string, en: string]
export type FivePairs = readonly [Pair, Pair, Pair, Pair, Pair]

export const bilingual = ([id, en]: Pair): Bilingual => ({ id, en })

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

interface ObservedCriterion {
  readonly code: string
  readonly title: Pair
  readonly definition: Pair
  readonly weight: string
  readonly competency: string | null
  readonly coreValue: CriterionInput['coreValue']
  /** What to look for, by the end of its code; the criterion's code stands before it. */
  readonly indicators: Readonly<Record<string, Pair>>
  readonly levels: FivePairs
}

/** A criterion of something read, heard or checked, for which no question is asked. */
export const observedCriterion = ({ indicators, ...words }: ObservedCriterion): CriterionInput => ({
  ...words,
  title: bilingual(words.title),
  definition: bilingual(words.definition),
  question: null,
  indicators: Object.entries(indicators).map(([end, text]) => ({
    code: `${words.code}-${end}`,
    text: bilingual(text),
  })),
  levels: fiveLevels(words.levels.map(bilingual)),
})
