/**
 * Every sheet about one candidate of a vacancy, as it came: the sealed one, each amendment with both values, what counts, and
 * what does not and why. Late ones are shown, without effect.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { placeKey } from '../panels/assignments.ts'
import type { Score, Sheet } from '../scoring/entries.ts'
import { sheetVerdict, type SheetVerdict } from '../scoring/sheet-verdict.ts'
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

export interface SheetHistory {
  readonly assessor: KeyId
  readonly name: string | null
  readonly instrument: Code
  /** The sealed sheet first, then its amendments in the order of the assessor's log. */
  readonly versions: readonly SheetVersion[]
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
    return factsOf(state, 'score-sheet.sealed.v1')
      .filter(({ body }) => body.about.candidate === candidate && body.about.vacancy === vacancy)
      .sort(
        (a, b) =>
          placeKey(a.body.about).localeCompare(placeKey(b.body.about)) ||
          a.entry.entry.author.localeCompare(b.entry.entry.author),
      )
      .map((sealed) => historyOf(state, sealed, counted))
  })

function historyOf(state: State, sealed: Fact<'score-sheet.sealed.v1'>, counted: ReadonlySet<Hash>): SheetHistory {
  const { author } = sealed.entry.entry
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
  return { assessor: author, name: nameOf(state, author), instrument: sealed.body.about.instrument, versions }
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
