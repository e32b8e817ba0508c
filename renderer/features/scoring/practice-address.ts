/** Addresses of practice, and the key of its drafts. */
import { codeSchema, hashSchema, type Code, type Hash } from '../../../shared/kernel/ids.ts'
import { occasions, type Occasion } from '../../../shared/subjects/scoring/view-practice.ts'

export const practiceAddress = (instrument: string): string => `/practice/${instrument}`

export const roundAddress = (instrument: string, occasion: Occasion): string => `/practice/${instrument}/${occasion}`

export const practisedAddress = (instrument: string, entry: Hash): string => `/practised/${instrument}/${entry}`

export const practiceKey = (instrument: Code, occasion: Occasion, practice: Code): string =>
  `practice/${instrument}/${occasion}/${practice}`

export const instrumentOf = (text: string | undefined): Code | null => codeSchema.safeParse(text).data ?? null

export const occasionOf = (text: string | undefined): Occasion | null => occasions.find((one) => one === text) ?? null

export const entryOf = (text: string | undefined): Hash | null => hashSchema.safeParse(text).data ?? null
