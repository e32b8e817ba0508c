/**
 * What is printed as score sheets: blank ones for every seat of a panel, and one's own sealed ones for signing by hand. Each names
 * the entry or, before there is one, the place whose code stands on its pages.
 */
import { utf8ToBytes, toHex } from '../../kernel/bytes.ts'
import type { Crypto } from '../../kernel/ports.ts'
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { Rubric } from '../../rules/rubric.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import { isRecused } from '../integrity/recusals.ts'
import { placeKey, rosterAt, seatedPlaces, type SeatedPlace } from '../panels/assignments.ts'
import { momentOf } from '../results/gate.ts'
import { rubricsOf, schemeAt } from '../selection/scheme-in-force.ts'
import { factsOf, remembered, type State } from '../state.ts'
import type { Sheet, SheetAbout } from './entries.ts'
import { sheetKey } from './sheet-index.ts'
import { blindCode, isReadBlind } from './view-own-list.ts'
import { viewOwnSheet } from './view-own-sheet.ts'

export interface PrintedSheet {
  readonly about: SheetAbout
  readonly assessor: KeyId
  readonly panel: Code | null
  /** Place in the panel's day; null where it is not known or would give a paper's author away. */
  readonly order: number | null
  /** Participant number, or the code that a paper is read under; null where the card is not here. */
  readonly number: string | null
  readonly instrument: Bilingual
  readonly vacancy: Bilingual
  readonly rubric: Rubric
  readonly filled: {
    readonly sheet: Sheet
    readonly entry: Hash
    readonly at: Instant
    /** Which of the versions of this sheet it is; 0 is the first. */
    readonly amendment: number
    readonly reason: string | null
  } | null
}

export interface BlankStack {
  readonly panel: Code
  readonly instrument: Code
  readonly title: Bilingual
  /** Who sits there, and how many sheets a stack for this person has. */
  readonly seats: readonly { readonly assessor: KeyId; readonly sheets: number }[]
}

/** What blank sheets may be printed for: one stack for each panel and instrument that is scored by a rubric. */
export const viewBlankStacks = (state: State): readonly BlankStack[] =>
  remembered(state, 'blank-stacks', () => {
    const sheets = seatedPlaces(state, momentOf(state)).flatMap((place) => blanksAt(state, place))
    return [...Map.groupBy(sheets, ({ panel, about }) => `${panel}/${about.instrument}`).values()]
      .map((stack): BlankStack => {
        const [{ panel, about, instrument }] = stack as [PrintedSheet, ...PrintedSheet[]]
        const bySeat = Map.groupBy(stack, ({ assessor }) => assessor)
        return {
          panel: panel as Code,
          instrument: about.instrument,
          title: instrument,
          seats: [...bySeat].map(([assessor, own]) => ({ assessor, sheets: own.length })),
        }
      })
      .sort((a, b) => inOrder(`${a.panel}/${a.instrument}`, `${b.panel}/${b.instrument}`))
  })

/** For every place of the panel and one seat, or all of them, seat after seat; places that a seat's owner recused from are left out. */
export const viewBlankSheets = (
  state: State,
  ...[panel, instrument, assessor]: readonly [string, string, string | null]
): readonly PrintedSheet[] =>
  remembered(state, `blank-sheets:${panel}/${instrument}/${assessor ?? ''}`, () =>
    seatedPlaces(state, momentOf(state))
      .filter(({ assignment }) => assignment.panel === panel && assignment.instrument === instrument)
      .flatMap((place) => blanksAt(state, place))
      .filter((sheet) => assessor === null || sheet.assessor === assessor)
      .sort((a, b) => inOrder(a.assessor, b.assessor) || byPlace(a, b)),
  )

const blanksAt = (state: State, { assignment: { candidate, vacancy, instrument }, seats }: SeatedPlace) =>
  seats
    .filter((key) => !isRecused(state, key, candidate, null))
    .flatMap((assessor) => printed(state, assessor, { candidate, vacancy, instrument }) ?? [])

/** Own sealed sheets in the version that counts, in the order of the day. */
export const viewOwnPrints = (state: State, key: KeyId): readonly PrintedSheet[] =>
  remembered(state, `own-prints:${key}`, () =>
    factsOf(state, 'score-sheet.sealed.v1')
      .filter(({ entry }) => entry.entry.author === key)
      .flatMap(({ body: { about } }): PrintedSheet[] => {
        const own = viewOwnSheet(state, key, about.candidate, about.vacancy, about.instrument)
        const sheet = printed(state, key, about)
        if (!own || !sheet || own.current.reading.kind !== 'value') return []
        const { entry, at, reading, reason } = own.current
        const amendment = own.amendments.findIndex((one) => one.entry === entry) + 1
        return [{ ...sheet, filled: { sheet: reading.value, entry, at, amendment, reason } }]
      })
      .sort((a, b) => inOrder(a.about.instrument, b.about.instrument) || byPlace(a, b)),
  )

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Papers that are read blind go by their code: the order of the day would give away whose they are. */
const byPlace = (a: PrintedSheet, b: PrintedSheet): number =>
  (a.order ?? 0) - (b.order ?? 0) || inOrder(a.number ?? a.about.candidate, b.number ?? b.about.candidate)

function printed(state: State, assessor: KeyId, about: SheetAbout): PrintedSheet | null {
  const moment = momentOf(state)
  const scheme = schemeAt(state, moment)
  const component = scheme?.body.scheme.components.find(({ code }) => code === about.instrument)
  const rubric = scheme && component?.kind === 'rubric' ? rubricsOf(state, scheme)[component.rubric] : undefined
  if (!scheme || !component || !rubric) return null
  const place = rosterAt(state, moment)?.byPlace.get(placeKey(about))
  const vacancy = scheme.body.scheme.vacancies.find(({ code }) => code === about.vacancy)
  return {
    about,
    assessor,
    panel: place?.panel ?? null,
    order: isReadBlind(state, about.instrument) ? null : (place?.order ?? null),
    number: isReadBlind(state, about.instrument) ? blindCode(about.candidate) : numberOf(state, about.candidate),
    instrument: component.title,
    vacancy: vacancy?.title ?? { id: about.vacancy, en: about.vacancy },
    rubric,
    filled: null,
  }
}

function numberOf(state: State, candidate: CandidateId): string | null {
  const listed = candidatesById(state, null).get(candidate)
  const reading = listed && displayOf(state, listed)
  return reading?.kind === 'value' ? reading.value.number : null
}

/** Names a place of the record before there is a sheet: who scores whom for what on what. */
export const placeHash = (
  { selection }: { readonly selection: Hash },
  { assessor, about }: Pick<PrintedSheet, 'assessor' | 'about'>,
  crypto: Pick<Crypto, 'sha256'>,
): Hash => toHex(crypto.sha256(utf8ToBytes(`timbang/place/v1 ${selection} ${sheetKey(assessor, about)}`))) as Hash
