import { describe, expect, test } from 'vitest'
import { exactToText } from '../../../shared/kernel/exact.ts'
import { parseNumberFromPerson } from '../../../shared/kernel/exact-from-person.ts'

describe('numbers as people write them', () => {
  test.each([
    ['3,25', '3.25'],
    ['3.25', '3.25'],
    [' 80 ', '80'],
    ['1/3', '1/3'],
    ['2 / 4', '0.5'],
    ['40 %', '0.4'],
    ['33,5%', '0.335'],
    ['-2,5', '-2.5'],
    ['\u22122.5', '-2.5'],
    ['1.385,5', '1385.5'],
    ['1,385.5', '1385.5'],
    ['1.385.000', '1385000'],
    ['1 385 000', '1385000'],
    ['1\u00a0385,25', '1385.25'],
    ['0,385', '0.385'],
    ['0.385', '0.385'],
    ['12,3456', '12.3456'],
    ['007', '7'],
    ['1000.500', '1000.5'],
  ])('%j is %s', (text, expected) => {
    const read = parseNumberFromPerson(text)
    expect(read.ok && exactToText(read.value)).toBe(expected)
  })

  test.each([
    '',
    'abc',
    '1,2,3',
    '1.2.3',
    '1..5',
    '1,',
    '.5',
    '1/0',
    '3 4',
    '1.38,5.2',
    '--1',
    '5 %%',
    '1e3',
    '0x10',
    '=',
  ])('refuses %j', (text) => {
    expect(parseNumberFromPerson(text)).toMatchObject({ ok: false, failure: { kind: 'not-a-number' } })
  })

  test('one mark before exactly three digits has two readings, and neither is taken', () => {
    const read = parseNumberFromPerson('1.385')
    expect(read).toMatchObject({
      ok: false,
      failure: { kind: 'ambiguous-number', decimal: { n: 277n, d: 200n }, thousands: { n: 1385n, d: 1n } },
    })
    expect(parseNumberFromPerson('1,385')).toMatchObject({ ok: false, failure: { kind: 'ambiguous-number' } })
  })

  test('the decimal mark of the sheet settles it', () => {
    const text = (written: string, mark: 'comma' | 'point') => {
      const read = parseNumberFromPerson(written, mark)
      return read.ok && exactToText(read.value)
    }
    expect(text('1.385', 'point')).toBe('1.385')
    expect(text('1.385', 'comma')).toBe('1385')
    expect(text('1,385', 'comma')).toBe('1.385')
    expect(text('1,385', 'point')).toBe('1385')
  })
})
