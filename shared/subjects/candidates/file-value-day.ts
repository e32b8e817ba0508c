/**
 * Days as people write them, day before month: `24/11/2026`, `24-11-2026`, `2026-11-24`, `24 November 2026`, `24 Nov 2026`, also behind a place
 * or weekday ("Sawahlunto, 12 Mei 1998"). A year of two digits is refused: 12-05-30 may be a child or an old man.
 */
import { daySchema, type Day } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { dayOfSerial } from './file-xlsx-cell.ts'

export type DayFailure = {
  readonly kind: 'date-unreadable' | 'date-two-digit-year' | 'date-not-in-calendar'
  readonly value: string
}

export interface ReadDay {
  readonly day: Day
  /** Read from a bare day number of a spreadsheet. */
  readonly fromSerial: boolean
}

export function readDay(text: string, from1904: boolean): Result<ReadDay, DayFailure> {
  // A five-digit number is a day between 1927 and 2173; a shorter one would more likely be a year.
  if (/^[1-9]\d{4}(?:\.0+)?$/.test(text)) {
    const day = dayOfSerial(Number(text), from1904)
    if (day !== null) return ok({ day: daySchema.parse(day), fromSerial: true })
  }
  const whole = readParts(text)
  const parts = whole ?? readParts(text.slice(text.lastIndexOf(',') + 1).trim())
  if (parts === null) return err({ kind: 'date-unreadable', value: text })
  if (parts.year.length !== 4) return err({ kind: 'date-two-digit-year', value: text })
  const two = (digits: string | number): string => String(digits).padStart(2, '0')
  const day = daySchema.safeParse(`${parts.year}-${two(parts.month)}-${two(parts.date)}`)
  return day.success ? ok({ day: day.data, fromSerial: false }) : err({ kind: 'date-not-in-calendar', value: text })
}

interface DayParts {
  readonly year: string
  readonly month: string | number
  readonly date: string
}

function readParts(text: string): DayParts | null {
  const bare = text.replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?$/, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', date: iso[3] ?? '' }
  const figures = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(bare)
  if (figures) return { year: figures[3] ?? '', month: figures[2] ?? '', date: figures[1] ?? '' }
  const named = /^(\d{1,2})[\s.-]*([A-Za-z]+)[\s.,-]*(\d{4}|\d{2})$/.exec(bare)
  const english = /^([A-Za-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(bare)
  const month = monthOf(named?.[2] ?? english?.[1] ?? '')
  if (month === null) return null
  return { year: named?.[3] ?? english?.[3] ?? '', month, date: named?.[1] ?? english?.[2] ?? '' }
}

/** The first letters that tell a month in Indonesian and English, old spellings with them. */
const monthStarts: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
]

function monthOf(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3)
  const index = monthStarts.findIndex((starts) => starts.includes(start))
  return index < 0 ? null : index + 1
}
