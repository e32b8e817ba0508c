/** A short way to write a competency: every text a pair, Indonesian first, English second. */
import { competencyLevels, type Cluster, type Competency } from '../../rules/competency-dictionary.ts'
import { bilingual, type Pair } from '../rubrics/rubric-parts.ts'

interface CompetencyWords {
  readonly code: string
  readonly cluster: Cluster
  readonly title: Pair
  readonly definition: Pair
  /** The lowest level first. */
  readonly levels: readonly { readonly description: Pair; readonly indicators: readonly Pair[] }[]
}

export const competency = ({ code, cluster, title, definition, levels }: CompetencyWords): Competency => ({
  code,
  cluster,
  title: bilingual(title),
  definition: bilingual(definition),
  levels: competencyLevels.flatMap((level) => {
    const words = levels[level - 1]
    return words
      ? [{ level, description: bilingual(words.description), indicators: words.indicators.map(bilingual) }]
      : []
  }),
})
