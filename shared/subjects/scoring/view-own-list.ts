/**
 * Today's list of one assessor: the own places in the drawn order, each with its standing, and nothing of anybody else. Whom one
 * recused oneself from is nowhere in it; any other own sheet that has left the list is told apart, since it stays one's own.
 *
 * Papers are read blind: their candidates stand here under a code, sorted by it, so that neither name nor place in the order of
 * another instrument says who wrote.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { candidatesById, displayOf, type CandidateFact } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { isAway, rollAt, type Roll } from '../candidates/roll.ts'
import { keysOf, recusedBy } from '../integrity/recusals.ts'
import { placeKey, seatedPlaces } from '../panels/assignments.ts'
import type { Assignment } from '../panels/entries.ts'
import { rosterAt } from '../panels/assignments.ts'
import { momentOf } from '../results/gate.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { factsOf, remembered, type CardReading, type Fact, type State } from '../state.ts'
import type { SheetAbout } from './entries.ts'
import { sheetsAt } from './sheet-index.ts'
import { sheetVerdict, type SheetVerdict } from './sheet-verdict.ts'

export type OwnStanding =
  /** Nothing sealed yet. */
  | 'open'
  | 'sealed'
  | 'amended'
  /** Absent or withdrawn by the desk's call, and no sheet. */
  | 'away'
  /** Sealed, though the desk says that the candidate was not there: holds the gate. */
  | 'sheet-for-absent'
  /** Sealed, and does not count (`OwnPlace.verdict` says why). */
  | 'without-effect'

export interface OwnPlace {
  /** `placeKey`. */
  readonly place: string
  readonly about: SheetAbout
  readonly panel: Code
  readonly order: number
  /** Of a blind place: the code as its number, and no name. */
  readonly display: CardReading<Display>
  readonly isBlind: boolean
  readonly roll: Roll
  /** Came with a replacement: another sat here first. */
  readonly isTakenOver: boolean
  readonly standing: OwnStanding
  readonly verdict: SheetVerdict | null
  readonly sheet: Hash | null
}

export interface OwnInstrument {
  readonly code: Code
  readonly title: Bilingual
  readonly places: readonly OwnPlace[]
}

/** An own sheet about somebody who is not on the list (any more). */
export interface FormerSheet {
  readonly about: SheetAbout
  readonly sheet: Hash
  readonly display: CardReading<Display>
  readonly verdict: SheetVerdict
}

export interface OwnList {
  readonly instruments: readonly OwnInstrument[]
  readonly former: readonly FormerSheet[]
}

export const viewOwnList = (state: State, key: KeyId): OwnList =>
  remembered(state, `own-list:${key}`, () => {
    const places = ownPlaces(state, key)
    const components = schemeAt(state, null)?.body.scheme.components ?? []
    const byInstrument = Map.groupBy(places, ({ about }) => about.instrument as string)
    return {
      instruments: components.flatMap(({ code, title }) => {
        const own = byInstrument.get(code)
        return own ? [{ code: code as Code, title, places: own[0]?.isBlind ? own.toSorted(byCode) : own }] : []
      }),
      former: formerSheets(state, key, new Set(places.map(({ place }) => place))),
    }
  })

const byCode = (a: OwnPlace, b: OwnPlace): number =>
  a.about.candidate < b.about.candidate ? -1 : a.about.candidate > b.about.candidate ? 1 : 0

/** Papers are marked without knowing whose they are. */
export const isReadBlind = (state: State, instrument: Code): boolean =>
  schemeAt(state, null)?.body.scheme.components.find(({ code }) => code === instrument)?.method === 'paper'

/** The first eight digits of the pseudonym, in two groups: `3F2A 91C0`. */
export const blindCode = (candidate: CandidateId): string =>
  `${candidate.slice(0, 4)} ${candidate.slice(4, 8)}`.toUpperCase()

function ownPlaces(state: State, key: KeyId): OwnPlace[] {
  const moment = momentOf(state)
  const recused = recusedBy(state, key, null)
  const own = new Set(keysOf(state, key, null))
  const panels = rosterAt(state, moment)?.panels
  const candidates = candidatesById(state, null)
  return seatedPlaces(state, moment)
    .filter(({ assignment, seats }) => seats.includes(key) && !recused.has(assignment.candidate))
    .map(({ assignment }) => {
      const isTakenOver = !panels?.get(assignment.panel)?.members.some((member) => own.has(member))
      return placeOf(state, key, { assignment, isTakenOver, candidates })
    })
    .sort((a, b) => a.order - b.order || (a.panel + a.place < b.panel + b.place ? -1 : 1))
}

interface Seated {
  readonly assignment: Assignment
  readonly isTakenOver: boolean
  readonly candidates: ReadonlyMap<CandidateId, CandidateFact>
}

function placeOf(state: State, key: KeyId, { assignment, isTakenOver, candidates }: Seated): OwnPlace {
  const { candidate, vacancy, instrument, panel, order } = assignment
  const about = { candidate, vacancy, instrument }
  const moment = momentOf(state)
  const roll = rollAt(state, candidate, instrument, moment)
  const [sheet] = sheetsAt(state, key, about)
  const verdict = sheet ? sheetVerdict(state, sheet, moment) : null
  return {
    place: placeKey(about),
    about,
    panel,
    order,
    display: shownAs(state, about, candidates),
    isBlind: isReadBlind(state, instrument),
    roll,
    isTakenOver,
    standing: standingOf(state, sheet ?? null, { verdict, isCandidateAway: isAway(roll) }),
    verdict,
    sheet: sheet?.entry.hash ?? null,
  }
}

function shownAs(
  state: State,
  { candidate, instrument }: SheetAbout,
  candidates: Seated['candidates'],
): CardReading<Display> {
  if (isReadBlind(state, instrument)) return { kind: 'value', value: { number: blindCode(candidate), name: '' } }
  const one = candidates.get(candidate)
  return one ? displayOf(state, one) : { kind: 'withheld' }
}

function standingOf(
  state: State,
  sheet: Fact<'score-sheet.sealed.v1'> | null,
  { verdict, isCandidateAway }: { verdict: SheetVerdict | null; isCandidateAway: boolean },
): OwnStanding {
  if (!sheet || !verdict) return isCandidateAway ? 'away' : 'open'
  if (verdict.kind !== 'effective') return 'without-effect'
  if (isCandidateAway) return 'sheet-for-absent'
  return (state.amendments.get(sheet.entry.hash) ?? []).length > 0 ? 'amended' : 'sealed'
}

function formerSheets(state: State, key: KeyId, onList: ReadonlySet<string>): FormerSheet[] {
  const candidates = candidatesById(state, null)
  const moment = momentOf(state)
  const recused = recusedBy(state, key, null)
  return factsOf(state, 'score-sheet.sealed.v1')
    .filter(
      ({ entry, body: { about } }) =>
        entry.entry.author === key && !onList.has(placeKey(about)) && !recused.has(about.candidate),
    )
    .map((fact) => ({
      about: fact.body.about,
      sheet: fact.entry.hash,
      display: shownAs(state, fact.body.about, candidates),
      verdict: sheetVerdict(state, fact, moment),
    }))
}

export interface OwnCounts {
  readonly all: number
  /** Neither sealed nor away. */
  readonly open: number
  readonly sealed: number
  readonly away: number
}

export function countsOf(places: readonly OwnPlace[]): OwnCounts {
  const open = places.filter(({ standing }) => standing === 'open').length
  const away = places.filter(({ standing }) => standing === 'away').length
  return { all: places.length, open, away, sealed: places.length - open - away }
}
