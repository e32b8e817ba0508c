import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  dayOf,
  formatDay,
  formatDayWithWeekday,
  formatInstant,
  formatTime,
  spellDay,
  weekdayOf,
} from '../../../../shared/documents/words/calendar-words.ts'
import { daySchema, instantSchema, type Day } from '../../../../shared/kernel/instant.ts'

const day = (text: string): Day => daySchema.parse(text)
const at = (text: string) => instantSchema.parse(text)

test('the day of minutes is spelled out', () => {
  expect(spellDay(day('2026-11-24'), 'id')).toBe(
    'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026)',
  )
  expect(spellDay(day('2027-01-01'), 'id')).toBe(
    'Jumat tanggal satu bulan Januari tahun dua ribu dua puluh tujuh (01-01-2027)',
  )
  expect(spellDay(day('2026-11-24'), 'en')).toBe('Tuesday, 24 November 2026 (24-11-2026)')
})

test('days carry no leading zero and the month of their language', () => {
  expect(formatDay(day('2026-08-01'), 'id')).toBe('1 Agustus 2026')
  expect(formatDay(day('2026-08-01'), 'en')).toBe('1 August 2026')
  expect(formatDayWithWeekday(day('2026-05-31'), 'id')).toBe('Minggu, 31 Mei 2026')
})

test.each([
  ['2026-11-24T08:00:00.000+07:00', '08.00 WIB', '08:00 WIB'],
  ['2026-11-24T08:00:00.000+08:00', '08.00 WITA', '08:00 WITA'],
  ['2026-11-24T08:00:00.000+09:00', '08.00 WIT', '08:00 WIT'],
  ['2026-11-24T08:00:00.000+05:30', '08.00 UTC+05.30', '08:00 UTC+05:30'],
  ['2026-11-24T08:00:00.000-03:00', '08.00 UTC-03.00', '08:00 UTC-03:00'],
])('%s is %s', (instant, indonesian, english) => {
  expect(formatTime(at(instant), 'id')).toBe(indonesian)
  expect(formatTime(at(instant), 'en')).toBe(english)
})

test('a moment is told by the clock of its own zone', () => {
  const instant = at('2026-11-24T23:59:22.123+09:00')
  expect(dayOf(instant)).toBe('2026-11-24')
  expect(formatInstant(instant, 'id')).toBe('24 November 2026 pukul 23.59 WIT')
  expect(formatInstant(instant, 'id', 'seconds')).toBe('24 November 2026 pukul 23.59.22 WIT')
  expect(formatInstant(instant, 'en', 'seconds')).toBe('24 November 2026 at 23:59:22 WIT')
})

test.prop([fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })])(
  'weekdays agree with the host’s own calendar',
  (date) => {
    const text = date.toISOString().slice(0, 10)
    const host = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(date)
    expect(weekdayOf(day(text), 'en')).toBe(host)
  },
)
