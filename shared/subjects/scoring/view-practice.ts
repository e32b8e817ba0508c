/**
 * What one assessor has practised: sheets about written cases, level beside expected level, and how the own hand moved over the
 * day. Nothing here is about a candidate, and nothing of it enters a result, a list of places or a count.
 */
import type { Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { isLawful } from '../judged.ts'
import { factsOf, readCard, remembered, type CardReading, type State } from '../state.ts'
import type { PracticeAbout } from './decide.ts'
import type { Score, Sheet } from './entries.ts'

export type Occasion = PracticeAbout['occasion']
export const occasions: readonly Occasion[] = ['before', 'start', 'noon', 'end']

/** A written case: what a fictional candidate said or did, and the level that each criterion asks for there. */
export interface PracticeCase {
  readonly code: Code
  readonly title: Bilingual
  /** What is read before scoring, paragraph by paragraph. */
  readonly story: readonly Bilingual[]
  readonly expected: readonly Expected[]
}

export interface Expected {
  readonly criterion: Code
  readonly level: number
  /** What in the story makes it this level and not the one beside it. */
  readonly reason: Bilingual
}

export interface PracticeSheet {
  readonly entry: Hash
  readonly about: PracticeAbout
  readonly at: Instant
  readonly reading: CardReading<Sheet>
}

/** Own practice sheets of one instrument in the order of signing. */
export const viewPractice = (state: State, key: KeyId, instrument: Code): readonly PracticeSheet[] =>
  remembered(state, `practice:${key}/${instrument}`, () =>
    factsOf(state, 'practice-sheet.sealed.v1')
      .filter((fact) => fact.entry.entry.author === key && fact.body.about.instrument === instrument)
      .filter((fact) => isLawful(state, fact))
      .toSorted((a, b) => a.entry.entry.seq - b.entry.entry.seq)
      .map((fact) => ({
        entry: fact.entry.hash,
        about: fact.body.about,
        at: fact.entry.entry.at,
        reading: readCard(state, fact, 'card', fact.body.card),
      })),
  )

export interface Compared extends Expected {
  readonly own: Score
  /** Own minus expected; null where nothing was observed. */
  readonly difference: number | null
}

export const compareWithExpected = (sheet: Sheet, { expected }: PracticeCase): readonly Compared[] =>
  expected.flatMap((one) => {
    const own = sheet.scores[one.criterion]?.score
    if (own === undefined) return []
    return [{ ...one, own, difference: own === 'not-observed' ? null : own - one.level }]
  })

export interface Drift {
  readonly sheet: PracticeSheet
  /** Criteria that have a level, and how many of those equal the expected one. */
  readonly compared: number
  readonly equal: number
  /** Sum of own minus expected: above zero is milder than expected. Levels. */
  readonly sum: number
}

/** One row for each practice sheet that can be read and whose case is known, in the order of signing. */
export const driftOf = (sheets: readonly PracticeSheet[], cases: readonly PracticeCase[]): readonly Drift[] =>
  sheets.flatMap((sheet): Drift[] => {
    const practised = cases.find(({ code }) => code === sheet.about.practice)
    if (!practised || sheet.reading.kind !== 'value') return []
    const differences = compareWithExpected(sheet.reading.value, practised).flatMap(
      ({ difference }) => difference ?? [],
    )
    return [
      {
        sheet,
        compared: differences.length,
        equal: differences.filter((difference) => difference === 0).length,
        sum: differences.reduce((all, one) => all + one, 0),
      },
    ]
  })
