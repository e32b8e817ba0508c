/** Cards by what a person would call them, for saying what goes along in a bundle and what surely does not. */
import type { CardField } from '../subjects/catalogue.ts'

export const cardKinds = [
  'people',
  'decrees',
  'announcements',
  'names',
  'identities',
  'ties',
  'conflicts',
  'replacement-notes',
  'sheets',
  'absence-notes',
  'decision-notes',
  'scenarios',
  'practice',
  'scans',
  'room-notes',
  'outside-results',
  'agreements',
] as const
export type CardKind = (typeof cardKinds)[number]

/** A new field does not compile until it has a name for people. */
const kindOfField: Readonly<Record<CardField, CardKind>> = {
  'selection.founded.v1#person': 'people',
  'person.admitted.v1#person': 'people',
  'holder.replaced.v1#person': 'people',
  'holder.replaced.v1#document': 'decrees',
  'announcement.recorded.v1#document': 'announcements',
  'announcement.recorded.v1#proof': 'announcements',
  'candidates.listed.v1#display': 'names',
  'candidates.listed.v1#identity': 'identities',
  'candidates.listed.v1#ties': 'ties',
  'conflicts.declared.v1#card': 'conflicts',
  'assessor.replaced.v1#note': 'replacement-notes',
  'score-sheet.sealed.v1#card': 'sheets',
  'score-sheet.amended.v1#card': 'sheets',
  'absence.accepted.v1#note': 'absence-notes',
  'decision.made.v1#note': 'decision-notes',
  'scenario.filed.v1#card': 'scenarios',
  'practice-sheet.sealed.v1#card': 'practice',
  'paper-sheet.entered.v1#card': 'sheets',
  'paper-sheet.entered.v1#scan': 'scans',
  'session.closed.v1#card': 'room-notes',
  'incident.reported.v1#card': 'room-notes',
  'outside-result.entered.v1#card': 'outside-results',
  'outside-result.entered.v1#scan': 'outside-results',
  'integration.agreed.v1#card': 'agreements',
}

const fields = Object.keys(kindOfField) as CardField[]

export const cardKindOf = (field: string): CardKind | null =>
  Object.hasOwn(kindOfField, field) ? kindOfField[field as CardField] : null

export const fieldsOfKind = (kind: CardKind): readonly CardField[] =>
  fields.filter((field) => kindOfField[field] === kind)
