import { expect, test } from 'vitest'
import { expectOk } from '../../../shared/kernel/result.ts'
import { deriveCandidate } from '../../../shared/rules/derive-candidate.ts'
import type { Derivation, DerivationNode } from '../../../shared/rules/derivation.ts'
import { rankVacancy } from '../../../shared/rules/rank-vacancy.ts'
import {
  aCandidate,
  aRubric,
  aRubricComponent,
  aScheme,
  aSheet,
  aTieBreak,
  aVacancy,
  anExamComponent,
  assessor,
  id,
  present,
  rank,
  withMark,
} from './ranking-builder.ts'

const derive = (ranking: ReturnType<typeof rank>, n: number): Derivation => {
  const derivation = deriveCandidate(ranking, id(n))
  if (!derivation) throw new Error('candidate is in this vacancy')
  return derivation
}

/** One line a node, indented: step, code, rule, formula, value. */
const lines = (node: DerivationNode, depth = 0): string[] => [
  `${'  '.repeat(depth)}${[node.step, node.of, node.rule].filter(Boolean).join(' ')}: ${node.formula} = ${node.value ?? node.reason?.kind}`,
  ...node.inputs.flatMap((input) => lines(input, depth + 1)),
]

test('the whole way from marks to total, with formulas', () => {
  const group = (code: string, weight: string) => ({ code, title: { id: code, en: code }, weight })
  const scheme = aScheme({
    groups: [group('panel', '0.6')],
    components: [
      aRubricComponent({
        group: 'panel',
        aggregation: { method: 'trimmed-mean', low: 1, high: 0 },
        minimumAssessors: 2,
        scaling: 'between',
      }),
      anExamComponent({ weight: '0.4' }),
    ],
  })
  const rubric = aRubric({ a: '2/3', b: '1/3' }, { notObserved: { rule: 'reweigh', minimumObserved: 1 } })
  const candidate = withMark(7, '70.5', {
    sheets: [aSheet(3, { a: 1, b: 1 }), aSheet(1, { a: 4, b: 5 }), aSheet(2, { a: 'not-observed', b: 3 })],
  })
  const derivation = derive(rank({ scheme, rubric, candidates: [candidate] }), 7)
  expect(lines(derivation.total)).toEqual([
    'total weighted-sum: 40 + 28.2 = 68.2',
    '  weighted panel weight: 0.6 × (200/3) = 40',
    '    group panel weighted-sum: 200/3 = 200/3',
    '      weighted interview weight: 1 × (200/3) = 200/3',
    '        scaled interview between: ((11/3) − 1) / (5 − 1) × 100 = 200/3',
    '          raw interview trimmed-mean(1,0): (3 + 13/3) / 2 = 11/3',
    `            sheet ${assessor(1)} weighted-sum: (2/3) × 4 + (1/3) × 5 = 13/3`,
    '              mark a level:  = 4',
    '              mark b level:  = 5',
    `            sheet ${assessor(2)} weighted-mean-of-observed: ((1/3) × 3) / (1/3) = 3`,
    '              mark a not-observed:  = not-observed',
    '              mark b level:  = 3',
    `            sheet ${assessor(3)} weighted-sum: (2/3) × 1 + (1/3) × 1 = 1`,
    '              mark a level:  = 1',
    '              mark b level:  = 1',
    '  weighted exam weight: 0.4 × 70.5 = 28.2',
    '    scaled exam of-maximum: 70.5 / 100 × 100 = 70.5',
    '      raw exam sum: 70.5 = 70.5',
    '        part cat 0–100:  = 70.5',
  ])
  expect(derivation.total.shown).toBe('68.20')
  expect(JSON.parse(JSON.stringify(derivation))).toEqual(derivation)
})

test('a total rounded by the scheme shows the exact one beneath', () => {
  const scheme = aScheme({ rounding: { at: 'total', decimals: 1, mode: 'half-even' } })
  const { total } = derive(rank({ scheme, candidates: [withMark(1, '80.25')] }), 1)
  expect(total).toMatchObject({
    step: 'compared',
    rule: 'half-even(1)',
    value: '80.2',
    inputs: [{ step: 'total', value: '80.25' }],
  })
})

