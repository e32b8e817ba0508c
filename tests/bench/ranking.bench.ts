/**
 * Ranking one vacancy of 1,000 candidates, each judged by five assessors on twelve criteria: exact fractions, tie-breaks and
 * all. Measured after one warm-up, since a chair who opens a ranking has opened others.
 */
import type { Figure } from '../../build/bench-figure.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import { sampleScheme } from '../../shared/profiles/sample/sample-schemes.ts'
import { deriveCandidate } from '../../shared/rules/derive-candidate.ts'
import { rankVacancy } from '../../shared/rules/rank-vacancy.ts'
import { rubricSchema } from '../../shared/rules/rubric.ts'
import { schemeSchema } from '../../shared/rules/scheme.ts'
import { medianOf } from './raw-speed.ts'

const weights = ['0.05', '0.1', '0.1', '0.1', '0.05', '0.1', '0.1', '0.1', '0.1', '0.1', '1/15', '1/30']
const hex = (number: number, length: number): string => number.toString(16).padStart(length, '0')

export async function main(): Promise<readonly Figure[]> {
  const request = hugeVacancy()
  const times: number[] = []
  for (let round = 0; round < 12; round++) {
    const started = performance.now()
    expectOk(rankVacancy(request), 'every candidate has every sheet')
    times.push(performance.now() - started)
  }
  const ranking = expectOk(rankVacancy(request), 'every candidate has every sheet')
  const started = performance.now()
  for (const { id } of request.candidates) deriveCandidate(ranking, id)
  const derivations = performance.now() - started
  return [
    { name: 'ranking 1,000 × 5 × 12, median', value: medianOf(times.slice(1)), unit: 'ms', atMost: 150 },
    { name: 'the first, cold', value: Math.round(times[0] ?? 0), unit: 'ms' },
    { name: 'one derivation, mean of 1,000', value: Number((derivations / 1000).toFixed(3)), unit: 'ms' },
  ]
}

function hugeVacancy(): Parameters<typeof rankVacancy>[0] {
  const [criterion] = structuredInterview.criteria
  const rubric = rubricSchema.parse({
    ...structuredInterview,
    code: 'r',
    criteria: weights.map((weight, index) => ({ ...criterion, code: `c${index}`, weight })),
  })
  const [, byComponent, ...others] = sampleScheme.tieBreaks
  const scheme = schemeSchema.parse({
    ...sampleScheme,
    vacancies: [{ ...sampleScheme.vacancies[0], places: 50 }],
    components: [
      {
        ...sampleScheme.components[0],
        weight: '1',
        rubric: 'r',
        aggregation: { method: 'mean' },
        minimumAssessors: 3,
      },
    ],
    tieBreaks: [
      { ...byComponent, key: { of: 'criterion', component: sampleScheme.components[0]?.code, criterion: 'c0' } },
      ...others.filter(({ key }) => key.of !== 'component' && key.of !== 'criterion'),
    ],
  })
  let state = 12_345
  const mark = (): number => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return 1 + (state >> 8) % 5
  }
  const candidates = Array.from({ length: 1000 }, (_, index) => ({
    id: hex(index + 1, 32),
    status: 'taking-part',
    absentFrom: [],
    exams: {},
    ties: { state: 'present', value: { gpa: '3.5', 'birth-date': `19${80 + (index % 20)}-01-01` } },
    sheets: Array.from({ length: 5 }, (_item, assessor) => ({
      assessor: hex(assessor + 1, 64),
      component: sampleScheme.components[0]?.code,
      marks: { state: 'present', value: Object.fromEntries(weights.map((_weight, at) => [`c${at}`, mark()])) },
    })),
  }))
  // The candidates are written as they are read from a record: plain text and numbers, parsed by nobody in between.
  return {
    scheme,
    rubrics: { r: rubric },
    vacancy: scheme.vacancies[0]?.code,
    candidates,
    comparisons: [],
  } as unknown as Parameters<typeof rankVacancy>[0]
}
