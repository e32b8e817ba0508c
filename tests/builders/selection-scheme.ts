/** A small scheme for stories: one vacancy, one interview that a panel scores on two criteria, and the draw of the plenary. */
import { asCode } from '../../shared/kernel/ids.ts'
import { rubricSchema, type Rubric } from '../../shared/rules/rubric.ts'
import { schemeSchema, type Scheme } from '../../shared/rules/scheme.ts'

const both = (text: string) => ({ id: text, en: text })

const criterion = (code: string) => ({
  code,
  title: both(code),
  definition: both(`Apa itu ${code}`),
  weight: '0.5',
  competency: null,
  coreValue: null,
  question: null,
  indicators: [],
  levels: [1, 2, 3, 4, 5].map((level) => ({ level, anchor: both(`${code} ${level}`) })),
})

export const smallRubric: Rubric = rubricSchema.parse({
  v: 1,
  code: 'lembar-wawancara',
  method: 'interview',
  title: both('Lembar wawancara'),
  criteria: [criterion('integritas'), criterion('pelayanan')],
  notObserved: { rule: 'incomplete' },
  forbiddenQuestions: [],
})

export const interview = asCode('wawancara')
export const vacancy = asCode('pranata-komputer')

export const smallScheme: Scheme = schemeSchema.parse({
  v: 1,
  title: both('Seleksi contoh'),
  profile: { id: 'internal', version: '1.0.0' },
  vacancies: [{ code: vacancy, title: both('Pranata Komputer'), unit: null, posts: 1, places: 1 }],
  groups: [],
  components: [
    {
      kind: 'rubric',
      code: interview,
      title: both('Wawancara'),
      method: 'interview',
      group: null,
      weight: '1',
      rubric: smallRubric.code,
      aggregation: { method: 'mean' },
      minimumAssessors: 1,
      scaling: 'of-maximum',
      hurdle: null,
    },
  ],
  absence: 'eliminated',
  rounding: { at: 'display', decimals: 2, mode: 'half-up' },
  ranking: 'competition',
  tieBreaks: [
    {
      code: 'undian',
      key: { of: 'decision' },
      wins: 'higher',
      clause: { text: both('Undian rapat pleno'), source: null },
    },
  ],
})

/** The same scheme under another title: another act, nothing else changed. */
export const retitled = (scheme: Scheme, title: string): Scheme => ({ ...scheme, title: both(title) })
