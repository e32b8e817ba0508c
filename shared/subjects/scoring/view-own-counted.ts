/**
 * Whether what somebody sealed is what the record counts, sheet by sheet and score by score. The own log and cards say what was
 * sealed; the gate, and all that came beneath it, say what counts. Nothing of anybody else.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isBeneath } from '../../record/past.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { isLawful } from '../judged.ts'
import { keysOf } from '../integrity/recusals.ts'
import { gateOf, momentOf } from '../results/gate.ts'
import { countedSheets, type CountedSheet } from '../results/ranking-input.ts'
import { isDoneAt } from '../selection/acts.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { factsOf, readCard, remembered, type CardReading, type Fact, type State } from '../state.ts'
import { rubricFor } from './decide.ts'
import type { Score, Sheet, SheetAbout } from './entries.ts'
import { paperVerdictAt, type PaperSheet, type PaperVerdict } from './paper-sheets.ts'
import { sheetVerdict, type SheetVerdict } from './sheet-verdict.ts'

/** Why a sheet does not count. */
export type NotCounted =
  | { readonly kind: 'verdict'; readonly verdict: SheetVerdict | PaperVerdict }
  /** Chair and secretary decided to do without a sheet that they could not open. */
  | { readonly kind: 'settled-unopened' }
  /** Its card is not what its entry names. */
  | { readonly kind: 'damaged' }
  /** In its place an own sealed sheet counts. */
  | { readonly kind: 'own-sheet-instead' }

export interface CountedScore {
  readonly criterion: Code
  readonly title: Bilingual
  /** As it was signed last; null: not marked. */
  readonly mine: Score | null
  readonly counted: Score | null
  readonly isEqual: boolean
}

export interface OwnAmendment {
  readonly entry: Hash
  readonly at: Instant
  readonly verdict: SheetVerdict
  readonly reason: string | null
}

export interface OwnCountedSheet {
  readonly about: SheetAbout
  readonly instrument: Bilingual
  readonly vacancy: Bilingual
  readonly display: CardReading<Display>
  /** Entered by others from the paper that this assessor filled in. */
  readonly isFromPaper: boolean
  readonly sealed: Hash
  readonly sealedAt: Instant
  readonly amendments: readonly OwnAmendment[]
  /** The version whose scores count; null: none does. */
  readonly counted: Hash | null
  /** `equal`: exactly what was signed last, or the same scores. */
  readonly standing: 'equal' | 'differs' | 'not-counted'
  readonly why: NotCounted | null
  /** Empty where the cards are not on this device; what counts is known by its hash all the same. */
  readonly scores: readonly CountedScore[]
}

export interface OwnCounted {
  /** `shut`: no receipt that tells of a gate has come in yet. */
  readonly gate: 'shut' | 'disputed' | 'open'
  readonly openedAt: Instant | null
  /** Own sheets that the gate did not close over, since they had not come in. */
  readonly beyondGate: number
  readonly counts: { readonly equal: number; readonly differs: number; readonly notCounted: number }
  readonly sheets: readonly OwnCountedSheet[]
}

export const viewOwnCounted = (state: State, key: KeyId): OwnCounted =>
  remembered(state, `own-counted:${key}`, () => {
    const gate = gateOf(state)
    if (gate.kind !== 'open') return { ...nothing, gate: gate.kind }
    const own = new Set(keysOf(state, key, null))
    const sheets = [...sealedBy(state, own), ...papersOf(state, own)].sort(byNumber)
    const count = (standing: OwnCountedSheet['standing']) =>
      sheets.filter((sheet) => sheet.standing === standing).length
    return {
      gate: 'open',
      openedAt: gate.gate.entry.entry.at,
      beyondGate: factsOf(state, 'score-sheet.sealed.v1').filter(
        ({ entry }) => own.has(entry.entry.author) && !isCut(state, gate.gate, entry),
      ).length,
      counts: { equal: count('equal'), differs: count('differs'), notCounted: count('not-counted') },
      sheets,
    }
  })

const nothing: OwnCounted = {
  gate: 'shut',
  openedAt: null,
  beyondGate: 0,
  counts: { equal: 0, differs: 0, notCounted: 0 },
  sheets: [],
}

function isCut(state: State, { body }: Fact<'gate.opened.v1'>, entry: Fact['entry']): boolean {
  const cut = body.cut[entry.entry.author]
  return cut !== undefined && isBeneath(state.holding, entry, cut)
}

const inNumbers = new Intl.Collator('id', { numeric: true })

function byNumber(a: OwnCountedSheet, b: OwnCountedSheet): number {
  const numberOf = ({ display, about }: OwnCountedSheet) =>
    display.kind === 'value' ? display.value.number : about.candidate
  return inNumbers.compare(numberOf(a), numberOf(b)) || (a.about.instrument < b.about.instrument ? -1 : 1)
}

