/**
 * Numbers as people and spreadsheets write them: `3,25`, `1/3`, `40 %`, `1.385`. What can be read in two ways is returned as
 * two readings and never guessed, since `1.385` is a thousand in Jakarta and one and a bit in a spreadsheet.
 */
import { divide, exact, exactFromDigits, hundred, type Exact } from './exact.ts'
import { err, ok, type Result } from './result.ts'

export type PersonNumberFailure =
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'ambiguous-number'; readonly text: string; readonly decimal: Exact; readonly thousands: Exact }

const longest = 60

/**
 * A decimal with comma or point, digits grouped by dots, spaces or commas, a fraction of whole numbers, each perhaps with
 * a minus before it or a per cent sign after it (`40 %` is two fifths). `mark` settles what a single mark before exactly
 * three digits means.
 */
export function parseNumberFromPerson(text: string, mark?: 'comma' | 'point'): Result<Exact, PersonNumberFailure> {
  const refused = err({ kind: 'not-a-number', text: text.slice(0, longest) })
  const tidy = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s*%$/, '%')
  if (tidy.length > longest) return refused
  const percent = tidy.endsWith('%')
  const body = percent ? tidy.slice(0, -1) : tidy
  const finish = (value: Exact): Exact => (percent ? divide(value, hundred) : value)

  const fraction = /^(-?\d+)\s*\/\s*(\d+)$/.exec(body)
  if (fraction?.[1] && fraction[2]) {
    const d = BigInt(fraction[2])
    return d === 0n ? refused : ok(finish(exact(BigInt(fraction[1]), d)))
  }
  const plain = ungroupSpaces(body)
  if (plain === null || !/^-?\d[\d.,]*$/.test(plain)) return refused
  const readings = readMarks(plain)
  if (readings === null) return refused
  const { decimal, thousands } = readings
  if (decimal === null || thousands === null) {
    const only = decimal ?? thousands
    return only === null ? refused : ok(finish(exactFromDigits(only)))
  }
  const used = plain.includes(',') ? 'comma' : 'point'
  if (mark !== undefined) return ok(finish(exactFromDigits(mark === used ? decimal : thousands)))
  return err({
    kind: 'ambiguous-number',
    text: tidy,
    decimal: finish(exactFromDigits(decimal)),
    thousands: finish(exactFromDigits(thousands)),
  })
}

/** `1 385` → `1385`; null where the spaces are not between groups of three. */
function ungroupSpaces(text: string): string | null {
  if (!/\s/.test(text)) return text
  return /^-?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(/\s/g, '') : null
}

interface Readings {
  readonly decimal: string | null
  readonly thousands: string | null
}

const grouped = (text: string, mark: string): boolean =>
  (mark === '.' ? /^-?[1-9]\d{0,2}(?:\.\d{3})+$/ : /^-?[1-9]\d{0,2}(?:,\d{3})+$/).test(text)

function readMarks(text: string): Readings | null {
  const commas = text.split(',').length - 1
  const points = text.split('.').length - 1
  if (commas === 0 && points === 0) return { decimal: text, thousands: null }
  if (commas > 0 && points > 0) return readBoth(text, commas, points)
  const mark = commas > 0 ? ',' : '.'
  const thousands = grouped(text, mark) ? text.replaceAll(mark, '') : null
  const decimal = commas + points === 1 && /\d$/.test(text) ? text.replace(',', '.') : null
  return { decimal, thousands }
}

/** `1.385,5` or `1,385.5`: the mark that stands last and once is the decimal one. */
function readBoth(text: string, commas: number, points: number): Readings | null {
  const mark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
  const other = mark === ',' ? '.' : ','
  if ((mark === ',' ? commas : points) !== 1) return null
  const [whole = '', fraction = ''] = text.split(mark)
  if (!grouped(whole, other) || !/^\d+$/.test(fraction)) return null
  return { decimal: `${whole.replaceAll(other, '')}.${fraction}`, thousands: null }
}
