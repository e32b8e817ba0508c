/** Sealing a sheet and amending a sealed one. Whether the actor may is asked of the rules that judge the entry. */
import { err, ok, type Result } from '../../kernel/result.ts'
import type { Code, Hash, KeyId } from '../../kernel/ids.ts'
import { cardOf, fileOf, type DraftBody } from '../../record/statements.ts'
import type { Rubric } from '../../rules/rubric.ts'
import { rubricsOf, schemeAt } from '../selection/scheme-in-force.ts'
import { factAt, type State } from '../state.ts'
import type { Sheet, SheetAbout } from './entries.ts'
import { papersAt } from './paper-sheets.ts'
import { sheetsAt } from './sheet-index.ts'

export type SealRejection =
  | { readonly kind: 'scheme-missing' }
  | { readonly kind: 'instrument-unknown'; readonly instrument: Code }
  | { readonly kind: 'criterion-unmarked'; readonly criterion: Code }
  | { readonly kind: 'criterion-unknown'; readonly criterion: string }
  | { readonly kind: 'sealed-before' }
  | { readonly kind: 'sheet-missing' }

/** Every criterion of the rubric needs a level or *not observed*: a blank is never taken for anything. */
function checkSheet(state: State, about: Pick<SheetAbout, 'instrument'>, sheet: Sheet): Result<Hash, SealRejection> {
  const scheme = schemeAt(state, null)
  if (!scheme) return err({ kind: 'scheme-missing' })
  const rubric = rubricFor(state, about.instrument)
  if (!rubric) return err({ kind: 'instrument-unknown', instrument: about.instrument })
  const unmarked = rubric.criteria.find(({ code }) => !Object.hasOwn(sheet.scores, code))
  if (unmarked) return err({ kind: 'criterion-unmarked', criterion: unmarked.code })
  const known = new Set<string>(rubric.criteria.map(({ code }) => code))
  const stray = Object.keys(sheet.scores).find((code) => !known.has(code))
  return stray === undefined ? ok(scheme.entry.hash) : err({ kind: 'criterion-unknown', criterion: stray })
}

export function rubricFor(state: State, instrument: Code): Rubric | null {
  const scheme = schemeAt(state, null)
  const component = scheme?.body.scheme.components.find(({ code }) => code === instrument)
  return scheme && component?.kind === 'rubric' ? (rubricsOf(state, scheme)[component.rubric] ?? null) : null
}

export function sealSheet(
  state: State,
  actor: KeyId,
  about: SheetAbout,
  sheet: Sheet,
): Result<DraftBody[], SealRejection> {
  const scheme = checkSheet(state, about, sheet)
  if (!scheme.ok) return scheme
  if (sheetsAt(state, actor, about).length > 0) return err({ kind: 'sealed-before' })
  return ok([{ type: 'score-sheet.sealed.v1', body: { about, scheme: scheme.value, card: cardOf(sheet) } }])
}

export interface PracticeAbout {
  readonly practice: Code
  readonly instrument: Code
  readonly occasion: 'before' | 'start' | 'noon' | 'end'
}

/** A practice sheet: the same form, the same completeness, and no effect on any result. */
export function sealPractice(state: State, about: PracticeAbout, sheet: Sheet): Result<DraftBody[], SealRejection> {
  const scheme = checkSheet(state, about, sheet)
  return scheme.ok
    ? ok([{ type: 'practice-sheet.sealed.v1', body: { about, scheme: scheme.value, card: cardOf(sheet) } }])
    : scheme
}

export interface PaperEntry {
  readonly about: SheetAbout & { readonly assessor: KeyId }
  readonly sheet: Sheet
  /** Token of the scanned paper. */
  readonly scan: string
  readonly mediaType: string
}

/** What stands on a paper sheet, entered by one in the room; a second there confirms it by countersigning. */
export function enterPaperSheet(
  state: State,
  { about, sheet, scan, mediaType }: PaperEntry,
): Result<DraftBody[], SealRejection> {
  const scheme = checkSheet(state, about, sheet)
  if (!scheme.ok) return scheme
  const { assessor, ...place } = about
  if (sheetsAt(state, assessor, place).length > 0) return err({ kind: 'sealed-before' })
  const replaces = papersAt(state, assessor, place).at(-1)?.entry.hash ?? null
  const body = { about, scheme: scheme.value, card: cardOf(sheet), scan: fileOf(scan, mediaType), replaces }
  return ok([{ type: 'paper-sheet.entered.v1', body }])
}

export interface Amendment {
  readonly amends: Hash
  readonly sheet: Sheet
  readonly reason: string
}

export function amendSheet(state: State, { amends, sheet, reason }: Amendment): Result<DraftBody[], SealRejection> {
  const sealed = factAt(state, 'score-sheet.sealed.v1', amends)
  if (!sealed) return err({ kind: 'sheet-missing' })
  const scheme = checkSheet(state, sealed.body.about, sheet)
  if (!scheme.ok) return scheme
  return ok([
    {
      type: 'score-sheet.amended.v1',
      body: { about: sealed.body.about, scheme: scheme.value, amends, card: cardOf({ sheet, reason }) },
    },
  ])
}
