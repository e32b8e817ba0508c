/** What the inputs of statistics cases are made of. Numbers mean what their text says: 0.1 is one tenth. */
import { z } from 'zod'
import { compare, exactFromNumber, zero, type Exact } from '../../kernel/exact.ts'
import { roundingModeSchema } from '../../kernel/exact-rounding.ts'
import { parseNumberFromPerson } from '../../kernel/exact-from-person.ts'

/** A JSON number, or a text such as `"0.4"` or `"1/3"`. */
export const quantitySchema = z.union([z.number(), z.string()]).transform((value, context) => {
  const parsed = typeof value === 'number' ? exactFromNumber(value) : readText(value)
  if (parsed && isMarkSized(parsed)) return parsed
  context.addIssue({ code: 'custom', message: 'not-a-number' })
  return z.NEVER
})

/** Beyond this no mark lies, and squares would leave the range of machine numbers. */
const largest: Exact = { n: 10n ** 100n, d: 1n }
const isMarkSized = (value: Exact): boolean =>
  compare(value, largest) < 0 && compare({ n: -value.n, d: value.d }, largest) < 0

function readText(text: string): Exact | null {
  const read = parseNumberFromPerson(text, 'point')
  return read.ok ? read.value : null
}

export const cellSchema = quantitySchema.nullable()

export const positiveQuantitySchema = quantitySchema.refine((value) => compare(value, zero) > 0, {
  error: 'not-positive',
})

/** `half_up` and so on; underscores or hyphens. */
export const caseRoundingSchema = z
  .string()
  .transform((text) => text.replaceAll('_', '-'))
  .pipe(roundingModeSchema)
  .default('half-up')

export const decimalsSchema = z.int().min(0).max(30).nullish()

export const orderSchema = z
  .enum(['descending', 'ascending', 'desc', 'asc'])
  .transform((order) => (order.startsWith('desc') ? ('higher' as const) : ('lower' as const)))

export const sdSchema = z.enum(['sample', 'population']).default('sample')
