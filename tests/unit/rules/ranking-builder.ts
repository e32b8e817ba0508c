/** Small rubrics, schemes and candidates for tests of the arithmetic. Codes are short: criterion `a`, assessor `1`. */
import { asExactText } from '../../../shared/kernel/exact.ts'
import { asCandidateId, asKeyId, type CandidateId } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { rankVacancy, type Ranking } from '../../../shared/rules/rank-vacancy.ts'
import { rubricSchema, type Rubric } from '../../../shared/rules/rubric.ts'
import { schemeSchema, type Component, type Scheme } from '../../../shared/rules/scheme.ts'
import type { CandidateInput, Held, Mark, SheetInput, TieComparison } from '../../../shared/rules/score-input.ts'

const text = (word: string) => ({ id: word, en: word })

export const id = (n: number): CandidateId => asCandidateId(n.toString(16).padStart(32, '0'))
export const assessor = (n: number) => asKeyId(n.toString(16).padStart(64, '0'))

/** Criteria with these weights, for instance `{ a: '0.6', b: '0.4' }`. */
export function aRubric(weights: Record<string, string>, change: Record<string, unknown> = {}): Rubric {
  return rubricSchema.parse({
    v: 1,
    code: 'rubric',
    method: 'interview',
    title: text('Rubric'),
    criteria: Object.entries(weights).map(([code, weight]) => ({
      code,
      title: text(code),
      definition: text(code),
      weight,
      competency: null,
      coreValue: null,
      question: null,
      indicators: [],
      levels: [1, 2, 3, 4, 5].map((level) => ({ level, anchor: text(`level ${level}`) })),
    })),
    notObserved: { rule: 'incomplete' },
    forbiddenQuestions: [],
    ...change,
  })
}

export const aRubricComponent = (change: Record<string, unknown> = {}) => ({
  kind: 'rubric',
  code: 'interview',
  title: text('Interview'),
  method: 'interview',
  group: null,
  weight: '1',
  rubric: 'rubric',
  aggregation: { method: 'mean' },
  minimumAssessors: 1,
  scaling: 'of-maximum',
  hurdle: null,
  ...change,
})

export const anExamComponent = (change: Record<string, unknown> = {}) => ({
  kind: 'exam',
  code: 'exam',
  title: text('Exam'),
  method: 'computer-exam',
  group: null,
  weight: '1',
  parts: [{ code: 'cat', title: text('CAT'), maximum: '100', minimum: null }],
  scaling: 'of-maximum',
  hurdle: null,
  ...change,
})

export const aTieBreak = (code: string, key: Record<string, unknown>, wins: 'higher' | 'lower' = 'higher') => ({
  code,
  key,
  wins,
  clause: { text: text(code), source: `clause ${code}` },
})

/** One exam of 100 points, one vacancy with one place, no tie-breaks, unless changed. */
export const aScheme = (change: Record<string, unknown> = {}): Scheme =>
  schemeSchema.parse({
    v: 1,
    title: text('Scheme'),
    profile: { id: 'internal', version: '1.0.0' },
    vacancies: [{ code: 'post', title: text('Post'), unit: null, posts: 1, places: 1 }],
    groups: [],
    components: [anExamComponent()],
    absence: 'no-total',
    rounding: { at: 'display', decimals: 2, mode: 'half-up' },
    ranking: 'competition',
    tieBreaks: [],
    ...change,
  })

export const aVacancy = (places: number) => [{ code: 'post', title: text('Post'), unit: null, posts: places, places }]

export const present = <T>(value: T): Held<T> => ({ state: 'present', value })

export const aSheet = (n: number, marks: Record<string, Mark>, component = 'interview'): SheetInput => ({
  assessor: assessor(n),
  component,
  marks: present(marks),
})

export const aCandidate = (n: number, change: Partial<CandidateInput> = {}): CandidateInput => ({
  id: id(n),
  status: 'taking-part',
  absentFrom: [],
  sheets: [],
  exams: {},
  ties: present({}),
  ...change,
})

/** A candidate with one exam mark. */
export const withMark = (n: number, mark: string, change: Partial<CandidateInput> = {}): CandidateInput =>
  aCandidate(n, { exams: { exam: present({ cat: asExactText(mark) }) }, ...change })

export interface Rank {
  readonly scheme?: Scheme
  readonly rubric?: Rubric
  readonly candidates: readonly CandidateInput[]
  readonly comparisons?: readonly TieComparison[]
}

export const rank = ({ scheme = aScheme(), rubric, candidates, comparisons = [] }: Rank): Ranking =>
  expectOk(
    rankVacancy({ scheme, rubrics: rubric ? { rubric } : {}, vacancy: 'post', candidates, comparisons }),
    'a sound scheme',
  )

/** Rank by candidate number: `'1'`, `'-'` for not ranked, `'?'` for not computable. */
export const ranks = (ranking: Ranking): Record<number, string> =>
  Object.fromEntries(
    ranking.rows.map(({ tally, place }) => [
      Number.parseInt(tally.candidate.id, 16),
      place.state === 'ranked' ? place.rank : place.state === 'not-ranked' ? '-' : '?',
    ]),
  )

export const cuts = (ranking: Ranking): Record<number, string | null> =>
  Object.fromEntries(ranking.rows.map(({ tally, cut }) => [Number.parseInt(tally.candidate.id, 16), cut]))

export const componentOf = (scheme: Scheme): Component => {
  const [component] = scheme.components
  if (!component) throw new Error('a scheme has a component')
  return component
}
