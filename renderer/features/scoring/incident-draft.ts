/** A report of an incident while it is being written, as text in the drafts. */
import { z } from 'zod'
import type { Code, CandidateId } from '../../../shared/kernel/ids.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import { incidentKindSchema } from '../../../shared/subjects/sessions/entries.ts'

export const longestIncident = 4000

const incidentDraftSchema = z.strictObject({
  kind: incidentKindSchema.nullable(),
  text: z.string().max(longestIncident),
})
export type IncidentDraft = z.infer<typeof incidentDraftSchema>

export interface IncidentAbout {
  readonly panel: Code | null
  readonly candidate: CandidateId | null
  readonly instrument: Code | null
}

export const incidentKey = ({ panel, candidate, instrument }: IncidentAbout): string =>
  `incident/${panel ?? ''}/${instrument ?? ''}/${candidate ?? ''}`

export function parseIncidentDraft(text: string | null): IncidentDraft {
  const json = text === null ? null : parseJson(text)
  const draft = json?.ok ? parseWith(incidentDraftSchema, json.value) : null
  return draft?.ok ? draft.value : { kind: null, text: '' }
}
