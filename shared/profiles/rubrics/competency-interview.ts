/**
 * Interview on one competency: three criteria, each with its own main question, the same for everybody, and one probe for
 * each letter of STAR. The first criterion is the heart of the competency and weighs most.
 *
 * Codes of criteria are distinct over all these rubrics, so that a committee can put criteria of several into one of its
 * own. The anchors say how well something was shown in the room; they are no levels of the dictionary of competencies.
 */
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { forbiddenQuestions } from './forbidden-questions.ts'
import { bilingual, fiveLevels, starProbes, type CriterionInput, type FivePairs, type Pair } from './rubric-parts.ts'

interface AskedCriterion {
  readonly code: string
  readonly title: Pair
  readonly definition: Pair
  readonly coreValue: CriterionInput['coreValue']
  readonly question: Pair
  /** Situation, task, action, result. */
  readonly probes: readonly [Pair, Pair, Pair, Pair]
  readonly levels: FivePairs
}

interface CompetencyInterview {
  readonly code: string
  /** Code in the dictionary of competencies. */
  readonly competency: string
  readonly title: Pair
  readonly criteria: readonly [AskedCriterion, AskedCriterion, AskedCriterion]
  /** Beyond what is forbidden in any room. */
  readonly alsoForbidden?: readonly Pair[]
}

const weights = ['0.4', '0.3', '0.3'] as const

export function competencyInterview(interview: CompetencyInterview): Rubric {
  const { code, competency, title, criteria, alsoForbidden = [] } = interview
  return rubricSchema.parse({
    v: 1,
    code,
    method: 'interview',
    title: { id: `Wawancara kompetensi: ${title[0]}`, en: `Competency interview: ${title[1]}` },
    criteria: criteria.map(({ probes: [situation, task, action, result], question, levels, ...words }, at) => ({
      ...words,
      title: bilingual(words.title),
      definition: bilingual(words.definition),
      weight: weights[at],
      competency,
      question: {
        main: bilingual(question),
        probes: starProbes({
          situation: bilingual(situation),
          task: bilingual(task),
          action: bilingual(action),
          result: bilingual(result),
        }),
      },
      indicators: [],
      levels: fiveLevels(levels.map(bilingual)),
    })),
    notObserved: { rule: 'reweigh', minimumObserved: 2 },
    forbiddenQuestions: [...alsoForbidden.map(bilingual), ...forbiddenQuestions],
  })
}
