/**
 * Exact rational numbers. Whatever decides a rank is computed here: nothing is rounded unless a published rule says so,
 * and two totals are equal only if they are equal.
 *
 * One value has one text (`ExactText`), which is what the signed record holds: a decimal where a finite one exists
 * (`"60"`, `"-3.25"`), else a fraction in lowest terms (`"7/3"`). A field that may hold such a quantity is always a string,
 * whole values included; fields that are whole by nature (levels, counts) are JSON integers.
 */
import { z } from 'zod'
import { invariant } from './invariant.ts'
import { err, expectOk, ok, type Result } from './result.ts'

/** Numerator and denominator in lowest terms, `d > 0`. Plain data: survives structured clone. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

/** Longest text that the record accepts. Scores, weights and totals stay far below it. */
export const maxExactLength = 120

const decimalForm = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/
const fractionForm = /^-?[1-9]\d*\/[1-9]\d*$/

const abs = (value: bigint): bigint => (value < 0n ? -value : value)

const safe = BigInt(Number.MAX_SAFE_INTEGER)

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** `n/d` in lowest terms; `d` other than zero. */
export function exact(n: bigint, d = 1n): Exact {
  invariant(d !== 0n, 'denominator zero')
  if (d === 1n) return { n, d }
  // Machine numbers are several times faster than BigInt, and just as exact below 2^53.
  if (n <= safe && n >= -safe && d <= safe && d >= -safe) return exactRatio(Number(n), Number(d))
  const divisor = greatestCommonDivisor(abs(n), abs(d))
  const sign = d < 0n ? -divisor : divisor
  return { n: n / sign, d: d / sign }
}

/** `n/d` in lowest terms, of safe integers, `d` other than zero. */
export function exactRatio(n: number, d: number): Exact {
  invariant(Number.isSafeInteger(n) && Number.isSafeInteger(d) && d !== 0, 'ratio of safe integers')
  let [x, y] = [Math.abs(n), Math.abs(d)]
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  const sign = d < 0 ? -x : x
  return { n: BigInt(n / sign), d: BigInt(d / sign) }
}

export const zero: Exact = { n: 0n, d: 1n }
export const one: Exact = { n: 1n, d: 1n }
export const hundred: Exact = { n: 100n, d: 1n }

/** A whole number that a machine number holds exactly. */
export function exactInteger(value: number): Exact {
  invariant(Number.isSafeInteger(value), `not a safe integer: ${value}`)
  return { n: BigInt(value), d: 1n }
}

export const add = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Exact, b: Exact): Exact => exact(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)

/** `a/b`; the caller has ruled out `b = 0`. */
export const divide = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n)

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const equals = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d

/** Zero for an empty list. */
export function sum(values: readonly Exact[]): Exact {
  let [n, d] = [0n, 1n]
  for (const value of values) {
    if (value.d === d) {
      n += value.n
      continue
    }
    n = n * value.d + value.n * d
    d *= value.d
    // Lowest terms once at the end is cheaper, as long as the denominator stays small.
    if (d > safe) ({ n, d } = exact(n, d))
  }
  return exact(n, d)
}

export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** Smallest, largest, mean and median of at least one value; the median of an even number is the mean of the middle two. */
export const minimum = (values: readonly [Exact, ...Exact[]]): Exact => values.reduce(smaller)
export const maximum = (values: readonly [Exact, ...Exact[]]): Exact => values.reduce(larger)
export const mean = (values: readonly [Exact, ...Exact[]]): Exact => divide(sum(values), exactInteger(values.length))
export function median(values: readonly [Exact, ...Exact[]]): Exact {
  const sorted = values.toSorted(compare)
  const upper = sorted[sorted.length >> 1] ?? values[0]
  const lower = sorted[(sorted.length - 1) >> 1] ?? values[0]
  return lower === upper ? lower : divide(add(lower, upper), { n: 2n, d: 1n })
}

/** Digits after the point of the finite decimal form, or null where there is none (the denominator has a prime besides 2 and 5). */
function decimalsOf(denominator: bigint): number | null {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : null
}

/** `digits` with the point set `decimals` places from the right. */
export function placePoint(scaled: bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString()
  const digits = abs(scaled)
    .toString()
    .padStart(decimals + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The one text of a value. */
export function exactToText(value: Exact): ExactText {
  if (value.d === 1n) return value.n.toString() as ExactText
  const decimals = decimalsOf(value.d)
  if (decimals === null) return `${value.n}/${value.d}` as ExactText
  return placePoint((value.n * 10n ** BigInt(decimals)) / value.d, decimals) as ExactText
}

/** Value of a decimal such as `-3.250`, whose form the caller has checked. */
export function exactFromDigits(text: string): Exact {
  const point = text.indexOf('.')
  if (point < 0) return { n: BigInt(text), d: 1n }
  return exact(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1))
}

export interface NotExact {
  readonly kind: 'not-exact'
  readonly text: string
}

/** Reads the one canonical text; every other spelling of the same value is refused. */
export function parseExact(text: string): Result<Exact, NotExact> {
  const refused = err({ kind: 'not-exact', text: text.slice(0, maxExactLength) })
  if (text.length > maxExactLength || text === '-0') return refused
  if (decimalForm.test(text)) return ok(exactFromDigits(text))
  if (!fractionForm.test(text)) return refused
  const slash = text.indexOf('/')
  const [n, d] = [BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1))]
  const value = exact(n, d)
  return value.d === d && decimalsOf(d) === null ? ok(value) : refused
}

/** The canonical text of a quantity, as it stands in the record. */
export const exactSchema = z
  .string()
  .max(maxExactLength)
  .refine((text) => parseExact(text).ok, { error: 'not-exact' })
  .brand<'ExactText'>()
export type ExactText = z.infer<typeof exactSchema>

/** The value of a text that the schema has already accepted. */
export const exactOf = (text: ExactText): Exact => expectOk(parseExact(text), 'text of an exact value')

/** For values that are canonical by construction, and for tests. */
export const asExactText = (text: string): ExactText => exactSchema.parse(text)

/**
 * The decimal that a machine number is written as (`0.1` is one tenth, not the binary value beside it), so that a JSON
 * number means what its text says. Null for NaN and infinities.
 */
export function exactFromNumber(value: number): Exact | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const scale = Number(exponent) - fraction.length
  const digits = BigInt(sign + whole + fraction)
  return scale >= 0 ? { n: digits * 10n ** BigInt(scale), d: 1n } : exact(digits, 10n ** BigInt(-scale))
}

/** The nearest machine number, for charts and diagnostics only: no rank, tie or cut may rest on it. */
export function toApproximateNumber(value: Exact): number {
  if (abs(value.n) <= safe && value.d <= safe) return Number(value.n) / Number(value.d)
  // 64 quotient bits and one that remembers the remainder: the last rounding is then the only one.
  const excess = bitLength(abs(value.n)) - bitLength(value.d) - 64
  const [n, d] = excess > 0 ? [value.n, value.d << BigInt(excess)] : [value.n << BigInt(-excess), value.d]
  const sticky = n % d === 0n ? 0n : 1n
  const quotient = ((abs(n) / d) << 1n) | sticky
  const exponent = excess - 1
  // 2^exponent alone may be too small for a double where the product is not.
  return (value.n < 0n ? -1 : 1) * Number(quotient) * 2 ** Math.max(exponent, -1000) * 2 ** Math.min(exponent + 1000, 0)
}
const bitLength = (value: bigint): number => value.toString(2).length
