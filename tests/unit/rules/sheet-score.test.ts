import { expect, test } from 'vitest'
import { exactToText } from '../../../shared/kernel/exact.ts'
import { compileRubric, scoreSheet } from '../../../shared/rules/sheet-score.ts'
import type { Mark } from '../../../shared/rules/score-input.ts'
import { aRubric } from './ranking-builder.ts'

const score = (rubric: ReturnType<typeof aRubric>, marks: Record<string, Mark>) => {
  const scored = scoreSheet(compileRubric(rubric), marks)
  return scored.state === 'known' ? exactToText(scored.value) : scored
}

test('weights of a third are exact', () => {
  const rubric = aRubric({ a: '1/3', b: '1/3', c: '1/3' })
  expect(score(rubric, { a: 5, b: 4, c: 3 })).toBe('4')
  expect(score(rubric, { a: 5, b: 4, c: 4 })).toBe('13/3')
})

test('not observed is not zero: the sheet gives no score, or the weights of what was observed are rescaled', () => {
  const weights = { a: '0.5', b: '0.3', c: '0.2' }
  expect(score(aRubric(weights), { a: 5, b: 4, c: 'not-observed' })).toEqual({
    state: 'none',
    reason: { kind: 'not-observed', observed: 2, need: 3 },
  })
  const reweighing = aRubric(weights, { notObserved: { rule: 'reweigh', minimumObserved: 2 } })
  expect(score(reweighing, { a: 5, b: 4, c: 'not-observed' })).toBe('4.625')
  expect(score(reweighing, { a: 5, b: 'not-observed', c: 'not-observed' })).toEqual({
    state: 'none',
    reason: { kind: 'not-observed', observed: 1, need: 2 },
  })
})

test('a criterion without a mark, or a level outside the scale, gives no score and names the criterion', () => {
  const rubric = aRubric({ a: '0.5', b: '0.5' })
  expect(score(rubric, { a: 5 })).toMatchObject({ reason: { kind: 'criterion-unmarked', criterion: 'b' } })
  for (const level of [0, 6, 2.5, Number.NaN]) {
    expect(score(rubric, { a: level, b: 1 })).toMatchObject({ reason: { kind: 'level-outside-scale', criterion: 'a' } })
  }
  expect(score(aRubric({ constructor: '1' }), {})).toMatchObject({ reason: { kind: 'criterion-unmarked' } })
})
