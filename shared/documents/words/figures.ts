/**
 * Figures for people, made from decimal text and never from machine numbers: what is printed has exactly the digits that the
 * rounding rule left. Indonesian: decimal comma, thousands dot (`1.385,50`); English the other way round.
 */
import { invariant } from '../../kernel/invariant.ts'
import type { Language } from './language.ts'
import { groupThousands } from './number-words.ts'

/** Decimal text: digits, perhaps a point with digits after it, perhaps a minus before. Trailing zeros are kept. */
export const decimalText = /^-?\d+(?:\.\d+)?$/

/** `1385.50` → `1.385,50`. The minus is a real one (U+2212), so that it neither breaks nor looks like a hyphen. */
export function formatDecimal(decimal: string, language: Language): string {
  invariant(decimalText.test(decimal), `not decimal text: ${decimal}`)
  const sign = decimal.startsWith('-') ? '\u2212' : ''
  const [whole = '', fraction] = decimal.replace('-', '').split('.')
  const grouped = groupThousands(whole, language)
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${language === 'id' ? ',' : '.'}${fraction}`
}

/** A safe whole number: `1.385`. */
export function formatInteger(value: number, language: Language): string {
  invariant(Number.isSafeInteger(value), `not a whole number: ${value}`)
  return formatDecimal(String(value), language)
}
