/**
 * Numbers, days and times as people of either language write them. Numbers come as exact decimal text and leave as text:
 * a score never passes through a binary fraction on its way to the screen.
 */
import type { Day, Instant } from '../../shared/kernel/instant.ts'
import type { Language } from './language.ts'

const marks = { id: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const

/** `"1234.5"` → `1.234,5` (Indonesian). With `places`, zeros are added behind; digits are never cut. Fractions stay. */
export function formatExact(text: string, language: Language, places = 0): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) return text
  const [, minus = '', whole = '', fraction = ''] = parts
  const { thousands, decimal } = marks[language]
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)
  const digits = fraction.padEnd(places, '0')
  return `${minus && '−'}${grouped}${digits && decimal}${digits}`
}

export const formatCount = (count: number, language: Language): string => formatExact(String(count), language)

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

/** `2026-11-24` → `24 November 2026`. */
export function formatDay(day: Day, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[language][Number(month) - 1] ?? month} ${year}`
}

const zones: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' }

/** As the clock of that device showed it: `14.03.22 WIB`. Never shifted to where it is read. */
export function formatTime(instant: Instant, language: Language): string {
  const time = instant.slice(11, 19)
  const offset = instant.slice(-6)
  return `${language === 'id' ? time.replaceAll(':', '.') : time} ${zones[offset] ?? `UTC${offset}`}`
}

/** `24 November 2026, 14.03.22 WIB`. */
export const formatMoment = (instant: Instant, language: Language): string =>
  `${formatDay(instant.slice(0, 10) as Day, language)}, ${formatTime(instant, language)}`

const sizes = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes in decimal units, as sticks are sold: `8,0 GB`. */
export function formatSize(bytes: number, language: Language): string {
  let step = 0
  let amount = bytes
  while (amount >= 999.5 && step < sizes.length - 1) {
    amount /= 1000
    step += 1
  }
  const text = step === 0 ? String(Math.round(amount)) : amount.toFixed(amount < 99.95 ? 1 : 0)
  return `${formatExact(text, language)} ${sizes[step] ?? ''}`
}
