/**
 * One candidate on one instrument before the assessors' meeting: all sheets that count side by side, criterion by criterion, with the
 * notes as they were sealed; what was agreed about it, and by whom not. Sheets stay as they are.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Criterion } from '../../rules/rubric.ts'
import { viewMayList } from '../candidates/view-may.ts'
import { placeKey } from '../panels/assignments.ts'
import { momentOf } from '../results/gate.ts'
import { countedSheets, type CountedSheet } from '../results/ranking-input.ts'
import { rubricFor } from '../scoring/decide.ts'
import type { Score, Sheet } from '../scoring/entries.ts'
import { nameOf } from '../selection/view-people.ts'
import { factAt, readCard, remembered, type CardReading, type State } from '../state.ts'
import { agreementsAbout, authorOf, standingAgreements, type AgreementFact } from './agreements.ts'
import type { Agreement } from './entries.ts'
import { isFarApart, levelsOf, spreadOf } from './spread.ts'
import { viewIntegrationList, type IntegrationItem } from './view-integration-list.ts'

export interface SheetBeside {
  readonly assessor: KeyId
  /** `null` where no card with the name is here. */
  readonly name: string | null
  readonly reading: CardReading['kind']
  readonly isAmended: boolean
  /** Why it was amended last, as the assessor wrote. */
  readonly amendedBecause: string | null
  readonly isFromPaper: boolean
  readonly remark: string
}

export interface MarkBeside {
  readonly assessor: KeyId
  /** Null: not marked, or the sheet can't be read here. */
  readonly score: Score | null
  readonly note: string
  /** As it was sealed first, where an amendment changed it. */
  readonly sealedAs: Score | null
}

export interface CriterionBeside {
  readonly criterion: Criterion
  /** One for each sheet, in the order of `sheets`. */
  readonly marks: readonly MarkBeside[]
  readonly spread: number | null
  readonly isFlagged: boolean
}

export interface WrittenAgreement {
  readonly entry: Hash
  readonly by: KeyId
  readonly byName: string | null
  readonly at: Instant
  readonly reading: CardReading<Agreement>
}

export interface Integration {
  readonly item: IntegrationItem
  readonly sheets: readonly SheetBeside[]
  readonly criteria: readonly CriterionBeside[]
  /** What stands; two where they were written down beside each other. */
  readonly agreements: readonly WrittenAgreement[]
  /** Replaced ones, the newest first. */
  readonly earlier: readonly WrittenAgreement[]
  /** Whose office writes down what was agreed. */
  readonly mayAgree: boolean
  readonly previous: IntegrationItem | null
  readonly next: IntegrationItem | null
  /** From 1. */
  readonly position: number
  readonly of: number
}

/** `null`: the gate is shut, no sheet counts there, or the reader recused from the candidate. */
export const viewIntegration = (
  state: State,
  ...[reader, levelsApart, candidate, vacancy, instrument]: readonly [KeyId, number, CandidateId, Code, Code]
): Integration | null =>
  remembered(state, `integration:${reader}:${levelsApart}:${candidate}/${vacancy}/${instrument}`, () => {
    const list = viewIntegrationList(state, reader, levelsApart)
    const at = list.findIndex(({ place }) => place === placeKey({ candidate, vacancy, instrument }))
    const item = list[at]
    if (!item) return null
    const sheets = countedSheets(state, momentOf(state)).get(item.place) ?? []
    const standing = standingAgreements(state, item.about)
    const earlier = agreementsAbout(state, item.about).filter((fact) => !standing.includes(fact))
    return {
      item,
      sheets: sheets.map((sheet) => besideOf(state, sheet)),
      criteria: criteriaOf(state, instrument, sheets).map(({ spread, ...rest }) => ({
        ...rest,
        spread,
        isFlagged: isFarApart(spread, levelsApart),
      })),
      agreements: standing.map((fact) => writtenOf(state, fact)),
      earlier: earlier.toReversed().map((fact) => writtenOf(state, fact)),
      mayAgree: viewMayList(state, reader),
      previous: list[at - 1] ?? null,
      next: list[at + 1] ?? null,
      position: at + 1,
      of: list.length,
    }
  })

const besideOf = (state: State, { assessor, sealed, amendment, reading }: CountedSheet): SheetBeside => ({
  assessor,
  name: nameOf(state, assessor),
  reading: reading.kind,
  isAmended: amendment !== null,
  amendedBecause: amendment && reasonOf(readCard(state, amendment, 'card', amendment.body.card)),
  isFromPaper: sealed.type === 'paper-sheet.entered.v1',
  remark: reading.kind === 'value' ? reading.value.remark : '',
})

const reasonOf = (reading: CardReading<{ readonly reason: string }>): string | null =>
  reading.kind === 'value' ? reading.value.reason : null

/** The sheet as it was sealed first, where one that amends it counts. */
function firstSealed(state: State, { sealed, amendment }: CountedSheet): Sheet | null {
  const fact = amendment && factAt(state, 'score-sheet.sealed.v1', sealed.entry.hash)
  const reading = fact && readCard(state, fact, 'card', fact.body.card)
  return reading?.kind === 'value' ? reading.value : null
}

function criteriaOf(
  state: State,
  instrument: Code,
  sheets: readonly CountedSheet[],
): Omit<CriterionBeside, 'isFlagged'>[] {
  return (rubricFor(state, instrument)?.criteria ?? []).map((criterion) => ({
    criterion,
    marks: sheets.map((sheet): MarkBeside => {
      const { assessor, reading } = sheet
      const mark = reading.kind === 'value' ? reading.value.scores[criterion.code] : undefined
      const score = mark?.score ?? null
      const first = firstSealed(state, sheet)?.scores[criterion.code]?.score ?? null
      return { assessor, score, note: mark?.note ?? '', sealedAs: first === score ? null : first }
    }),
    spread: spreadOf(levelsOf(sheets, criterion.code)),
  }))
}

const writtenOf = (state: State, fact: AgreementFact): WrittenAgreement => ({
  entry: fact.entry.hash,
  by: authorOf(fact),
  byName: nameOf(state, authorOf(fact)),
  at: fact.entry.entry.at,
  reading: readCard(state, fact, 'card', fact.body.card),
})
