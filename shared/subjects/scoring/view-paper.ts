/**
 * Sheets on paper as the room sees them: places whose assessor has sealed nothing and that may be entered, and what was entered,
 * by whom, with which scan, confirmed by whom.
 */
import type { Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Attachment } from '../../record/card.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { isAway, rollAt } from '../candidates/roll.ts'
import { isRecused } from '../integrity/recusals.ts'
import { refusalOf } from '../judged.ts'
import { seatedPlaces } from '../panels/assignments.ts'
import type { RefusalReason } from '../refusal-reason.ts'
import { isGateKnown } from '../results/closing.ts'
import { momentOf } from '../results/gate.ts'
import { completionsAt } from '../selection/acts.ts'
import { factsOf, readCard, remembered, type CardReading, type State } from '../state.ts'
import type { Sheet, SheetAbout } from './entries.ts'
import { hasSworn } from './lawful.ts'
import { papersAt, paperVerdictAt, type PaperSheet, type PaperVerdict } from './paper-sheets.ts'
import { sheetsAt } from './sheet-index.ts'
import { blindCode, isReadBlind } from './view-own-list.ts'

export interface PaperPlace {
  readonly assessor: KeyId
  readonly about: SheetAbout
  readonly panel: Code
  readonly order: number
  /** Number and name, or the code that a paper is read under; null where the card is not here. */
  readonly display: Display | null
  /** Pact, confidentiality or declaration of the assessor are not here: the record would refuse the sheet. */
  readonly isUnsworn: boolean
  /** Entered before, whether confirmed or not; the newest. */
  readonly entered: Hash | null
}

/** Empty once the gate is known to be open: nothing entered then would count. By assessor, then the order of the day. */
export const viewPaperPlaces = (state: State, actor: KeyId): readonly PaperPlace[] =>
  remembered(state, `paper-places:${actor}`, () => {
    if (isGateKnown(state, null)) return []
    const sworn = new Map<KeyId, boolean>()
    const isSworn = (key: KeyId): boolean => {
      const known = sworn.get(key) ?? hasSworn(state, key, null)
      sworn.set(key, known)
      return known
    }
    return seatedPlaces(state, null)
      .filter(({ assignment }) => !isAway(rollAt(state, assignment.candidate, assignment.instrument, null)))
      .flatMap(({ assignment: { candidate, vacancy, instrument, panel, order }, seats }) => {
        const about = { candidate, vacancy, instrument }
        return seats
          .filter((key) => key !== actor && !isRecused(state, key, candidate, null))
          .filter((key) => sheetsAt(state, key, about).length === 0)
          .map((assessor): PaperPlace => ({
            assessor,
            about,
            panel,
            order,
            display: displayIn(state, about),
            isUnsworn: !isSworn(assessor),
            entered: papersAt(state, assessor, about).at(-1)?.entry.hash ?? null,
          }))
      })
      .sort((a, b) => a.assessor.localeCompare(b.assessor) || a.order - b.order)
  })

export type EnteredVerdict =
  | PaperVerdict
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** Nobody has confirmed it, and it was entered anew. */
  | { readonly kind: 'entered-anew' }

export interface EnteredPaper {
  readonly entry: Hash
  readonly about: SheetAbout
  readonly assessor: KeyId
  readonly display: Display | null
  readonly enteredBy: KeyId
  readonly at: Instant
  readonly confirmedBy: readonly KeyId[]
  readonly verdict: EnteredVerdict
  readonly sheet: CardReading<Sheet>
  readonly scan: CardReading<Attachment>
  /** Under which the scan's bytes are kept. */
  readonly scanCard: Hash
}

/** Newest first. */
export const viewPapersEntered = (state: State): readonly EnteredPaper[] =>
  remembered(state, 'papers-entered', () => {
    const all = factsOf(state, 'paper-sheet.entered.v1')
    const replaced = new Set(all.flatMap(({ body }) => body.replaces ?? []))
    return all.map((fact) => enteredOf(state, fact, replaced)).toReversed()
  })

function enteredOf(state: State, fact: PaperSheet, replaced: ReadonlySet<Hash>): EnteredPaper {
  const { assessor, ...about } = fact.body.about
  return {
    entry: fact.entry.hash,
    about,
    assessor,
    display: displayIn(state, about),
    enteredBy: fact.entry.entry.author,
    at: fact.entry.entry.at,
    confirmedBy: [...new Set(completionsAt(state, fact, null).map(({ entry }) => entry.author))],
    verdict: enteredVerdict(state, fact, replaced),
    sheet: readCard(state, fact, 'card', fact.body.card),
    scan: readCard(state, fact, 'scan', fact.body.scan),
    scanCard: fact.body.scan,
  }
}

function enteredVerdict(state: State, fact: PaperSheet, replaced: ReadonlySet<Hash>): EnteredVerdict {
  const reason = refusalOf(state, fact)
  if (reason) return { kind: 'refused', reason }
  const verdict = paperVerdictAt(state, fact, { moment: momentOf(state), knownAt: null })
  return verdict.kind === 'pending' && replaced.has(fact.entry.hash) ? { kind: 'entered-anew' } : verdict
}

/** A paper that is read blind is entered under its code too. */
function displayIn(state: State, { candidate, instrument }: SheetAbout): Display | null {
  if (isReadBlind(state, instrument)) return { number: blindCode(candidate), name: '' }
  const listed = candidatesById(state, null).get(candidate)
  const reading = listed && displayOf(state, listed)
  return reading?.kind === 'value' ? reading.value : null
}
