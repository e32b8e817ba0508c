import { describe, expect, test } from 'vitest'
import type { CandidateInput } from '../../../shared/rules/score-input.ts'
import {
  aRubric,
  aRubricComponent,
  aScheme,
  aSheet,
  aTieBreak,
  aVacancy,
  id,
  present,
  rank,
  ranks,
  withMark,
} from './ranking-builder.ts'

const gpa = aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' })
const older = aTieBreak('older', { of: 'fact', fact: 'birth-date', type: 'day' }, 'lower')
const plenary = aTieBreak('plenary', { of: 'decision' })
const facts = (n: number, ties: Record<string, string>, more: Partial<CandidateInput> = {}) =>
  withMark(n, '80', { ties: present(ties), ...more })

const scheme = (...tieBreaks: ReturnType<typeof aTieBreak>[]) => aScheme({ tieBreaks, vacancies: aVacancy(2) })

test('each step splits what it can, and what is left goes to the next', () => {
  const ranking = rank({
    scheme: scheme(gpa, older),
    candidates: [
      facts(1, { gpa: '3.5', 'birth-date': '1990-05-02' }),
      facts(2, { gpa: '3.75', 'birth-date': '1992-01-01' }),
      facts(3, { gpa: '3.5', 'birth-date': '1990-05-01' }),
      withMark(4, '90'),
    ],
  })
  expect(ranks(ranking)).toEqual({ 4: '1', 2: '2', 3: '3', 1: '4' })
  expect(ranking.tieSteps.map(({ number, outcome, parts }) => [number, outcome, parts])).toEqual([
    [1, 'split', [[id(2)], [id(1), id(3)]]],
    [2, 'split', [[id(3)], [id(1)]]],
  ])
})

test('values are compared by size, not as text', () => {
  const ranking = rank({ scheme: scheme(gpa), candidates: [facts(1, { gpa: '9' }), facts(2, { gpa: '10' })] })
  expect(ranks(ranking)).toEqual({ 2: '1', 1: '2' })
})

describe('a value that does not exist', () => {
  test('leaves the whole group unresolved: never last, and no later step is taken', () => {
    const ranking = rank({
      scheme: scheme(gpa, older),
      candidates: [
        facts(1, { gpa: '3.5', 'birth-date': '1990-01-01' }),
        facts(2, { 'birth-date': '1980-01-01' }),
        facts(3, { gpa: '3.9', 'birth-date': '1985-01-01' }),
      ],
    })
    expect(ranks(ranking)).toEqual({ 1: '1', 2: '1', 3: '1' })
    expect(ranking.rows.map(({ cut }) => cut)).toEqual(['borderline', 'borderline', 'borderline'])
    expect(ranking.placesForBorderline).toBe(2)
    expect(ranking.tieSteps).toMatchObject([{ outcome: 'value-missing' }])
  })

  test.each([
    [gpa, { gpa: '1990-01-01' }],
    [gpa, { gpa: '3,5' }],
    [older, { 'birth-date': '3.5' }],
    [older, { 'birth-date': '1990-02-30' }],
  ])('a fact of the wrong form is none: %j %j', (step, wrong) => {
    const right = { gpa: '3.5', 'birth-date': '1990-01-01' }
    const ranking = rank({ scheme: scheme(step), candidates: [facts(1, right), facts(2, wrong)] })
    expect(ranks(ranking)).toEqual({ 1: '1', 2: '1' })
  })
})

test('a chain that ends level leaves a shared rank', () => {
  const ranking = rank({ scheme: scheme(gpa), candidates: [facts(1, { gpa: '3.5' }), facts(2, { gpa: '3.5' })] })
  expect(ranks(ranking)).toEqual({ 1: '1', 2: '1' })
  expect(ranking.rows[0]?.place).toMatchObject({ sharedWith: [id(2)] })
})

