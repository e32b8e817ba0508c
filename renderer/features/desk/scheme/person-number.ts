/** Quantities as a person types them into the scheme, and back. Shares are typed in per cent (`60`, `33,5`) or as a fraction (`1/3`). */
import {
  divide,
  exactOf,
  exactToText,
  hundred,
  multiply,
  type Exact,
  type ExactText,
} from '../../../../shared/kernel/exact.ts'
import { parseNumberFromPerson } from '../../../../shared/kernel/exact-from-person.ts'
import { formatExact } from '../../../i18n/formats.ts'
import type { Language } from '../../../i18n/language.ts'

/** Weights and marks here stay far below a thousand, so a single mark is the decimal one. Null: not a number. */
export function readNumber(text: string): ExactText | null {
  const value = valueOf(text)
  return value && exactToText(value)
}

function valueOf(text: string): Exact | null {
  const read = parseNumberFromPerson(text)
  if (read.ok) return read.value
  return read.failure.kind === 'ambiguous-number' ? read.failure.decimal : null
}

/** `60`, `60 %` and `3/5` are all three fifths. */
export function readShare(text: string): ExactText | null {
  const value = valueOf(text)
  if (value === null) return null
  return exactToText(/[%/]/.test(text) ? value : divide(value, hundred))
}

/** A whole number from `least` to `most`, or null. */
export function readCount(text: string, least: number, most: number): number | null {
  const trimmed = text.trim()
  const value = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : -1
  return value >= least && value <= most ? value : null
}

/** What to put into the field for a share: per cent without its sign, or the fraction where no decimal ends. */
export function typedShare(share: ExactText, language: Language): string {
  const percent = exactToText(multiply(exactOf(share), hundred))
  return percent.includes('/') ? share : formatExact(percent, language)
}

/** `0.6` → `60 %`; a share that has no finite decimal stays a fraction of the whole. */
export function formatShare(share: string, language: Language): string {
  const percent = exactToText(multiply(exactOf(share as ExactText), hundred))
  return percent.includes('/') ? share : `${formatExact(percent, language)} %`
}
