/**
 * Candidates under random pseudonyms. What may be disclosed alone is a card of its own: number and name (`display`), what
 * the state knows a person by (`identity`), and what a tie-break may ask for (`ties`).
 */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema } from '../../kernel/ids.ts'
import { daySchema } from '../../kernel/instant.ts'
import { exactSchema } from '../../kernel/exact.ts'
import { cardHashSchema, oneKey } from '../../record/entry-definition.ts'

/** What an assessor may see: the number that the candidate wears and the name. */
export const displaySchema = z.strictObject({ number: z.string().min(1).max(40), name: z.string().min(1).max(120) })
export type Display = z.infer<typeof displaySchema>

export const identitySchema = z.strictObject({
  nik: z
    .string()
    .regex(/^\d{16}$/)
    .nullable(),
  birthDate: daySchema.nullable(),
  address: z.string().max(240).nullable(),
})

/** Facts that the published tie-break chain may ask for, by key (`gpa`, `birth-date`, `skd` …). */
export const tiesSchema = z.record(codeSchema, z.union([exactSchema, daySchema]))

export const listedCandidateSchema = z.strictObject({
  candidate: candidateIdSchema,
  vacancies: z.array(codeSchema).min(1).max(10),
  display: cardHashSchema,
  identity: cardHashSchema.nullable(),
  ties: cardHashSchema.nullable(),
})
export type ListedCandidate = z.infer<typeof listedCandidateSchema>

export const candidateEntries = {
  'candidates.listed.v1': oneKey(z.strictObject({ part: z.array(listedCandidateSchema).min(1).max(100) }), {
    display: displaySchema,
    identity: identitySchema,
    ties: tiesSchema,
  }),
  /** The list that declarations are made against and the roster is drawn from: these parts and no other. */
  'candidates.closed.v1': oneKey(
    z.strictObject({ parts: z.array(hashSchema).min(1).max(200), replaces: hashSchema.nullable() }),
    {},
  ),
  'roll.called.v1': oneKey(
    z.strictObject({
      candidate: candidateIdSchema,
      /** The component whose room was called; absent there says nothing about another room. */
      instrument: codeSchema,
      state: z.enum(['present', 'late', 'absent', 'withdrawn']),
      replaces: hashSchema.nullable(),
    }),
    {},
  ),
}
