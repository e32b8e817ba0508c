/**
 * What an assessor's console holds while a simulation is observed: the clock, and everything noted with its tenth of a second (ORCE: observe,
 * record, classify, evaluate). Kept as a draft after every key; what is struck out stays, without effect, until the sheet is sealed.
 */
import { z } from 'zod'
import { hashSchema, type Code, type Hash } from '../../kernel/ids.ts'
import { millisToInstant } from '../../kernel/instant.ts'
import { parseJson, parseWith } from '../../kernel/schema.ts'
import { observationSchema, type SheetAbout, type SimulationRecord } from '../scoring/entries.ts'
import { phases, playTenths, stoppedClock, type ClockReading, type Timing } from './phase-clock.ts'

const readingSchema = z.strictObject({ wall: z.number(), steady: z.number(), page: z.string().max(40) })

const clockSchema = z.strictObject({
  marks: z
    .array(z.strictObject({ phase: z.enum(phases), at: readingSchema }))
    .max(20)
    .readonly(),
  seen: readingSchema.nullable(),
  seenElapsed: z.number().min(0),
  endedAt: readingSchema.nullable(),
})

const notedSchema = observationSchema.extend({ isStruck: z.boolean() })
export type Noted = z.infer<typeof notedSchema>

export const consoleDraftSchema = z.strictObject({
  scenario: hashSchema,
  clock: clockSchema,
  noted: z.array(notedSchema).max(300),
})
export type ConsoleDraft = z.infer<typeof consoleDraftSchema>

/** Key among the drafts of a selection. */
export const consoleKey = ({ candidate, vacancy, instrument }: SheetAbout): string =>
  `simulation/${instrument}/${vacancy}/${candidate}`

export const newConsole = (scenario: Hash): ConsoleDraft => ({ scenario, clock: stoppedClock, noted: [] })

/** `null` where the text is none of ours: of an older form, or damaged. */
export function readConsoleDraft(text: string): ConsoleDraft | null {
  const json = parseJson(text)
  const draft = json.ok ? parseWith(consoleDraftSchema, json.value) : json
  return draft.ok ? draft.value : null
}

export interface NewNote {
  /** An expected behaviour or killer error of the card; null: words alone. */
  readonly behaviour: Code | null
  /** As far as the card says to which criterion the behaviour speaks. */
  readonly criterion: Code | null
  readonly text: string
}

/** Stamped with the play's time; before the play nothing is noted, and after it what was seen is noted with its end. */
export function note(draft: ConsoleDraft, timing: Timing, { now, ...made }: NewNote & { readonly now: ClockReading }) {
  const tenths = playTenths(draft.clock, timing, now)
  if (tenths === null) return draft
  return { ...draft, noted: [...draft.noted, { ...made, tenths, isStruck: false }] }
}

const changed = (draft: ConsoleDraft, at: number, change: Partial<Noted>): ConsoleDraft => ({
  ...draft,
  noted: draft.noted.map((one, index) => (index === at ? { ...one, ...change } : one)),
})

export const classify = (draft: ConsoleDraft, at: number, criterion: Code | null): ConsoleDraft =>
  changed(draft, at, { criterion })

export const reword = (draft: ConsoleDraft, at: number, text: string): ConsoleDraft => changed(draft, at, { text })

export const strike = (draft: ConsoleDraft, at: number, isStruck: boolean): ConsoleDraft =>
  changed(draft, at, { isStruck })

/** What is not struck out, with its place in the draft, in order of time. */
export const standing = ({ noted }: ConsoleDraft): readonly { readonly at: number; readonly noted: Noted }[] =>
  noted
    .map((one, at) => ({ at, noted: one }))
    .filter(({ noted: { isStruck } }) => !isStruck)
    .sort((a, b) => a.noted.tenths - b.noted.tenths || a.at - b.at)

export const unclassified = (draft: ConsoleDraft): number =>
  standing(draft).filter(({ noted: { criterion } }) => criterion === null).length

/** What goes into the sheet; null where the play has not begun. `offsetMinutes`: of the wall clock from UTC. */
export function simulationRecord(
  draft: ConsoleDraft,
  timing: Timing,
  { now, offsetMinutes }: { readonly now: ClockReading; readonly offsetMinutes: number },
): SimulationRecord | null {
  const play = draft.clock.marks.find(({ phase }) => phase === 'play')
  const tenths = playTenths(draft.clock, timing, now)
  if (!play || tenths === null) return null
  return {
    scenario: draft.scenario,
    playStartedAt: millisToInstant(Math.round(play.at.wall), offsetMinutes),
    playTenths: tenths,
    observations: standing(draft).map(({ noted: { tenths: at, behaviour, text, criterion } }) => ({
      tenths: at,
      behaviour,
      text,
      criterion,
    })),
  }
}
