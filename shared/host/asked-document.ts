/** Documents that the host makes out of the record it holds: the page says which, never what stands in them. */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../kernel/ids.ts'

export const askedDocumentSchema = z.discriminatedUnion('kind', [
  /** Minutes of one room's session; `session` is the entry that opened it, `city` where it is signed: `Sawahlunto`. */
  z.strictObject({
    kind: z.literal('room-minutes'),
    panel: codeSchema,
    session: hashSchema,
    city: z.string().min(1).max(80),
  }),
  /** Attendance list of a room; `session` null: all candidates of the panel, before a session was opened. */
  z.strictObject({ kind: z.literal('attendance'), panel: codeSchema, session: hashSchema.nullable() }),
  /** Score sheets to be filled in by hand, for one assessor of a panel or, with `null`, for every seat of it. */
  z.strictObject({
    kind: z.literal('blank-sheets'),
    panel: codeSchema,
    instrument: codeSchema,
    assessor: keyIdSchema.nullable(),
  }),
  /** The own sealed score sheets, for signing by hand. */
  z.strictObject({ kind: z.literal('own-sheets') }),
  /** How one candidate's place came about; `candidate` as reader: others have no name in it. */
  z.strictObject({
    kind: z.literal('derivation'),
    vacancy: codeSchema,
    candidate: candidateIdSchema,
    reader: z.enum(['committee', 'candidate']),
  }),
])
export type AskedDocument = z.infer<typeof askedDocumentSchema>

/** F4 is folio, 215 × 330 mm. */
export const paperSchema = z.enum(['a4', 'f4'])
