/**
 * From the record to what ranking takes in: for each place of the roster the sheets that count, with the last amendment that
 * does, under pseudonyms. Nothing is given out while the gate is shut.
 */
import type { Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { CandidateInput, Held, Mark, SheetInput, TieComparison } from '../../rules/score-input.ts'
import { isAway, rollAt } from '../candidates/roll.ts'
import { candidateList, type CandidateFact } from '../candidates/list.ts'
import { placeKey, rosterAt } from '../panels/assignments.ts'
import type { Sheet } from '../scoring/entries.ts'
import { examsOf } from '../exam-scores/outside-results.ts'
import { paperVerdictAt, type PaperSheet } from '../scoring/paper-sheets.ts'
import { sheetKey } from '../scoring/sheet-index.ts'
import { sheetVerdictAt, type Judged } from '../scoring/sheet-verdict.ts'
import { isDoneAt } from '../selection/acts.ts'
import { hasEffect } from '../selection/hands.ts'
import { isLawful } from '../judged.ts'
import { factsOf, isKnown, readCard, remembered, type AsOf, type CardReading, type Fact, type State } from '../state.ts'

export interface CountedSheet {
  /** Whose judgement it is; of a paper sheet not the one who signed the entry. */
  readonly assessor: KeyId
  readonly sealed: Fact<'score-sheet.sealed.v1'> | PaperSheet
  /** The last amendment that counts, or null. */
  readonly amendment: Fact<'score-sheet.amended.v1'> | null
  readonly reading: CardReading<Sheet>
}

/**
 * Sheets that count, by place (`placeKey`), in order of assessor. `knownAt`: by what was known at that moment, for instance to a
 * determination; null: by all that is known now.
 */
export const countedSheets = (
  state: State,
  moment: AsOf,
  knownAt: AsOf = null,
): ReadonlyMap<string, readonly CountedSheet[]> =>
  remembered(state, countedKey(moment, knownAt), () => {
    const steps = countInSteps(state, { moment, knownAt })
    for (;;) {
      const { done, value } = steps.next()
      if (done) return value
    }
  })

/** The same, a few sheets at a time, for a page that must not stand still; remembered unless the record has grown meanwhile. */
export function* countedSheetsInSteps(
  state: State,
  moment: AsOf,
): Generator<void, ReadonlyMap<string, readonly CountedSheet[]>, void> {
  const key = countedKey(moment, null)
  const held = state.holding.entries.size
  if (state.memo.has(key)) return countedSheets(state, moment)
  const counted = yield* countInSteps(state, { moment, knownAt: null })
  const isStill = state.holding.entries.size === held
  return isStill ? remembered(state, key, () => counted) : countedSheets(state, moment)
}

const countedKey = (moment: AsOf, knownAt: AsOf): string => `counted:${moment?.hash ?? 'now'}:${knownAt?.hash ?? 'now'}`

function* countInSteps(
  state: State,
  judged: Judged,
): Generator<void, ReadonlyMap<string, readonly CountedSheet[]>, void> {
  const settled = settledUnopened(state, judged.knownAt)
  const counted: CountedSheet[] = []
  for (const [at, sealed] of factsOf(state, 'score-sheet.sealed.v1').entries()) {
    if (at % 25 === 24) yield
    if (sheetVerdictAt(state, sealed, judged).kind !== 'effective') continue
    const one = countedSheet(state, sealed, { judged, settled })
    if (one) counted.push(one)
  }
  yield
  const all = [...counted, ...countedPapers(state, counted, { judged, settled })]
  return Map.groupBy(
    all.sort((a, b) => (a.assessor < b.assessor ? -1 : 1)),
    ({ sealed }) => placeKey(sealed.body.about),
  )
}

/** Sheets and amendments that could not be opened and that two keys decided to do without. */
const settledUnopened = (state: State, knownAt: AsOf): ReadonlySet<Hash> =>
  new Set(
    factsOf(state, 'decision.made.v1').flatMap((decision) =>
      decision.body.choice === 'settle-unopened' && isDoneAt(state, decision, knownAt) ? [decision.body.on] : [],
    ),
  )

interface Counting {
  readonly judged: Judged
  readonly settled: ReadonlySet<Hash>
}

/** Paper sheets that count, but for places where the assessor's own sealed sheet does. */
function countedPapers(state: State, sealed: readonly CountedSheet[], { judged, settled }: Counting): CountedSheet[] {
  const own = new Set(sealed.map(({ assessor, sealed: { body } }) => sheetKey(assessor, body.about)))
  return factsOf(state, 'paper-sheet.entered.v1').flatMap((paper): CountedSheet[] => {
    const { assessor } = paper.body.about
    if (own.has(sheetKey(assessor, paper.body.about))) return []
    if (!isLawful(state, paper) || paperVerdictAt(state, paper, judged).kind !== 'effective') return []
    const reading = readCard(state, paper, 'card', paper.body.card)
    const isLeftOut = reading.kind !== 'value' && settled.has(paper.entry.hash)
    return isLeftOut ? [] : [{ assessor, sealed: paper, amendment: null, reading }]
  })
}

/** What was settled is left out, unless it can be read here after all: then the record shows it, whatever was decided. */
function countedSheet(
  state: State,
  sealed: Fact<'score-sheet.sealed.v1'>,
  { judged, settled }: Counting,
): CountedSheet | null {
  const isLeftOut = (hash: Hash, { kind }: CardReading) => kind !== 'value' && settled.has(hash)
  const amendments = (state.amendments.get(sealed.entry.hash) ?? [])
    .filter((fact) => sheetVerdictAt(state, fact, judged).kind === 'effective')
    .map((amendment) => ({ amendment, reading: readCard(state, amendment, 'card', amendment.body.card) }))
    .filter(({ amendment, reading }) => !isLeftOut(amendment.entry.hash, reading))
    .sort((a, b) => a.amendment.entry.entry.seq - b.amendment.entry.entry.seq)
  const last = amendments.at(-1)
  if (last) {
    const { amendment, reading } = last
    return {
      assessor: sealed.entry.entry.author,
      sealed,
      amendment,
      reading: reading.kind === 'value' ? { kind: 'value', value: reading.value.sheet } : reading,
    }
  }
  const reading = readCard(state, sealed, 'card', sealed.body.card)
  const assessor = sealed.entry.entry.author
  return isLeftOut(sealed.entry.hash, reading) ? null : { assessor, sealed, amendment: null, reading }
}

/** Marks as ranking takes them: a card that is bad, or was never handed over, leaves the sheet unopened. */
function marksOf({ reading }: CountedSheet): Held<Readonly<Record<string, Mark>>> {
  if (reading.kind !== 'value') return { state: reading.kind === 'bad' ? 'unopened' : reading.kind }
  const marks = Object.entries(reading.value.scores).map(([criterion, { score }]) => [criterion, score] as const)
  return { state: 'present', value: Object.fromEntries(marks) }
}

/** Every candidate who stands for the vacancy, in order of pseudonym. */
export function rankingCandidates(state: State, vacancy: Code, { moment, knownAt }: Judged): CandidateInput[] {
  const counted = countedSheets(state, moment, knownAt)
  return standingFor(state, vacancy, moment).map((candidate) => {
    const places = placesOf(state, candidate, { vacancy, moment })
    const sheets = places.flatMap((place) =>
      (counted.get(placeKey(place)) ?? []).map((sheet): SheetInput => ({
        assessor: sheet.assessor,
        component: place.instrument,
        marks: marksOf(sheet),
      })),
    )
    return candidateInput(state, candidate, { sheets, instruments: places.map(({ instrument }) => instrument), moment })
  })
}

/** The same without their sheets, a few at a time: for whoever holds the marks already. */
export function* candidatesWithoutSheets(
  state: State,
  vacancy: Code,
  moment: AsOf,
): Generator<void, CandidateInput[], void> {
  const all: CandidateInput[] = []
  for (const [at, candidate] of standingFor(state, vacancy, moment).entries()) {
    if (at % 25 === 24) yield
    const instruments = placesOf(state, candidate, { vacancy, moment }).map(({ instrument }) => instrument)
    all.push(candidateInput(state, candidate, { sheets: [], instruments, moment }))
  }
  return all
}

const standingFor = (state: State, vacancy: Code, moment: AsOf): CandidateFact[] =>
  candidateList(state, moment).filter(({ listed }) => listed.vacancies.includes(vacancy))

const placesOf = (
  state: State,
  { listed }: CandidateFact,
  { vacancy, moment }: { readonly vacancy: Code; readonly moment: AsOf },
) => (rosterAt(state, moment)?.byCandidate.get(listed.candidate) ?? []).filter((place) => place.vacancy === vacancy)

function candidateInput(
  state: State,
  { fact, listed }: CandidateFact,
  { sheets, instruments, moment }: { sheets: SheetInput[]; instruments: Code[]; moment: AsOf },
): CandidateInput {
  const rolls = instruments.map(
    (instrument) => [instrument, rollAt(state, listed.candidate, instrument, moment)] as const,
  )
  const ties = listed.ties === null ? { kind: 'value' as const, value: {} } : readCard(state, fact, 'ties', listed.ties)
  return {
    id: listed.candidate,
    status: rolls.some(([, roll]) => roll === 'withdrawn') ? 'withdrawn' : 'taking-part',
    absentFrom: rolls.flatMap(([instrument, roll]) => (isAway(roll) ? [instrument] : [])),
    sheets,
    exams: examsOf(state, listed.candidate, moment),
    ties:
      ties.kind === 'value'
        ? { state: 'present', value: ties.value }
        : { state: ties.kind === 'bad' ? 'unopened' : ties.kind },
  }
}

export const comparisonsOf = (state: State, vacancy: Code, knownAt: AsOf): TieComparison[] =>
  factsOf(state, 'tie.compared.v1').flatMap((fact) => {
    const { body, entry } = fact
    const counts =
      body.vacancy === vacancy &&
      isKnown(state, entry, knownAt) &&
      isLawful(state, fact) &&
      hasEffect(state, entry, knownAt)
    return counts ? [{ step: body.step, order: body.order }] : []
  })