test('each tie-break step with its clause, and why the neighbours stand where they do', () => {
  const scheme = aScheme({
    vacancies: aVacancy(2),
    tieBreaks: [
      aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' }),
      aTieBreak('older', { of: 'fact', fact: 'birth-date', type: 'day' }, 'lower'),
    ],
  })
  const facts = (n: number, gpa: string, day: string) =>
    withMark(n, '80', { ties: present({ gpa, 'birth-date': day }) })
  const ranking = rank({
    scheme,
    candidates: [
      withMark(1, '80.5'),
      facts(2, '3.4', '1990-01-02'),
      facts(3, '3.4', '1990-01-01'),
      facts(4, '3.4', '1990-01-02'),
    ],
  })
  const third = derive(ranking, 3)
  expect(third).toMatchObject({
    place: { rank: '2' },
    decidedBy: { by: 'tie-break', step: 'older', number: 2 },
    cut: 'in',
    ranked: 4,
    places: 2,
  })
  expect(third.tieSteps).toMatchObject([
    { number: 1, code: 'gpa', outcome: 'equal', clause: { source: 'clause gpa' } },
    { number: 2, code: 'older', wins: 'lower', outcome: 'split', parts: [[id(3)], [id(2), id(4)]] },
  ])
  expect(third.tieSteps[1]?.compared).toEqual([
    { candidate: id(2), value: '1990-01-02', state: 'value' },
    { candidate: id(3), value: '1990-01-01', state: 'value' },
    { candidate: id(4), value: '1990-01-02', state: 'value' },
  ])
  expect(third.neighbours).toEqual([
    { candidate: id(1), side: 'above', because: { kind: 'total', own: '80', other: '80.5', difference: '-0.5' } },
    {
      candidate: id(2),
      side: 'below',
      because: { kind: 'tie-break', number: 2, code: 'older', own: '1990-01-01', other: '1990-01-02' },
    },
  ])
  expect(derive(ranking, 2).neighbours.at(-1)).toEqual({ candidate: id(4), side: 'below', because: { kind: 'tied' } })
})

test('what is missing or hidden stands at its place in the tree', () => {
  const rubric = aRubric({ a: '1' })
  const scheme = aScheme({ components: [aRubricComponent()] })
  const sheets = [aSheet(1, { a: 5 }), { ...aSheet(2, {}), marks: { state: 'withheld' as const } }]
  const open = derive(rank({ scheme, rubric, candidates: [aCandidate(1, { sheets })] }), 1)
  expect(open.total).toMatchObject({
    value: null,
    formula: '',
    bounds: { low: '60', high: '100' },
    reason: { kind: 'not-held', needs: [{ what: 'sheet', assessor: assessor(2), state: 'withheld' }] },
  })
  expect(open.neighbours).toEqual([])
  const none = derive(rank({ scheme, rubric, candidates: [aCandidate(1)] }), 1)
  expect(lines(none.total).at(-1)?.trim()).toBe('raw interview mean:  = no-sheets')
})

test('absence counted as zero by the published rule says so', () => {
  const components = [anExamComponent({ weight: '0.5' }), anExamComponent({ code: 'second', weight: '0.5' })]
  const scheme = aScheme({ components, absence: 'zero' })
  const { total } = derive(rank({ scheme, candidates: [withMark(1, '80', { absentFrom: ['second'] })] }), 1)
  expect(lines(total)).toContain('    scaled second absent-counts-zero:  = 0')
})

test('no derivation for somebody who is not in the vacancy', () => {
  const ranking = expectOk(
    rankVacancy({ scheme: aScheme(), rubrics: {}, vacancy: 'post', candidates: [], comparisons: [] }),
    'sound',
  )
  expect(deriveCandidate(ranking, id(1))).toBeNull()
})
