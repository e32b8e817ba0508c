import { describe, expect, test } from 'vitest'
import { asExactText, exactOf, exactToText } from '../../../shared/kernel/exact.ts'
import { round, roundingModeSchema, toDecimalText, type RoundingMode } from '../../../shared/kernel/exact-rounding.ts'

const of = (text: string) => exactOf(asExactText(text))

describe('rounding to one decimal', () => {
  const modes = roundingModeSchema.options
  test.each([
    // value, half-up, half-even, half-down, up, down
    ['2.25', ['2.3', '2.2', '2.2', '2.3', '2.2']],
    ['2.35', ['2.4', '2.4', '2.3', '2.4', '2.3']],
    ['2.26', ['2.3', '2.3', '2.3', '2.3', '2.2']],
    ['2.24', ['2.2', '2.2', '2.2', '2.3', '2.2']],
    ['-2.25', ['-2.3', '-2.2', '-2.2', '-2.3', '-2.2']],
    ['-2.35', ['-2.4', '-2.4', '-2.3', '-2.4', '-2.3']],
    ['1/3', ['0.3', '0.3', '0.3', '0.4', '0.3']],
    ['2', ['2', '2', '2', '2', '2']],
    ['0.05', ['0.1', '0', '0', '0.1', '0']],
    ['-0.04', ['0', '0', '0', '-0.1', '0']],
  ] as const)('%s', (value, expected) => {
    expect(modes.map((mode: RoundingMode) => exactToText(round(of(value), 1, mode)))).toEqual(expected)
  })
})

test('a value one double away from a half is not taken for a half', () => {
  expect(toDecimalText(of('72.005'), 2)).toBe('72.01')
  expect(toDecimalText(of('72.00499999999999999999'), 2)).toBe('72.00')
  // 1.005 as a double lies below the half; as a text it is the half.
  expect((1.005).toFixed(2)).toBe('1.00')
  expect(toDecimalText(of('1.005'), 2)).toBe('1.01')
})

test('display keeps its zeros and never shows minus nothing', () => {
  expect(toDecimalText(of('76'), 2)).toBe('76.00')
  expect(toDecimalText(of('-0.001'), 2)).toBe('0.00')
  expect(toDecimalText(of('-0.125'), 2)).toBe('-0.13')
  expect(toDecimalText(of('1/3'), 0)).toBe('0')
  expect(toDecimalText(of('400/11'), 3)).toBe('36.364')
})
