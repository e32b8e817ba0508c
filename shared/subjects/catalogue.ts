/**
 * Every type of entry that this version knows, put together from the subjects. Types, bodies and the disclosure table are
 * derived from it: a new type does not compile until each place that must decide about it has.
 */
import type { z } from 'zod'
import type { CardSchemas, EntryDefinition } from '../record/entry-definition.ts'
import { announcementEntries } from './announcements/entries.ts'
import { candidateEntries } from './candidates/entries.ts'
import { examScoreEntries } from './exam-scores/entries.ts'
import { integrationEntries } from './integration/entries.ts'
import { integrityEntries } from './integrity/entries.ts'
import { panelEntries } from './panels/entries.ts'
import { resultEntries } from './results/entries.ts'
import { scoringEntries } from './scoring/entries.ts'
import { sessionEntries } from './sessions/entries.ts'
import { simulationEntries } from './simulation/entries.ts'
import { selectionEntries } from './selection/entries.ts'
import { schemeEntries } from './selection/scheme-entries.ts'

export const catalogue = {
  ...selectionEntries,
  ...schemeEntries,
  ...announcementEntries,
  ...candidateEntries,
  ...integrityEntries,
  ...panelEntries,
  ...sessionEntries,
  ...simulationEntries,
  ...scoringEntries,
  ...examScoreEntries,
  ...resultEntries,
  ...integrationEntries,
} as const

export type Catalogue = typeof catalogue
export type EntryType = keyof Catalogue
export type Body<T extends EntryType> = z.infer<Catalogue[T]['body']>

/** `type#path` of every card that an entry may introduce. */
export type CardField = { [T in EntryType]: `${T}#${keyof Catalogue[T]['cards'] & string}` }[EntryType]

/** What a card of that type and path holds. */
export type CardValue<T extends EntryType, P extends keyof Catalogue[T]['cards']> = z.infer<
  Catalogue[T]['cards'][P] & z.ZodType
>

/** What is to be signed: the fact alone. Who, when, which number and what was seen is set by the host. */
export type EntryBody = { [T in EntryType]: { readonly type: T; readonly body: Body<T> } }[EntryType]

export const isEntryType = (type: string): type is EntryType => Object.hasOwn(catalogue, type)

export const definitionOf = (type: EntryType): EntryDefinition => catalogue[type]

/** The cards that a body introduces, in the order in which it names them. */
export function cardsNamed(cards: CardSchemas, body: unknown): { path: string; hash: string }[] {
  if (Array.isArray(body)) return body.flatMap((item) => cardsNamed(cards, item))
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]) =>
    Object.hasOwn(cards, key) && typeof value === 'string' ? [{ path: key, hash: value }] : cardsNamed(cards, value),
  )
}
