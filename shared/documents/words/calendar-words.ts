/**
 * Days and times as official letters write them: `24 November 2026`, `08.00 WIB`, and in minutes the day spelled out. Names of
 * months and weekdays stand here and are not asked of the host, whose locale data differ from version to version.
 */
import type { Day, Instant } from '../../kernel/instant.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { Language } from './language.ts'
import { numberToWords } from './number-words.ts'

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const weekdays = {
  id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

function partsOf(day: Day): DayParts {
  const [year, month, date] = day.split('-').map(Number)
  invariant(year !== undefined && month !== undefined && date !== undefined, `not a day: ${day}`)
  return { year, month, date }
}

/** `24 November 2026` in either language. */
export function formatDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${months[language][month - 1]} ${year}`
}

/** `Selasa`, `Tuesday`. */
export function weekdayOf(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  const index = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  return weekdays[language][index] ?? ''
}

/** `Selasa, 24 November 2026`. */
export const formatDayWithWeekday = (day: Day, language: Language): string =>
  `${weekdayOf(day, language)}, ${formatDay(day, language)}`

/**
 * The day spelled out for the opening of minutes: "Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam
 * (24-11-2026)". English: "Tuesday, 24 November 2026 (24-11-2026)", which has no such custom.
 */
export function spellDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  const figures = `(${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)})`
  if (language === 'en') return `${formatDayWithWeekday(day, 'en')} ${figures}`
  const words = (value: number) => numberToWords(value, 'id')
  return `${weekdayOf(day, 'id')} tanggal ${words(date)} bulan ${months.id[month - 1]} tahun ${words(year)} ${figures}`
}

/** Indonesia's three zones by their offset (Keppres 41/1987); any other offset is written as `UTC+05.30`. */
const zones: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' }

const zoneOf = (at: Instant, language: Language): string => {
  const offset = at.slice(-6)
  return zones[offset] ?? `UTC${language === 'id' ? offset.replace(':', '.') : offset}`
}

/** The calendar day that the clock of the instant's own zone shows. */
export const dayOf = (at: Instant): Day => at.slice(0, 10) as Day

/** `08.00 WIB`, with seconds `08.00.22 WIB`; English `08:00 WIB`. */
export function formatTime(at: Instant, language: Language, precision: 'minutes' | 'seconds' = 'minutes'): string {
  const clock = at.slice(11, precision === 'minutes' ? 16 : 19)
  return `${language === 'id' ? clock.replaceAll(':', '.') : clock} ${zoneOf(at, language)}`
}

/** `24 November 2026 pukul 14.03 WIB`; English `24 November 2026 at 14:03 WIB`. */
export const formatInstant = (at: Instant, language: Language, precision: 'minutes' | 'seconds' = 'minutes'): string =>
  `${formatDay(dayOf(at), language)} ${language === 'id' ? 'pukul' : 'at'} ${formatTime(at, language, precision)}`

/** `pukul 08.03 WIB (delapan lewat tiga menit)`; English `at 08:03 WIB`, which has no such custom. */
export function spellTime(at: Instant, language: Language): string {
  if (language === 'en') return `at ${formatTime(at, 'en')}`
  const [hour, minute] = [Number(at.slice(11, 13)), Number(at.slice(14, 16))]
  const past = minute === 0 ? ' tepat' : ` lewat ${numberToWords(minute, 'id')} menit`
  return `pukul ${formatTime(at, 'id')} (${numberToWords(hour, 'id')}${past})`
}
