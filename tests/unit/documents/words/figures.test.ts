import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { formatDecimal, formatInteger } from '../../../../shared/documents/words/figures.ts'

test.each([
  ['37.98', '37,98', '37.98'],
  ['1385.50', '1.385,50', '1,385.50'],
  ['1000000', '1.000.000', '1,000,000'],
  ['0.500', '0,500', '0.500'],
  ['-3.25', '−3,25', '−3.25'],
])('%s', (decimal, indonesian, english) => {
  expect(formatDecimal(decimal, 'id')).toBe(indonesian)
  expect(formatDecimal(decimal, 'en')).toBe(english)
})

test('whole numbers are grouped', () => {
  expect(formatInteger(1385, 'id')).toBe('1.385')
  expect(() => formatInteger(0.5, 'id')).toThrow('not a whole number')
})

test.each(['', '1,5', '.5', '5.', '1e3', 'NaN', '7/3'])('%j is no decimal text', (text) => {
  expect(() => formatDecimal(text, 'id')).toThrow('not decimal text')
})

test.prop([fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.stringMatching(/^\d{0,20}$/)])(
  'no digit is lost or added, however long',
  (whole, fraction) => {
    const text = fraction === '' ? `${whole}` : `${whole}.${fraction}`
    const digits = (shown: string) => shown.replace(/\D/g, '')
    expect(digits(formatDecimal(text, 'id'))).toBe(digits(text))
  },
)
