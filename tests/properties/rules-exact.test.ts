/** Laws of exact numbers: a field, one text for one value, and rounding that is off by at most half a last place. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  add,
  compare,
  divide,
  equals,
  exact,
  exactFromNumber,
  exactOf,
  exactSchema,
  exactToText,
  larger,
  maxExactLength,
  median,
  multiply,
  one,
  parseExact,
  smaller,
  subtract,
  sum,
  toApproximateNumber,
  zero,
  type Exact,
} from '../../shared/kernel/exact.ts'
import { parseNumberFromPerson } from '../../shared/kernel/exact-from-person.ts'
import { round, roundingModeSchema, toDecimalText } from '../../shared/kernel/exact-rounding.ts'

const limits = fc.constantFrom(10n, 1000n, 2n ** 53n + 7n, 10n ** 40n)
const integer = limits.chain((limit) => fc.bigInt({ min: -limit, max: limit }))
const anExact = fc.tuple(integer, integer).map(([n, d]) => exact(n, d === 0n ? 1n : d)) satisfies fc.Arbitrary<Exact>
const modes = fc.constantFrom(...roundingModeSchema.options)
const half = exact(1n, 2n)
const size = (value: Exact): Exact => (compare(value, zero) < 0 ? subtract(zero, value) : value)

describe('a field', () => {
  test.prop([anExact, anExact, anExact])('sums and products commute, associate and distribute', (a, b, c) => {
    expect(add(a, b)).toEqual(add(b, a))
    expect(multiply(a, b)).toEqual(multiply(b, a))
    expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
    expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
    expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
  })

  test.prop([anExact, anExact])('subtraction and division undo', (a, b) => {
    expect(add(subtract(a, b), b)).toEqual(a)
    expect(subtract(a, a)).toEqual(zero)
    if (!equals(b, zero)) expect(multiply(divide(a, b), b)).toEqual(a)
    expect(multiply(a, one)).toEqual(a)
  })

  test.prop([anExact, anExact, anExact])('order is total and respects addition', (a, b, c) => {
    expect(compare(a, b)).toBe(-compare(b, a) + 0)
    expect(compare(add(a, c), add(b, c))).toBe(compare(a, b))
    expect(equals(a, b)).toBe(compare(a, b) === 0)
    expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0)
  })
})

describe('one value, one text', () => {
  test.prop([anExact])('text and back', (value) => {
    const text = exactToText(value)
    if (text.length > maxExactLength) return
    expect(parseExact(text)).toEqual({ ok: true, value })
    expect(exactSchema.safeParse(text).success).toBe(true)
  })

  test.prop([fc.stringMatching(/^-?\d{1,4}([./]\d{1,4})?$/)])(
    'whatever is accepted is what would be written',
    (text) => {
      const read = parseExact(text)
      if (read.ok) expect(exactToText(read.value)).toBe(text)
    },
  )

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })])(
    'a machine number comes back as itself',
    (number) => {
      const value = exactFromNumber(number)
      expect(value && toApproximateNumber(value)).toBe(number + 0)
    },
  )

  test.prop([fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 99 })])(
    'people may write it with a comma',
    (whole, cents) => {
      const point = `${whole}.${String(cents).padStart(2, '0')}`
      const read = parseNumberFromPerson(point.replace('.', ','))
      expect(read.ok && toDecimalText(read.value, 2)).toBe(point === '0.00' ? '0.00' : point)
    },
  )
})

describe('rounding', () => {
  test.prop([anExact, fc.integer({ min: 0, max: 12 }), modes])(
    'once is enough, and is near',
    (value, decimals, mode) => {
      const rounded = round(value, decimals, mode)
      const unit = exact(1n, 10n ** BigInt(decimals))
      const off = size(subtract(rounded, value))
      expect(round(rounded, decimals, mode)).toEqual(rounded)
      if (mode.startsWith('half')) expect(compare(off, multiply(unit, half))).toBeLessThanOrEqual(0)
      else expect(compare(off, unit)).toBe(-1)
      expect(multiply(rounded, exact(10n ** BigInt(decimals))).d).toBe(1n)
    },
  )

  test.prop([anExact, anExact, fc.integer({ min: 0, max: 6 }), modes])(
    'never turns an order round',
    (a, b, decimals, mode) => {
      const [low, high] = [smaller(a, b), larger(a, b)]
      expect(compare(round(low, decimals, mode), round(high, decimals, mode))).toBeLessThanOrEqual(0)
    },
  )

  test.prop([anExact, fc.integer({ min: 0, max: 6 }), modes])('is the same below zero', (value, decimals, mode) => {
    expect(round(subtract(zero, value), decimals, mode)).toEqual(subtract(zero, round(value, decimals, mode)))
  })

  test.prop([fc.integer({ min: -(10 ** 9), max: 10 ** 9 })])('a half goes where the mode says', (tenths) => {
    const value = exact(BigInt(tenths) * 10n + 5n, 100n)
    const up = round(value, 1, 'half-up')
    const down = round(value, 1, 'half-down')
    const even = round(value, 1, 'half-even')
    expect(compare(size(up), size(value))).toBe(1)
    expect(compare(size(down), size(value))).toBe(-1)
    expect(multiply(even, exact(10n)).n % 2n).toBe(0n)
    expect(toDecimalText(value, 1, 'half-even')).toBe(toDecimalText(even, 1))
  })
})

test.prop([fc.array(anExact, { minLength: 1, maxLength: 7 })])('sum and median do not know the order', (values) => {
  const shuffled = values.toReversed()
  expect(sum(shuffled)).toEqual(sum(values))
  expect(sum(values)).toEqual(values.reduce(add, zero))
  expect(median(shuffled as [Exact, ...Exact[]])).toEqual(median(values as [Exact, ...Exact[]]))
  expect(exactToText(exactOf(exactSchema.parse('0.5')))).toBe('0.5')
})
