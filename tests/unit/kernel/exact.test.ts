import { describe, expect, test } from 'vitest'
import {
  add,
  asExactText,
  compare,
  divide,
  exact,
  exactFromNumber,
  exactOf,
  exactSchema,
  exactToText,
  maximum,
  mean,
  median,
  minimum,
  multiply,
  one,
  parseExact,
  subtract,
  sum,
  toApproximateNumber,
  zero,
} from '../../../shared/kernel/exact.ts'

const of = (text: string) => exactOf(asExactText(text))

describe('the canonical text of an exact number', () => {
  test.each([
    ['0', 0n, 1n],
    ['60', 60n, 1n],
    ['-60', -60n, 1n],
    ['3.25', 13n, 4n],
    ['-0.5', -1n, 2n],
    ['0.001', 1n, 1000n],
    ['7/3', 7n, 3n],
    ['-1/7', -1n, 7n],
    ['123456789012345678901234567890.5', 246913578024691357802469135781n, 2n],
  ])('%s', (text, n, d) => {
    expect(parseExact(text)).toEqual({ ok: true, value: { n, d } })
    expect(exactToText({ n, d })).toBe(text)
  })

  test.each([
    '',
    '-0',
    '+1',
    '01',
    '1.',
    '.5',
    '1.50',
    '0.0',
    '-0.0',
    '1e3',
    '1,5',
    ' 1',
    '1 ',
    '14/6',
    '1/2',
    '3/1',
    '0/3',
    '1/0',
    '7/-3',
    '-7/03',
    'NaN',
    'Infinity',
    '1/3/5',
    `0.${'1'.repeat(130)}`,
  ])('refuses %j', (text) => {
    expect(parseExact(text)).toMatchObject({ ok: false, failure: { kind: 'not-exact' } })
    expect(exactSchema.safeParse(text).success).toBe(false)
  })
})

test('one third and two thirds are one; one tenth and two tenths are three tenths', () => {
  expect(add(of('1/3'), of('2/3'))).toEqual(one)
  expect(exactToText(add(of('0.1'), of('0.2')))).toBe('0.3')
})

test('operations give lowest terms with a positive denominator', () => {
  expect(exact(6n, -4n)).toEqual({ n: -3n, d: 2n })
  expect(exactToText(subtract(of('0.5'), of('1/3')))).toBe('1/6')
  expect(exactToText(multiply(of('2/3'), of('0.75')))).toBe('0.5')
  expect(exactToText(divide(of('1'), of('-3')))).toBe('-1/3')
  expect(exact(0n, -5n)).toEqual(zero)
})

test('median of an even number is the mean of the middle two; minimum and maximum are by value', () => {
  const values = [of('3'), of('1/3'), of('2.5'), of('10')] as const
  expect(exactToText(median(values))).toBe('2.75')
  expect(exactToText(median([of('3'), of('1'), of('2')]))).toBe('2')
  expect(exactToText(minimum(values))).toBe('1/3')
  expect(exactToText(maximum(values))).toBe('10')
  expect(exactToText(mean([of('1'), of('2')]))).toBe('1.5')
  expect(exactToText(sum([]))).toBe('0')
})

test('a machine number means what it is written as', () => {
  const text = (value: number) => {
    const read = exactFromNumber(value)
    return read && exactToText(read)
  }
  expect(text(0.1)).toBe('0.1')
  expect(text(88.5)).toBe('88.5')
  expect(text(-0)).toBe('0')
  expect(text(1e21)).toBe('1000000000000000000000')
  expect(text(1.5e-7)).toBe('0.00000015')
  expect(text(Number.NaN)).toBeNull()
  expect(text(Number.POSITIVE_INFINITY)).toBeNull()
})

test('the approximate number is the nearest one, beyond 2^53 too', () => {
  expect(toApproximateNumber(of('1/3'))).toBe(1 / 3)
  expect(toApproximateNumber(exact(10n ** 40n, 3n * 10n ** 40n))).toBe(1 / 3)
  expect(toApproximateNumber(exact(-(10n ** 30n) - 1n, 10n ** 29n))).toBe(-10)
  expect(toApproximateNumber(exact(2n ** 53n + 1n, 1n))).toBe(2 ** 53)
  expect(toApproximateNumber(exact(2n ** 54n + 6n, 2n))).toBe(2 ** 53 + 4)
  expect(toApproximateNumber(exact(-1n, 10n ** 320n))).toBe(-1e-320)
})

test('comparison is exact where doubles are not', () => {
  const tiny = of('0.0000000000000000000000001')
  expect(compare(add(of('1/3'), tiny), of('1/3'))).toBe(1)
  expect(compare(of('-1/3'), of('1/3'))).toBe(-1)
  expect(compare(of('0.5'), exact(2n, 4n))).toBe(0)
})
