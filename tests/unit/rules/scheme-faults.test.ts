import { describe, expect, test } from 'vitest'
import { schemeFaults } from '../../../shared/rules/scheme-faults.ts'
import { compileScheme } from '../../../shared/rules/compile-scheme.ts'
import { aRubric, aRubricComponent, aScheme, aTieBreak, anExamComponent } from './ranking-builder.ts'

const rubrics = { rubric: aRubric({ a: '1' }) }
const group = (code: string, weight: string) => ({ code, title: { id: code, en: code }, weight })

test('a sound scheme has none', () => {
  const scheme = aScheme({
    groups: [group('g', '0.25')],
    components: [
      aRubricComponent({ group: 'g', weight: '1' }),
      anExamComponent({ weight: '0.5' }),
      anExamComponent({ code: 'third', weight: '0.25' }),
    ],
  })
  expect(schemeFaults(scheme, rubrics)).toEqual([])
  expect(compileScheme(scheme, rubrics).ok).toBe(true)
})

describe('what is wrong in itself', () => {
  const change = (components: unknown[], more: Record<string, unknown> = {}) => aScheme({ components, ...more })
  test.each([
    [
      'a hair below one',
      change([anExamComponent({ weight: '0.999999999999999999' })]),
      { kind: 'weights-do-not-sum-to-one', group: null, sum: '0.999999999999999999' },
    ],
    [
      'inside a group',
      change([anExamComponent({ group: 'g', weight: '1/3' })], { groups: [group('g', '1')] }),
      { kind: 'weights-do-not-sum-to-one', group: 'g', sum: '1/3' },
    ],
    [
      'a code twice',
      change([anExamComponent({ weight: '0.5' }), anExamComponent({ weight: '0.5' })]),
      { kind: 'code-twice', list: 'components', code: 'exam' },
    ],
    [
      'a group nobody knows',
      change([anExamComponent({ group: 'x' })]),
      { kind: 'group-unknown', component: 'exam', group: 'x' },
    ],
    [
      'an empty group',
      change([anExamComponent({ weight: '0.5' })], { groups: [group('g', '0.5')] }),
      { kind: 'group-empty', group: 'g' },
    ],
    [
      'no such rubric',
      change([aRubricComponent({ rubric: 'other' })]),
      { kind: 'rubric-unknown', component: 'interview', rubric: 'other' },
    ],
    [
      'a rubric for something else',
      change([aRubricComponent({ method: 'role-play' })]),
      { kind: 'rubric-of-another-method', component: 'interview', rubric: 'rubric' },
    ],
    [
      'two sheets trimmed at both ends',
      change([aRubricComponent({ aggregation: { method: 'trimmed-mean', low: 1, high: 1 }, minimumAssessors: 2 })]),
      { kind: 'too-few-assessors-to-trim', component: 'interview', need: 3 },
    ],
    [
      'a minimum of 6 on a scale to 5',
      change([aRubricComponent({ hurdle: { on: 'raw', minimum: '6' } })]),
      { kind: 'hurdle-outside-scale', component: 'interview' },
    ],
    [
      'a part that asks for more than it gives',
      change([anExamComponent({ parts: [{ code: 'p', title: { id: 'p', en: 'p' }, maximum: '10', minimum: '11' }] })]),
      { kind: 'part-minimum-above-maximum', component: 'exam', part: 'p' },
    ],
  ])('%s', (_, scheme, fault) => {
    expect(schemeFaults(scheme, rubrics)).toContainEqual(fault)
    expect(compileScheme(scheme, rubrics)).toMatchObject({ ok: false, failure: { kind: 'scheme-unsound' } })
  })

  test.each([
    [{ of: 'component', component: 'none' }, 'none'],
    [{ of: 'group', group: 'none' }, 'none'],
    [{ of: 'exam-parts', component: 'exam', parts: ['cat', 'dog'] }, 'dog'],
    [{ of: 'exam-parts', component: 'none', parts: ['cat'] }, 'none'],
    [{ of: 'criterion', component: 'exam', criterion: 'a' }, 'a'],
  ])('a tie-break on nothing: %j', (key, missing) => {
    expect(schemeFaults(aScheme({ tieBreaks: [aTieBreak('step', key)] }), rubrics)).toEqual([
      { kind: 'tie-break-on-nothing', step: 'step', missing },
    ])
  })

  test('a scheme that no line of the record could hold', () => {
    const title = { id: 'x'.repeat(200), en: 'y'.repeat(200) }
    const vacancies = Array.from({ length: 120 }, (_, i) => ({
      code: `v${i}`,
      title,
      unit: title,
      posts: 1,
      places: 1,
    }))
    expect(schemeFaults(aScheme({ vacancies }), rubrics)).toMatchObject([{ kind: 'scheme-too-long' }])
  })
})
