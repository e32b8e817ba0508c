/**
 * How long one candidate's sheet has been open, as text in the drafts: the clock stands still while another candidate is open, and
 * goes on where it stopped. Own to this computer; nothing of it is sealed.
 */
import { z } from 'zod'
import { instantSchema, type Instant } from '../../../shared/kernel/instant.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'

const sittingSchema = z.strictObject({
  v: z.literal(1),
  /** When the sheet was opened first. */
  openedAt: instantSchema,
  /** Milliseconds that it has been open, in all sittings together. */
  openMillis: z.int().min(0),
  /** When it was last open. */
  leftAt: instantSchema,
})
export type Sitting = z.infer<typeof sittingSchema>

export const sittingKey = ({ candidate, vacancy, instrument }: SheetAbout): string =>
  `sitting/${instrument}/${vacancy}/${candidate}`

export function parseSitting(text: string | null): Sitting | null {
  const json = text === null ? null : parseJson(text)
  const sitting = json?.ok ? parseWith(sittingSchema, json.value) : null
  return sitting?.ok ? sitting.value : null
}

export interface OpenSitting {
  readonly openedAt: Instant
  /** Of earlier sittings. */
  readonly before: number
  /** When this sitting began. */
  readonly since: number
}

/** Never negative, also where the clock was set back. */
export const openFor = ({ before, since }: Pick<OpenSitting, 'before' | 'since'>, now: number): number =>
  before + Math.max(0, now - since)

export const sittingText = (sitting: OpenSitting, now: number, at: Instant): string =>
  JSON.stringify({
    v: 1,
    openedAt: sitting.openedAt,
    openMillis: openFor(sitting, now),
    leftAt: at,
  } satisfies Sitting)
