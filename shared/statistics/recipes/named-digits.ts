/** Nested results as flat named numbers, and numbers as C's and R's `%.10g` writes them. */

export type Nested =
  { readonly [field: string]: Nested | readonly Nested[] | Leaf | readonly Leaf[] | undefined } | Pairs
type Pairs = { readonly [field: string]: readonly (readonly [number, number] | null)[] | readonly Leaf[] | undefined }
type Leaf = number | boolean | string | null

export interface Digit {
  /** Path with points, lists from 1: `study.2.phi`. */
  readonly name: string
  /** Null: cannot be worked out. */
  readonly value: number | null
}

/** Yes and no are 1 and 0. Texts, and the reasons why something is null, are no digits and left out. */
export function namedDigits(nested: Nested): Digit[] {
  const digits: Digit[] = []
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'boolean') digits.push({ name: path, value: value ? 1 : 0 })
    else if (typeof value === 'number') digits.push({ name: path, value })
    else if (value === null && !notNumbers.has(path.slice(path.lastIndexOf('.') + 1)))
      digits.push({ name: path, value })
    else if (Array.isArray(value)) value.forEach((item, i) => add(`${path}.${i + 1}`, item))
    else if (typeof value === 'object' && value !== null) {
      for (const [field, inner] of Object.entries(value)) add(path === '' ? field : `${path}.${field}`, inner)
    }
  }
  add('', nested)
  return digits
}

const notNumbers = new Set(['reason', 'extreme'])

const significant = 10

/** `%.10g`: ten significant digits without trailing zeros; `NA` for null. */
export function digitText(value: number | null): string {
  if (value === null) return 'NA'
  if (value === 0) return '0'
  const [mantissa = '', power = '0'] = value.toExponential(significant - 1).split('e')
  const exponent = Number(power)
  if (exponent >= -4 && exponent < significant) {
    return withoutTrailingZeros(value.toFixed(significant - 1 - exponent))
  }
  const size = `${Math.abs(exponent)}`.padStart(2, '0')
  return `${withoutTrailingZeros(mantissa)}e${exponent < 0 ? '-' : '+'}${size}`
}

const withoutTrailingZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** One `name = value` a line. */
export const digitLines = (digits: readonly Digit[]): string =>
  digits.map(({ name, value }) => `${name} = ${digitText(value)}\n`).join('')
