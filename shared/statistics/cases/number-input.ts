/** Tables of scores as machine numbers, for what is diagnostic and never decides. */
import { z } from 'zod'
import { toApproximateNumber } from '../../kernel/exact.ts'
import { quantitySchema } from './case-input.ts'

/** Beyond this no score lies, and squares of squares would leave the range of machine numbers. */
const largest = 1e12

const plainSchema = z.number().refine((value) => Math.abs(value) <= largest, { error: 'not-a-number' })
const writtenSchema = quantitySchema.transform(toApproximateNumber).pipe(plainSchema)

export const numberSchema = z.union([plainSchema, writtenSchema])

/** A score, or null for a cell that nobody has scored; a cell that is not there is the same. */
export const scoreSchema = numberSchema.nullish().transform((value) => value ?? null)

/** Subjects (rows) by raters (columns); every row as long as the first. */
export const ratingsSchema = z.array(z.array(scoreSchema)).superRefine((rows, context) => {
  rows.forEach((row, i) => {
    if (row.length !== rows[0]?.length) {
      context.addIssue({ code: 'custom', message: 'as-many-as-raters', path: [i] })
    }
  })
})

export const confidenceSchema = z.number().gt(0).lt(1).default(0.95)

export const nameSchema = z.union([z.string(), z.number()]).transform(String)
