/**
 * NIK: 16 digits, region (6), day, month, year (2 each; women's day plus 40), serial (4). The number is never changed when a birth date
 * is corrected, so a difference from the file's date is a warning and no more.
 */
import type { Day } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'

export interface Nik {
  readonly nik: string
  readonly sex: 'male' | 'female'
  /** `DDMM` and two digits of the year, the woman's 40 taken off. */
  readonly bornOn: string
}

export interface NikFailure {
  readonly kind: 'nik-form'
  readonly value: string
  readonly wrong: 'length' | 'not-digits' | 'day' | 'month'
}

/** Spaces, dots and hyphens between the digits, and an apostrophe before them, are how people write it. */
export function readNik(text: string): Result<Nik, NikFailure> {
  const digits = text.replace(/[\s.'’-]/g, '')
  const refused = (wrong: NikFailure['wrong']) => err({ kind: 'nik-form', value: text, wrong } as const)
  if (!/^\d*$/.test(digits)) return refused('not-digits')
  if (digits.length !== 16) return refused('length')
  const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))]
  const female = day > 40
  const date = female ? day - 40 : day
  if (date < 1 || date > 31) return refused('day')
  if (month < 1 || month > 12) return refused('month')
  const bornOn = `${String(date).padStart(2, '0')}${digits.slice(8, 12)}`
  return ok({ nik: digits, sex: female ? 'female' : 'male', bornOn })
}

export const isBornOn = (nik: Nik, birthDate: Day): boolean =>
  nik.bornOn === `${birthDate.slice(8, 10)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`
