/** Addresses inside the room: one for each own sheet, its read-back and its amendment. */
import { candidateIdSchema, codeSchema } from '../../../shared/kernel/ids.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import type { SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'

export const sheetAddress = ({ instrument, vacancy, candidate }: SheetAbout): string =>
  `/sheet/${instrument}/${vacancy}/${candidate}`

export const formAddress = (about: SheetAbout, purpose: SheetPurpose): string =>
  purpose === 'seal' ? sheetAddress(about) : `${sheetAddress(about)}/amend`

export const checkAddress = (about: SheetAbout, purpose: SheetPurpose): string => `${formAddress(about, purpose)}/check`

export const listAddress = (instrument: string): string => `/list/${instrument}`

/** `null` where the address names nothing that could be a place. */
export function aboutOf(parts: Readonly<Record<string, string | undefined>>): SheetAbout | null {
  const candidate = candidateIdSchema.safeParse(parts['candidate'])
  const vacancy = codeSchema.safeParse(parts['vacancy'])
  const instrument = codeSchema.safeParse(parts['instrument'])
  return candidate.success && vacancy.success && instrument.success
    ? { candidate: candidate.data, vacancy: vacancy.data, instrument: instrument.data }
    : null
}
