/** What a bundle is for. It decides which cards may go along (`disclosure`), and who is expected to read it. */
import { z } from 'zod'

export const purposes = [
  'founding',
  'list',
  'declaration',
  'assignment',
  'scores',
  'opening',
  'paper',
  'record',
  'receipt',
  'public',
  'inspector',
  'confidential',
] as const

export const purposeSchema = z.enum(purposes)
export type Purpose = z.infer<typeof purposeSchema>
