/**
 * The agenda of the assessors' meeting: whom the panels scored on which instrument, on how many criteria the levels lie far apart, and
 * whether an agreement is written down. Empty before the gate; whoever recused from a candidate finds nothing of that candidate.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { isRecused } from '../integrity/recusals.ts'
import { rosterAt, placeKey } from '../panels/assignments.ts'
import { momentOf } from '../results/gate.ts'
import { countedSheets, type CountedSheet } from '../results/ranking-input.ts'
import { rubricFor } from '../scoring/decide.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { remembered, type CardReading, type State } from '../state.ts'
import { standingAgreements } from './agreements.ts'
import { isFarApart, levelsOf, spreadOf } from './spread.ts'

export interface IntegrationItem {
  /** `placeKey`. */
  readonly place: string
  readonly about: SheetAbout
  readonly display: CardReading<Display>
  readonly instrument: Bilingual
  readonly vacancy: Bilingual
  /** Sheets that count, and how many of them can be read on this device. */
  readonly sheets: number
  readonly readable: number
  /** Criteria whose levels lie far apart. */
  readonly flagged: number
  readonly agreement: 'none' | 'agreed' | 'disputed'
}

/** `levelsApart`: from how many levels between the lowest and the highest a criterion is flagged. */
export const viewIntegrationList = (state: State, reader: KeyId, levelsApart: number): readonly IntegrationItem[] =>
  remembered(state, `integration-list:${reader}:${levelsApart}`, () => {
    const moment = momentOf(state)
    if (moment === null) return []
    const counted = countedSheets(state, moment)
    const listed = candidatesById(state, moment)
    const hidden = hiddenFrom(state, reader)
    const items = (rosterAt(state, moment)?.assignments ?? []).flatMap(
      ({ candidate, vacancy, instrument }): IntegrationItem[] => {
        const about = { candidate, vacancy, instrument }
        const sheets = counted.get(placeKey(about)) ?? []
        if (sheets.length === 0 || hidden(candidate)) return []
        const one = listed.get(candidate)
        return [
          {
            place: placeKey(about),
            about,
            display: one ? displayOf(state, one) : { kind: 'withheld' },
            ...titlesOf(state, about),
            sheets: sheets.length,
            readable: sheets.filter(({ reading }) => reading.kind === 'value').length,
            flagged: flaggedCount(state, { instrument, sheets, levelsApart }),
            agreement: agreementKind(state, about),
          },
        ]
      },
    )
    return items.sort(byInstrumentAndNumber(instrumentOrder(state)))
  })

/** Declared conflicts count whenever they were declared: this is about what somebody may look at now. */
export function hiddenFrom(state: State, reader: KeyId): (candidate: CandidateId) => boolean {
  return (candidate) => isRecused(state, reader, candidate, null)
}

export function titlesOf(state: State, about: SheetAbout): { instrument: Bilingual; vacancy: Bilingual } {
  const scheme = schemeAt(state, momentOf(state))?.body.scheme
  const instrument = scheme?.components.find(({ code }) => code === about.instrument)?.title
  const vacancy = scheme?.vacancies.find(({ code }) => code === about.vacancy)?.title
  return {
    instrument: instrument ?? { id: about.instrument, en: about.instrument },
    vacancy: vacancy ?? { id: about.vacancy, en: about.vacancy },
  }
}

function agreementKind(state: State, about: SheetAbout): IntegrationItem['agreement'] {
  const standing = standingAgreements(state, about).length
  return standing === 0 ? 'none' : standing === 1 ? 'agreed' : 'disputed'
}

interface Flagging {
  readonly instrument: Code
  readonly sheets: readonly CountedSheet[]
  readonly levelsApart: number
}

const flaggedCount = (state: State, { instrument, sheets, levelsApart }: Flagging): number =>
  (rubricFor(state, instrument)?.criteria ?? []).filter(({ code }) =>
    isFarApart(spreadOf(levelsOf(sheets, code)), levelsApart),
  ).length

const instrumentOrder = (state: State): ReadonlyMap<string, number> =>
  new Map((schemeAt(state, momentOf(state))?.body.scheme.components ?? []).map(({ code }, at) => [code, at]))

const inNumbers = new Intl.Collator('id', { numeric: true })

function byInstrumentAndNumber(order: ReadonlyMap<string, number>) {
  const numberOf = ({ display, about }: IntegrationItem) =>
    display.kind === 'value' ? display.value.number : about.candidate
  return (a: IntegrationItem, b: IntegrationItem): number =>
    (order.get(a.about.instrument) ?? 0) - (order.get(b.about.instrument) ?? 0) ||
    inNumbers.compare(numberOf(a), numberOf(b)) ||
    (a.place < b.place ? -1 : 1)
}
