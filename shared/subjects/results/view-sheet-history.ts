/**
 * Every sheet about one candidate of a vacancy, as it came: the sealed one, each amendment with both values, what was entered from
 * paper, what counts, and what does not and why. Late ones are shown, without effect.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { placeKey } from '../panels/assignments.ts'
import type { Score, Sheet, SheetAbout } from '../scoring/entries.ts'
import { papersAt } from '../scoring/paper-sheets.ts'
import { sheetKey, sheetsAt } from '../scoring/sheet-index.ts'
import { sheetVerdict, type SheetVerdict } from '../scoring/sheet-verdict.ts'
import { viewPapersEntered, type EnteredVerdict } from '../scoring/view-paper.ts'
import { nameOf } from '../selection/view-people.ts'
import { factsOf, readCard, remembered, type CardReading, type Fact, type State } from '../state.ts'
import { momentOf } from './gate.ts'
import { countedSheets } from './ranking-input.ts'

export interface ChangedMark {
  readonly criterion: string
  readonly before: Score | null
  readonly after: Score | null
}

export interface SheetVersion {
  readonly entry: Hash
  readonly at: Instant
  readonly verdict: SheetVerdict
  /** `value`: its marks are here. */
  readonly held: CardReading['kind']
  /** The one whose marks are counted. */
  readonly isCounted: boolean
  /** Of an amendment: why, and each mark that it changes. */
  readonly reason: string | null
  readonly changes: readonly ChangedMark[]
}

/** A sheet that the assessor filled in on paper, entered by one in the room and confirmed by another. */
export interface PaperVersion {
  readonly entry: Hash
  readonly at: Instant
  readonly enteredBy: KeyId
  /** Empty: nobody confirmed it. */
  readonly confirmedBy: readonly KeyId[]
  readonly verdict: EnteredVerdict
  readonly held: CardReading['kind']
  /** The assessor's own sealed sheet goes before a paper one where both count. */
  readonly isCounted: boolean
}

export interface SheetHistory {
  readonly assessor: KeyId
  readonly name: string | null
  readonly instrument: Code
  /** The sealed sheet first, then its amendments in the order of the assessor's log. Empty where there is only paper. */
  readonly versions: readonly SheetVersion[]
  /** Oldest first. */
  readonly papers: readonly PaperVersion[]
}

/** Empty while the gate is shut. */
export const viewSheetHistory = (state: State, candidate: CandidateId, vacancy: Code): readonly SheetHistory[] =>
  remembered(state, `sheet-history:${candidate}:${vacancy}`, () => {
    const moment = momentOf(state)
    if (moment === null) return []
    const counted = new Set(
      [...countedSheets(state, moment).values()]
        .flat()
        .map(({ sealed, amendment }) => (amendment ?? sealed).entry.hash),
    )
    return placesWithSheets(state, candidate, vacancy).map(({ assessor, about }) => ({
      assessor,
      name: nameOf(state, assessor),
      instrument: about.instrument,
      versions: sheetsAt(state, assessor, about).flatMap((sealed) => versionsOf(state, sealed, counted)),
      papers: papersOf(state, { assessor, about }, counted),
    }))
  })

interface OwnPlace {
  readonly assessor: KeyId
  readonly about: SheetAbout
}

/** Each once, by instrument and assessor. */
function placesWithSheets(state: State, candidate: CandidateId, vacancy: Code): OwnPlace[] {
  const sealed = factsOf(state, 'score-sheet.sealed.v1').map(({ entry, body }): OwnPlace => ({
    assessor: entry.entry.author,
    about: body.about,
  }))
  const onPaper = factsOf(state, 'paper-sheet.entered.v1').map(({ body: { about } }): OwnPlace => {
    const { assessor, ...place } = about
    return { assessor, about: place }
  })
  const here = [...sealed, ...onPaper].filter(({ about }) => about.candidate === candidate && about.vacancy === vacancy)
  return [...new Map(here.map((one) => [sheetKey(one.assessor, one.about), one])).values()].sort(
    (a, b) => placeKey(a.about).localeCompare(placeKey(b.about)) || a.assessor.localeCompare(b.assessor),
  )
}

function papersOf(state: State, { assessor, about }: OwnPlace, counted: ReadonlySet<Hash>): PaperVersion[] {
  const entered = new Map(viewPapersEntered(state).map((one) => [one.entry, one]))
  return papersAt(state, assessor, about).flatMap(({ entry }): PaperVersion[] => {
    const one = entered.get(entry.hash)
    if (!one) return []
    const { at, enteredBy, confirmedBy, verdict, sheet } = one
    const isCounted = counted.has(entry.hash)
    return [{ entry: entry.hash, at, enteredBy, confirmedBy, verdict, held: sheet.kind, isCounted }]
  })
}

function versionsOf(state: State, sealed: Fact<'score-sheet.sealed.v1'>, counted: ReadonlySet<Hash>): SheetVersion[] {
  const first = readCard(state, sealed, 'card', sealed.body.card)
  let before: Sheet | null = first.kind === 'value' ? first.value : null
  const versions: SheetVersion[] = [
    { ...versionOf(state, sealed, counted), held: first.kind, reason: null, changes: [] },
  ]
  const amendments = (state.amendments.get(sealed.entry.hash) ?? []).toSorted(
    (a, b) => a.entry.entry.seq - b.entry.entry.seq,
  )
  for (const amendment of amendments) {
    const read = readCard(state, amendment, 'card', amendment.body.card)
    const after = read.kind === 'value' ? read.value.sheet : null
    versions.push({
      ...versionOf(state, amendment, counted),
      held: read.kind,
      reason: read.kind === 'value' ? read.value.reason : null,
      changes: before && after ? changesBetween(before, after) : [],
    })
    before = after ?? before
  }
  return versions
}

const versionOf = (
  state: State,
  fact: Fact<'score-sheet.sealed.v1'> | Fact<'score-sheet.amended.v1'>,
  counted: ReadonlySet<Hash>,
) => ({
  entry: fact.entry.hash,
  at: fact.entry.entry.at,
  verdict: sheetVerdict(state, fact, momentOf(state)),
  isCounted: counted.has(fact.entry.hash),
})

function changesBetween(before: Sheet, after: Sheet): ChangedMark[] {
  const criteria = new Set([...Object.keys(before.scores), ...Object.keys(after.scores)])
  const markIn = ({ scores }: Sheet, criterion: string): Score | null =>
    Object.entries(scores).find(([code]) => code === criterion)?.[1].score ?? null
  return [...criteria]
    .map((criterion) => ({ criterion, before: markIn(before, criterion), after: markIn(after, criterion) }))
    .filter((mark) => mark.before !== mark.after)
}