describe('facts that are not held here', () => {
  const hidden = (n: number) => withMark(n, '80', { ties: { state: 'withheld' } })

  test('make the places of their group not computable, and of no other', () => {
    const ranking = rank({
      scheme: scheme(gpa),
      candidates: [withMark(1, '90'), facts(2, { gpa: '3.5' }), hidden(3), withMark(4, '70')],
    })
    expect(ranks(ranking)).toEqual({ 1: '1', 2: '?', 3: '?', 4: '4' })
    expect(ranking.rows.map(({ cut }) => cut)).toEqual(['in', 'not-computable', 'not-computable', 'out'])
    expect(ranking.rows[2]?.place).toMatchObject({
      needs: [{ candidate: id(3), what: 'facts', state: 'withheld' }],
      dependsOn: { count: 1, candidates: [id(2)] },
    })
  })

  test('a recorded comparison stands in for them and gives the same ranks', () => {
    const comparisons = [{ step: 1, order: [[id(3)], [id(2), id(9)]] }]
    const blind = rank({ scheme: scheme(gpa), candidates: [hidden(2), hidden(3)], comparisons })
    const seeing = rank({
      scheme: scheme(gpa),
      candidates: [facts(2, { gpa: '3.5' }), facts(3, { gpa: '3.6' })],
      comparisons,
    })
    expect(ranks(blind)).toEqual({ 3: '1', 2: '2' })
    expect(ranks(seeing)).toEqual(ranks(blind))
    expect(blind.tieSteps).toMatchObject([{ basis: 'recorded-comparison', outcome: 'split' }])
  })

  test.each([
    [
      'differs from the values held',
      [{ step: 1, order: [[id(2)], [id(3)]] }],
      [facts(2, { gpa: '3.5' }), facts(3, { gpa: '3.6' })],
    ],
    [
      'ranks a value that is not there',
      [{ step: 1, order: [[id(3)], [id(2)]] }],
      [facts(2, {}), facts(3, { gpa: '3.6' })],
    ],
    [
      'differs among those held, though another is hidden',
      [{ step: 1, order: [[id(2)], [id(3)], [id(4)]] }],
      [facts(2, { gpa: '3.5' }), facts(3, { gpa: '3.6' }), hidden(4)],
    ],
    [
      'is contradicted by another record',
      [
        { step: 1, order: [[id(2)], [id(3)]] },
        { step: 1, order: [[id(3)], [id(2)]] },
      ],
      [hidden(2), hidden(3)],
    ],
  ])('a record that %s decides nothing', (_, comparisons, candidates) => {
    const ranking = rank({ scheme: scheme(gpa), candidates, comparisons })
    expect(ranking.tieSteps).toMatchObject([{ outcome: 'contradicted' }])
    expect(new Set(Object.values(ranks(ranking)))).toEqual(new Set(['1']))
  })

  test.each([
    ['another step', [{ step: 2, order: [[id(3)], [id(2)]] }]],
    ['not the whole group', [{ step: 1, order: [[id(3)]] }]],
    ['a candidate twice', [{ step: 1, order: [[id(3)], [id(2)], [id(3)]] }]],
  ])('a record of %s is none', (_, comparisons) => {
    const ranking = rank({ scheme: scheme(gpa), candidates: [hidden(2), hidden(3)], comparisons })
    expect(ranking.tieSteps).toMatchObject([{ outcome: 'not-held' }])
  })
})

test('the last step may be a decision of the plenary: awaited, then recorded', () => {
  const candidates = [facts(1, { gpa: '3' }), facts(2, { gpa: '3' })]
  const awaiting = rank({ scheme: scheme(gpa, plenary), candidates })
  expect(ranks(awaiting)).toEqual({ 1: '1', 2: '1' })
  expect(awaiting.tieSteps.at(-1)).toMatchObject({ outcome: 'undecided' })
  const decided = rank({
    scheme: scheme(gpa, plenary),
    candidates,
    comparisons: [{ step: 2, order: [[id(2)], [id(1)]] }],
  })
  expect(ranks(decided)).toEqual({ 2: '1', 1: '2' })
})

test('a criterion is aggregated over the panel as its component is', () => {
  const rubric = aRubric({ a: '0.5', b: '0.5' }, { notObserved: { rule: 'reweigh', minimumObserved: 1 } })
  const candidate = (n: number, sheets: CandidateInput['sheets']) => withMark(n, '0', { sheets })
  const ranking = rank({
    rubric,
    scheme: aScheme({
      components: [aRubricComponent({ aggregation: { method: 'median' } })],
      tieBreaks: [aTieBreak('a', { of: 'criterion', component: 'interview', criterion: 'a' })],
    }),
    candidates: [
      // Both medians of the sheets are 3; medians of criterion a are 3 and 4, an unobserved one left out.
      candidate(1, [aSheet(1, { a: 1, b: 5 }), aSheet(2, { a: 3, b: 3 }), aSheet(3, { a: 5, b: 1 })]),
      candidate(2, [aSheet(1, { a: 4, b: 2 }), aSheet(2, { a: 'not-observed', b: 3 }), aSheet(3, { a: 4, b: 2 })]),
    ],
  })
  expect(ranking.tieSteps).toMatchObject([{ outcome: 'split', parts: [[id(2)], [id(1)]] }])
})

test('a group and summed exam parts can break a tie', () => {
  const part = (code: string) => ({ code, title: { id: code, en: code }, maximum: '50', minimum: null })
  const exam = {
    kind: 'exam',
    code: 'exam',
    title: { id: 'e', en: 'e' },
    method: 'computer-exam',
    group: 'g',
    weight: '1',
    parts: [part('x'), part('y'), part('z')],
    scaling: 'of-maximum',
    hurdle: null,
  }
  const marks = (x: string, y: string, z: string) =>
    ({ exam: present({ x, y, z }) }) as unknown as CandidateInput['exams']
  const ranking = rank({
    scheme: aScheme({
      groups: [{ code: 'g', title: { id: 'g', en: 'g' }, weight: '1' }],
      components: [exam],
      tieBreaks: [
        aTieBreak('group', { of: 'group', group: 'g' }),
        aTieBreak('xy', { of: 'exam-parts', component: 'exam', parts: ['x', 'y'] }),
      ],
    }),
    candidates: [
      withMark(1, '0', { exams: marks('30', '10', '20') }),
      withMark(2, '0', { exams: marks('20', '21', '19') }),
    ],
  })
  expect(ranks(ranking)).toEqual({ 2: '1', 1: '2' })
  expect(ranking.tieSteps.map(({ outcome }) => outcome)).toEqual(['equal', 'split'])
})
