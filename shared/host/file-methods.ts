/**
 * Choosing files and places. With native dialogs the person chooses there; without, the page shows what `media.list`
 * gives. Both lead to the same tokens.
 */
import { z } from 'zod'
import { hashSchema } from '../kernel/ids.ts'
import { placing } from './failure-groups.ts'
import { method } from './method.ts'
import { base64Schema, fileNameSchema, tokenSchema } from './tokens.ts'

const name = z.string().max(260)

export const mediaItemSchema = z.strictObject({
  token: tokenSchema,
  /** A stick, a folder of this machine that is always offered (documents, home), a folder, or a file. */
  kind: z.enum(['removable', 'place', 'folder', 'file']),
  name,
  /** Bytes of a file; of a stick what is free. */
  size: z.int().min(0).nullable(),
  modifiedAt: z.string().max(40).nullable(),
  writable: z.boolean(),
})
export type MediaItem = z.infer<typeof mediaItemSchema>

/** What a dialog offers to show; the host knows the endings. */
export const fileSortSchema = z.enum(['bundle', 'table', 'enrolment', 'document', 'scan', 'any'])
export type FileSort = z.infer<typeof fileSortSchema>

export const chosenSchema = z.strictObject({ token: tokenSchema, name, size: z.int().min(0).nullable() })
export type Chosen = z.infer<typeof chosenSchema>

export const fileMethods = {
  /** Sticks and places with `null`; else what lies in that folder and is of that sort. Hidden files are left out. */
  'media.list': method(
    z.strictObject({ within: tokenSchema.nullable(), sort: fileSortSchema }),
    z.strictObject({ items: z.array(mediaItemSchema), truncated: z.boolean() }),
    placing,
  ),

  'file.choose': method(
    z.strictObject({
      way: z.enum(['open', 'open-many', 'save', 'folder']),
      sort: fileSortSchema,
      suggestedName: fileNameSchema.nullable(),
    }),
    z.strictObject({ chosen: z.array(chosenSchema).min(1) }),
    ['no-native-dialog', 'choice-cancelled', ...placing],
  ),

  /** The bytes of a chosen file: a table to import, a picture of a QR, an enrolment. At most 32 MiB. */
  'file.read': method(
    z.strictObject({ file: tokenSchema }),
    z.strictObject({ name, size: z.int().min(0), sha256: hashSchema, bytes: base64Schema }),
    placing,
  ),
}
