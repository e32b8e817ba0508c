/** Addresses of the meeting: its agenda, and one candidate on one instrument. */
import { candidateIdSchema, codeSchema } from '../../../../shared/kernel/ids.ts'
import type { SheetAbout } from '../../../../shared/subjects/scoring/entries.ts'

export const agendaAddress = '/integration'

export const meetingAddress = ({ instrument, vacancy, candidate }: SheetAbout): string =>
  `${agendaAddress}/${instrument}/${vacancy}/${candidate}`

/** `null` where the address names nothing that could be a place. */
export function aboutIn(parts: Readonly<Record<string, string | undefined>>): SheetAbout | null {
  const candidate = candidateIdSchema.safeParse(parts['candidate'])
  const vacancy = codeSchema.safeParse(parts['vacancy'])
  const instrument = codeSchema.safeParse(parts['instrument'])
  return candidate.success && vacancy.success && instrument.success
    ? { candidate: candidate.data, vacancy: vacancy.data, instrument: instrument.data }
    : null
}
