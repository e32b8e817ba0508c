/** One cell of SpreadsheetML as the person meant it. */
import type { NumberMeaning } from './file-xlsx-styles.ts'
import type { SourceCell } from './file-sheet.ts'

export interface RawCell {
  /** `t`: n, s, str, inlineStr, b, e, d. */
  readonly type: string
  readonly style: number
  /** `v` or the text of `is`; null where the cell has neither. */
  readonly value: string | null
  readonly formula: boolean
}

export interface CellReading {
  readonly sharedStrings: readonly string[]
  readonly meanings: readonly NumberMeaning[]
  /** Days count from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean
}

/** Undefined for a cell that holds nothing (formatting alone). */
export function readCell(raw: RawCell, reading: CellReading): SourceCell | undefined {
  const { value, formula } = raw
  if (value === null || value === '') return formula ? { text: '', kind: 'text', formula } : undefined
  switch (raw.type) {
    case 's':
      return { text: reading.sharedStrings[Number(value)] ?? '', kind: 'text', formula }
    case 'str':
    case 'inlineStr':
      return { text: unescapeCellString(value), kind: 'text', formula }
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean', formula }
    case 'e':
      return { text: value, kind: 'error', formula }
    case 'd':
      return { text: value.slice(0, 10), kind: 'date', formula }
    default:
      return readNumber(value, formula, {
        meaning: reading.meanings[raw.style] ?? { kind: 'plain' },
        from1904: reading.from1904,
      })
  }
}

/** `_x000D_` and its like, ST_Xstring. */
export const unescapeCellString = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function readNumber(
  value: string,
  formula: boolean,
  { meaning, from1904 }: { meaning: NumberMeaning; from1904: boolean },
): SourceCell {
  const digits = plainDigits(value)
  if (digits === null) return { text: value, kind: 'text', formula }
  if (meaning.kind === 'date') {
    const day = dayOfSerial(Number(digits), from1904)
    if (day !== null) return { text: day, kind: 'date', formula }
  }
  if (meaning.kind === 'padded' && /^\d+$/.test(digits)) {
    return { text: digits.padStart(meaning.digits, '0'), kind: 'text', formula }
  }
  return { text: digits, kind: 'number', formula }
}

/**
 * A stored number without exponent, as the spreadsheet shows it: at most 15 digits, so `3.7000000000000002` is 3.7 again. Null for
 * what is no number.
 */
export function plainDigits(value: string): string | null {
  const number = Number(value)
  if (!Number.isFinite(number) || !/^[-+\d.eE]+$/.test(value)) return null
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e')
  const negative = mantissa.startsWith('-')
  const all = mantissa.replace('-', '').replace('.', '')
  const point = Number(exponent) + 1
  const whole = point <= 0 ? '0' : all.slice(0, point).padEnd(point, '0')
  const fraction = (point <= 0 ? '0'.repeat(-point) + all : all.slice(point)).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

const day = 86_400_000

/**
 * Serial day number → ISO day; the part of a day is dropped. The 1900 system counts a 29 February 1900 that never was, so its
 * numbers are exact from 1 March 1900 (61) and one less before.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (whole < (from1904 ? 0 : 1) || whole > 2_958_465) return null
  const days = from1904 ? whole - 24_107 : whole >= 61 ? whole - 25_569 : whole - 25_568
  return new Date(days * day).toISOString().slice(0, 10)
}
