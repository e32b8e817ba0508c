import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDay,
  formatExact,
  formatMoment,
  formatSize,
  formatTime,
} from '../../../../renderer/i18n/formats.ts'
import { daySchema, instantSchema } from '../../../../shared/kernel/instant.ts'

const instant = instantSchema.parse('2026-11-24T14:03:22.123+07:00')

describe('numbers', () => {
  it.each([
    ['3.25', 2, '3,25', '3.25'],
    ['60', 2, '60,00', '60.00'],
    ['1234567.5', 0, '1.234.567,5', '1,234,567.5'],
    ['-0.5', 0, '−0,5', '−0.5'],
    ['87.12345', 2, '87,12345', '87.12345'],
    ['7/3', 2, '7/3', '7/3'],
    ['999', 0, '999', '999'],
  ])('%s with %i places', (text, places, id, en) => {
    expect(formatExact(text, 'id', places)).toBe(id)
    expect(formatExact(text, 'en', places)).toBe(en)
  })

  test.prop([fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^\d{0,12}$/)])(
    'lose no digit',
    (whole, fraction) => {
      const text = `${whole}${fraction && '.'}${fraction}`
      const back = formatExact(text, 'id').replaceAll('.', '').replace(',', '.').replace('−', '-')
      expect(back).toBe(text)
    },
  )

  it('count', () => {
    expect([formatCount(12_060, 'id'), formatCount(12_060, 'en')]).toEqual(['12.060', '12,060'])
  })

  it.each([
    [0, '0 B', '0 B'],
    [999, '999 B', '999 B'],
    [1000, '1,0 kB', '1.0 kB'],
    [48_213, '48,2 kB', '48.2 kB'],
    [99_960, '100 kB', '100 kB'],
    [999_600, '1,0 MB', '1.0 MB'],
    [7_812_000_000, '7,8 GB', '7.8 GB'],
    [5e15, '5.000 TB', '5,000 TB'],
  ])('%i bytes', (bytes, id, en) => {
    expect([formatSize(bytes, 'id'), formatSize(bytes, 'en')]).toEqual([id, en])
  })
})

describe('days and times', () => {
  it('are written out, and as the clock of that device showed them', () => {
    expect(formatDay(daySchema.parse('2026-05-01'), 'id')).toBe('1 Mei 2026')
    expect(formatDay(daySchema.parse('2026-05-01'), 'en')).toBe('1 May 2026')
    expect(formatTime(instant, 'id')).toBe('14.03.22 WIB')
    expect(formatTime(instant, 'en')).toBe('14:03:22 WIB')
    expect(formatMoment(instant, 'id')).toBe('24 November 2026, 14.03.22 WIB')
  })

  it.each([
    ['+08:00', 'WITA'],
    ['+09:00', 'WIT'],
    ['+00:00', 'UTC+00:00'],
    ['-03:30', 'UTC-03:30'],
  ])('%s is %s', (offset, zone) => {
    expect(formatTime(instantSchema.parse(`2026-11-24T14:03:22.123${offset}`), 'id')).toBe(`14.03.22 ${zone}`)
  })
})
