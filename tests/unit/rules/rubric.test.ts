import { expect, test } from 'vitest'
import { structuredInterview } from '../../../shared/profiles/rubrics/structured-interview.ts'
import { rubricSchema } from '../../../shared/rules/rubric.ts'

const [first] = structuredInterview.criteria
const problem = (change: Record<string, unknown>) => {
  const parsed = rubricSchema.safeParse({ ...structuredInterview, ...change })
  return parsed.success ? null : parsed.error.issues[0]?.message
}

test('weights sum to exactly one, codes are distinct, and enough criteria can be observed', () => {
  expect(problem({})).toBeNull()
  expect(problem({ criteria: [{ ...first, weight: '0.999999999999' }] })).toBe('weights-do-not-sum-to-one')
  expect(
    problem({
      criteria: [
        { ...first, weight: '0.5' },
        { ...first, weight: '0.5' },
      ],
    }),
  ).toBe('criterion-code-twice')
  const fine = ['0.0000000003', '0.9999999997'].map((weight, i) => ({ ...first, code: `c${i}`, weight }))
  expect(problem({ criteria: fine })).toBe('weights-too-fine')
  expect(problem({ notObserved: { rule: 'reweigh', minimumObserved: 6 } })).toBe('minimum-observed-above-criteria')
})

test('exactly five levels, in order', () => {
  const levels = first?.levels ?? []
  expect(problem({ criteria: [{ ...first, weight: '1', levels: levels.slice(0, 4) }] })).toBe('five-levels-in-order')
  expect(problem({ criteria: [{ ...first, weight: '1', levels: levels.toReversed() }] })).toBe('five-levels-in-order')
})
