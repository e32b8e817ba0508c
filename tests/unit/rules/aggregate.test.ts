import { describe, expect, test } from 'vitest'
import { asExactText, exactOf, exactToText } from '../../../shared/kernel/exact.ts'
import { aggregate } from '../../../shared/rules/aggregate.ts'
import { scaleToHundred } from '../../../shared/rules/scale.ts'
import type { Aggregation } from '../../../shared/rules/scheme.ts'

const of = (text: string) => exactOf(asExactText(text))
const text = (scores: string[], rule: Aggregation) => {
  const value = aggregate(scores.map(of), rule)
  return value && exactToText(value)
}

describe('several assessors, one score', () => {
  test.each([
    [['4', '3', '3'], { method: 'mean' }, '10/3'],
    [['4'], { method: 'mean' }, '4'],
    [['1', '5', '2'], { method: 'median' }, '2'],
    [['1', '5', '2', '3'], { method: 'median' }, '2.5'],
    [['1', '5', '2', '3'], { method: 'trimmed-mean', low: 1, high: 1 }, '2.5'],
    [['1', '5', '2', '3'], { method: 'trimmed-mean', low: 0, high: 1 }, '2'],
    [['3', '3', '3'], { method: 'trimmed-mean', low: 1, high: 1 }, '3'],
    [['3', '4'], { method: 'trimmed-mean', low: 1, high: 1 }, null],
    [[], { method: 'mean' }, null],
    [[], { method: 'median' }, null],
  ] as [string[], Aggregation, string | null][])('%j by %j', (scores, rule, expected) => {
    expect(text(scores, rule)).toBe(expected)
  })
})

test('the two scalings differ at the low end', () => {
  const ends = { low: of('1'), high: of('5') }
  const scaled = (raw: string, scaling: 'of-maximum' | 'between') => exactToText(scaleToHundred(of(raw), scaling, ends))
  expect(scaled('1', 'of-maximum')).toBe('20')
  expect(scaled('1', 'between')).toBe('0')
  expect(scaled('5', 'of-maximum')).toBe('100')
  expect(scaled('5', 'between')).toBe('100')
  expect(scaled('10/3', 'between')).toBe('175/3')
})
