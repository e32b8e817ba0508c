/**
 * Which card may go into which bundle: one row for every field that a card can hold, one answer for every purpose. A new card
 * or purpose does not compile until it has been decided here.
 *
 *   names     number and name as an assessor meets them
 *   people    who members of the committee are, for minutes
 *   scores    shut until the gate; afterwards to holders, inspectors, the confidential record, and each assessor's own back to the
 *             assessor with the receipt (`isDue` in exchange.ts)
 *   paper     as scores, and in the open between the two in the room who enter a paper sheet and confirm it
 *   scenarios once opened, to those who play and those who score
 *   private   NIK, birth date, address, grades, why somebody recused: the desk and the confidential record alone
 */
import { onlyInto, type DisclosureTable, type PurposeRow } from '../record/bundle/disclosure.ts'
import type { Purpose } from '../record/bundle/purpose.ts'
import type { CardField } from '../subjects/catalogue.ts'

/** Holders keep the whole record, and so does its confidential copy; these purposes come on top. */
const also = (...purposes: readonly Purpose[]): PurposeRow => onlyInto('record', 'confidential', ...purposes)

const names = also('list', 'assignment')
const people = also('founding', 'list', 'assignment', 'declaration', 'scores', 'opening', 'public', 'inspector')
const published = also('founding', 'list', 'assignment', 'public', 'inspector')
/** Travels shut (`shut/`) before the gate, never as a plain card. */
const scores = also('inspector')
/** With a receipt only the reader's own, once the gate is open: `isDue` in exchange.ts. */
const sheets = also('inspector', 'receipt')
const confidential = also()
const ownStatement = also('declaration', 'scores')
const reasons = also('inspector')
const paper = also('paper', 'inspector')
/** Shows the marks: but for the two in the room, only once the gate is open (`goesAlong` in exchange.ts). */
const scans = also('paper', 'declaration', 'inspector')
/** Only those that were opened: `goesAlong` in exchange.ts. */
const scenarios = also('list', 'assignment', 'inspector')
const roomNotes = also('declaration', 'scores', 'inspector')

export const disclosure: DisclosureTable<CardField> = {
  'selection.founded.v1#person': people,
  'person.admitted.v1#person': people,
  'holder.replaced.v1#person': people,
  'holder.replaced.v1#document': published,
  'announcement.recorded.v1#document': published,
  'announcement.recorded.v1#proof': published,
  'candidates.listed.v1#display': names,
  'candidates.listed.v1#identity': confidential,
  'candidates.listed.v1#ties': confidential,
  'conflicts.declared.v1#card': ownStatement,
  'assessor.replaced.v1#note': confidential,
  'score-sheet.sealed.v1#card': sheets,
  'score-sheet.amended.v1#card': sheets,
  'absence.accepted.v1#note': reasons,
  'decision.made.v1#note': reasons,
  'scenario.filed.v1#card': scenarios,
  'practice-sheet.sealed.v1#card': scores,
  'paper-sheet.entered.v1#card': paper,
  'paper-sheet.entered.v1#scan': scans,
  'session.closed.v1#card': roomNotes,
  'incident.reported.v1#card': roomNotes,
  'outside-result.entered.v1#card': scores,
  'outside-result.entered.v1#scan': confidential,
  'integration.agreed.v1#card': reasons,
}

/** Fields of score cards: `record` may carry them only once the gate is open. */
export const shutFields: ReadonlySet<string> = new Set([
  'score-sheet.sealed.v1#card',
  'score-sheet.amended.v1#card',
  'practice-sheet.sealed.v1#card',
  'paper-sheet.entered.v1#card',
])