function sealedBy(state: State, own: ReadonlySet<KeyId>): OwnCountedSheet[] {
  const moment = momentOf(state)
  const counted = countedBySealed(state)
  return factsOf(state, 'score-sheet.sealed.v1')
    .filter(({ entry }) => own.has(entry.entry.author))
    .map((sealed): OwnCountedSheet => {
      const signed = (state.amendments.get(sealed.entry.hash) ?? [])
        .filter(({ entry }) => entry.entry.author === sealed.entry.entry.author)
        .toSorted((a, b) => a.entry.entry.seq - b.entry.entry.seq)
      const read = signed.map((fact) => ({ fact, reading: readCard(state, fact, 'card', fact.body.card) }))
      const newest = read.at(-1)
      const first = readCard(state, sealed, 'card', sealed.body.card)
      const mine: CardReading<Sheet> = newest ? sheetIn(newest.reading) : first
      const counts = counted.get(sealed.entry.hash) ?? null
      const last = newest?.fact ?? sealed
      const settled = isSettled(state, last.entry.hash) || isSettled(state, sealed.entry.hash)
      return {
        ...placed(state, sealed.body.about),
        isFromPaper: false,
        sealed: sealed.entry.hash,
        sealedAt: sealed.entry.entry.at,
        amendments: read.map(({ fact, reading }) => ({
          entry: fact.entry.hash,
          at: fact.entry.entry.at,
          verdict: sheetVerdict(state, fact, moment),
          reason: reading.kind === 'value' ? reading.value.reason : null,
        })),
        ...compared(state, sealed.body.about, {
          mine,
          last: last.entry.hash,
          counts,
          why: settled
            ? { kind: 'settled-unopened' }
            : { kind: 'verdict', verdict: sheetVerdict(state, sealed, moment) },
        }),
      }
    })
}

function sheetIn(reading: CardReading<{ readonly sheet: Sheet }>): CardReading<Sheet> {
  return reading.kind === 'value' ? { kind: 'value', value: reading.value.sheet } : reading
}

function papersOf(state: State, own: ReadonlySet<KeyId>): OwnCountedSheet[] {
  const moment = momentOf(state)
  const counted = countedBySealed(state)
  return factsOf(state, 'paper-sheet.entered.v1')
    .filter((paper) => own.has(paper.body.about.assessor) && isLawful(state, paper))
    .map((paper: PaperSheet): OwnCountedSheet => {
      const { candidate, vacancy, instrument } = paper.body.about
      const about = { candidate, vacancy, instrument }
      const verdict = paperVerdictAt(state, paper, { moment, knownAt: null })
      return {
        ...placed(state, about),
        isFromPaper: true,
        sealed: paper.entry.hash,
        sealedAt: paper.entry.entry.at,
        amendments: [],
        ...compared(state, about, {
          mine: readCard(state, paper, 'card', paper.body.card),
          last: paper.entry.hash,
          counts: counted.get(paper.entry.hash) ?? null,
          why: verdict.kind === 'effective' ? { kind: 'own-sheet-instead' } : { kind: 'verdict', verdict },
        }),
      }
    })
}

const countedBySealed = (state: State): ReadonlyMap<Hash, CountedSheet> =>
  remembered(state, 'counted-by-sealed', () => {
    const sheets = [...countedSheets(state, momentOf(state)).values()].flat()
    return new Map(sheets.map((counted) => [counted.sealed.entry.hash, counted]))
  })

const isSettled = (state: State, hash: Hash): boolean =>
  factsOf(state, 'decision.made.v1').some(
    (decision) =>
      decision.body.on === hash && decision.body.choice === 'settle-unopened' && isDoneAt(state, decision, null),
  )

function placed(
  state: State,
  about: SheetAbout,
): Pick<OwnCountedSheet, 'about' | 'instrument' | 'vacancy' | 'display'> {
  const scheme = schemeAt(state, momentOf(state))?.body.scheme
  const component = scheme?.components.find(({ code }) => code === about.instrument)
  const vacancy = scheme?.vacancies.find(({ code }) => code === about.vacancy)
  return {
    about,
    instrument: component?.title ?? { id: about.instrument, en: about.instrument },
    vacancy: vacancy?.title ?? { id: about.vacancy, en: about.vacancy },
    display: displayAt(state, about.candidate),
  }
}

function displayAt(state: State, candidate: CandidateId): CardReading<Display> {
  const listed = candidatesById(state, null).get(candidate)
  return listed ? displayOf(state, listed) : { kind: 'withheld' }
}

interface Comparing {
  readonly mine: CardReading<Sheet>
  /** What was signed last. */
  readonly last: Hash
  readonly counts: CountedSheet | null
  /** Said where nothing counts. */
  readonly why: NotCounted
}

function compared(
  state: State,
  about: SheetAbout,
  { mine, last, counts, why }: Comparing,
): Pick<OwnCountedSheet, 'counted' | 'standing' | 'why' | 'scores'> {
  const isDamaged = counts?.reading.kind === 'bad'
  // A device that can read the sheet itself can't see that the holders could not: their decision says so.
  const isLeftOut = why.kind === 'settled-unopened' || isDamaged
  const counting = counts && !isLeftOut ? counts : null
  const scores = (rubricFor(state, about.instrument)?.criteria ?? []).map(({ code, title }): CountedScore => {
    const values = { mine: scoreIn(mine, code), counted: counting ? scoreIn(counting.reading, code) : null }
    return { criterion: code, title, ...values, isEqual: values.mine === values.counted }
  })
  const shown = mine.kind === 'value' && (!counting || counting.reading.kind === 'value') ? scores : []
  if (!counting)
    return { counted: null, standing: 'not-counted', why: isDamaged ? { kind: 'damaged' } : why, scores: shown }
  const counted = (counting.amendment ?? counting.sealed).entry.hash
  const isEqual = counted === last || (shown.length > 0 && shown.every((score) => score.isEqual))
  return { counted, standing: isEqual ? 'equal' : 'differs', why: null, scores: shown }
}

const scoreIn = (reading: CardReading<Sheet>, criterion: Code): Score | null =>
  reading.kind === 'value' ? (reading.value.scores[criterion]?.score ?? null) : null
