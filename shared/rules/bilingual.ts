/** Text that is data, in the two languages of the program: titles, questions, anchors, what a rule says. */
import { z } from 'zod'

export const bilingualSchema = (longest: number) =>
  z.strictObject({ id: z.string().min(1).max(longest), en: z.string().min(1).max(longest) })

export const titleSchema = bilingualSchema(200)
export const passageSchema = bilingualSchema(1200)

export interface Bilingual {
  readonly id: string
  readonly en: string
}
