/**
 * The official order of one vacancy: sheets and exam marks → totals → order → tie-breaks → ranks → cut, in exact arithmetic.
 *
 * The outcome is a function of the *set* of candidates and sheets; nothing depends on the order in which they are given.
 * A value that is not held here makes exactly those ranks not computable that could depend on it: a candidate whose total is
 * open may drop out altogether, so nobody at or below its upper bound has a rank that is certain here.
 */
import { compare, type Exact } from '../kernel/exact.ts'
import type { CandidateId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { tallyCandidate, type Tally } from './combine.ts'
import { compileScheme, type CompiledScheme, type UnsoundScheme } from './compile-scheme.ts'
import { cutOf, openPlace, placeOf, type Cut, type OpenTally, type Place, type PlacedGroup } from './place.ts'
import { groupEqual, groupPlaces, type Valued } from './rank.ts'
import { rulesVersion } from './rules-version.ts'
import type { Rubrics } from './scheme-faults.ts'
import type { Scheme, Vacancy } from './scheme.ts'
import type { CandidateInput, TieComparison } from './score-input.ts'
import { breakTies, type Settled, type TieStep } from './tie-break.ts'

export interface RankedRow {
  readonly tally: Tally
  readonly place: Place
  /** Null for those who are not ranked. */
  readonly cut: Cut | null
}

export interface Ranking {
  readonly rulesVersion: string
  readonly compiled: CompiledScheme
  readonly vacancy: Vacancy
  /** In order of rank; those that share one, and those without one at the end, in order of candidate id. */
  readonly rows: readonly RankedRow[]
  readonly tieSteps: readonly TieStep[]
  /** Places at the cut that a tied group shares; 0 where the line falls between groups. */
  readonly placesForBorderline: number
}

export type RankingFailure =
  | UnsoundScheme
  | { readonly kind: 'vacancy-unknown'; readonly vacancy: string }
  | { readonly kind: 'candidate-twice'; readonly candidate: CandidateId }

export interface RankingInput {
  readonly scheme: Scheme
  readonly rubrics: Rubrics
  readonly vacancy: string
  readonly candidates: readonly CandidateInput[]
  /** Comparisons recorded for this vacancy. */
  readonly comparisons: readonly TieComparison[]
}

export function rankVacancy(input: RankingInput): Result<Ranking, RankingFailure> {
  const compiled = compileScheme(input.scheme, input.rubrics)
  if (!compiled.ok) return compiled
  const vacancy = input.scheme.vacancies.find(({ code }) => code === input.vacancy)
  if (!vacancy) return err({ kind: 'vacancy-unknown', vacancy: input.vacancy })
  const candidates = input.candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const twice = candidates.find(({ id }, i) => candidates[i + 1]?.id === id)
  if (twice) return err({ kind: 'candidate-twice', candidate: twice.id })
  const tallies = candidates.map((candidate) => tallyCandidate(compiled.value, candidate))
  return ok(orderTallies({ compiled: compiled.value, vacancy, tallies, comparisons: input.comparisons }))
}

interface Tallied {
  readonly compiled: CompiledScheme
  readonly vacancy: Vacancy
  readonly tallies: readonly Tally[]
  readonly comparisons: readonly TieComparison[]
}

function orderTallies({ compiled, vacancy, tallies, comparisons }: Tallied): Ranking {
  const { scheme } = compiled
  const running = tallies.filter(({ barred }) => barred === null)
  const known = running.flatMap((tally) =>
    tally.compared.state === 'known' ? [{ item: tally, value: tally.compared.value }] : [],
  )
  const open = running.flatMap((tally) =>
    tally.compared.state === 'open' ? [{ tally, high: tally.compared.high, needs: tally.compared.needs }] : [],
  )
  const levels = settleLevels(known, scheme, comparisons)
  const placed = placeGroups(levels, open, scheme).map((group) => ({ group, cut: cutOf(group, vacancy.places) }))
  const line = placed.find(({ cut }) => cut === 'borderline')
  const ranked = placed.flatMap(({ group, cut }) =>
    group.settled.members.map((tally) => ({ tally, place: placeOf(tally, group, scheme.ranking), cut })),
  )
  return {
    rulesVersion,
    compiled,
    vacancy,
    tieSteps: levels.flatMap(({ steps }) => steps),
    placesForBorderline: line ? vacancy.places - line.group.place.above : 0,
    rows: [
      ...ranked,
      ...open.map((one) => ({ tally: one.tally, ...openPlace(one, known, vacancy.places) })),
      ...tallies.flatMap((tally): RankedRow[] =>
        tally.barred ? [{ tally, place: { state: 'not-ranked', reason: tally.barred }, cut: null }] : [],
      ),
    ],
  }
}

/** Candidates whose compared totals are exactly equal, and how far the chain separated them. */
interface Level {
  readonly value: Exact
  readonly groups: readonly Settled[]
  readonly steps: readonly TieStep[]
}

const settleLevels = (
  known: readonly Valued<Tally>[],
  scheme: Scheme,
  comparisons: readonly TieComparison[],
): Level[] =>
  groupEqual(known, 'higher').flatMap((equals) => {
    const value = equals[0]?.value
    const members = equals.map(({ item }) => item)
    return value ? [{ value, ...breakTies(members, scheme.tieBreaks, comparisons) }] : []
  })

function placeGroups(levels: readonly Level[], open: readonly OpenTally[], { ranking }: Scheme): PlacedGroup[] {
  const places = groupPlaces(levels.flatMap(({ groups }) => groups.map(({ members }) => members.length)))
  const placed: PlacedGroup[] = []
  for (const { value, groups } of levels) {
    const rivals = open.filter(({ high }) => compare(high, value) >= 0)
    const size = groups.reduce((all, { members }) => all + members.length, 0)
    const above = places[placed.length]?.above ?? 0
    for (const settled of groups) {
      const place = places[placed.length]
      if (!place) continue
      const isCountable = ranking !== 'dense' || !placed.some((group) => group.settled.state === 'not-held')
      placed.push({ settled, place, level: { above, size }, rivals, isCountable })
    }
  }
  return placed
}
