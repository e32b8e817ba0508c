/**
 * The ranking of one vacancy as a screen shows it: places in order, what settled each, who has none and why, where the cut
 * falls, and what is still missing where a number can't be had from what is held here.
 */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { RankedRow, Ranking } from '../../rules/rank-vacancy.ts'
import { rankingToResult, type ResultRow } from '../../rules/ranking-result.ts'
import type { Rounding } from '../../rules/quantity.ts'
import type { Need } from '../../rules/score-input.ts'
import type { TieStep } from '../../rules/tie-break.ts'
import type { Vacancy } from '../../rules/scheme.ts'
import type { Display } from '../candidates/entries.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import type { CardReading, State } from '../state.ts'
import { momentOf } from './gate.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

/** How many values of each sort a place waits for. */
export interface MissingValues {
  readonly sheets: number
  readonly exams: number
  readonly facts: number
  /** Other candidates whose missing values could change this place. */
  readonly others: number
}

export interface StandingRow {
  readonly candidate: CandidateId
  readonly display: CardReading<Display>
  readonly result: ResultRow
  /** Clause of the tie-break step that settled the place; `null` where the total did, or nothing. */
  readonly clause: TieStep['step']['clause'] | null
  readonly missing: MissingValues | null
}

export interface Standings {
  readonly vacancy: Vacancy
  readonly rounding: Rounding
  readonly rows: readonly StandingRow[]
  readonly placesForBorderline: number
  /** Steps of the chain that were taken, tie by tie. */
  readonly ties: readonly TieStep[]
  /** True where every rank and score could be computed. */
  readonly isWhole: boolean
}

export function viewStandings(state: State, vacancy: Code): Result<Standings, NoRanking> {
  const ranking = viewRanking(state, vacancy)
  return ranking.ok ? ok(standingsOf(state, ranking.value)) : ranking
}

function standingsOf(state: State, ranking: Ranking): Standings {
  const result = rankingToResult(ranking)
  const resultOf = new Map(result.rows.map((row) => [row.candidate, row]))
  const byId = candidatesById(state, momentOf(state))
  const clauses = new Map(ranking.tieSteps.map(({ step }) => [step.code as string, step.clause]))
  const rows = ranking.rows.flatMap((ranked): StandingRow[] => {
    const { id } = ranked.tally.candidate
    const row = resultOf.get(id)
    const listed = byId.get(id)
    if (!row) return []
    const settled = row.decidedBy?.by === 'tie-break' ? (clauses.get(row.decidedBy.step) ?? null) : null
    return [
      {
        candidate: id,
        display: listed ? displayOf(state, listed) : { kind: 'withheld' },
        result: row,
        clause: settled,
        missing: missingIn(ranked),
      },
    ]
  })
  return {
    vacancy: ranking.vacancy,
    rounding: ranking.compiled.scheme.rounding,
    rows,
    placesForBorderline: ranking.placesForBorderline,
    ties: ranking.tieSteps,
    isWhole: result.rows.every((row) => row.state !== 'not-computable'),
  }
}

function missingIn({ tally, place }: RankedRow): MissingValues | null {
  const placed = place.state === 'not-computable' ? place : null
  const own = tally.components.flatMap(({ scaled }) => (scaled.state === 'open' ? scaled.needs : []))
  const needs = distinct([...own, ...(placed?.needs ?? [])])
  if (needs.length === 0 && placed === null) return null
  const count = (what: Need['what']) => needs.filter((need) => need.what === what).length
  return {
    sheets: count('sheet'),
    exams: count('exam'),
    facts: count('facts'),
    others: placed?.dependsOn.count ?? 0,
  }
}

const distinct = (needs: readonly Need[]): Need[] => [
  ...new Map(needs.map((need) => [`${need.what} ${need.candidate} ${need.component} ${need.assessor}`, need])).values(),
]

export interface VacancyName {
  readonly code: Code
  readonly title: Bilingual
  readonly posts: number
  readonly places: number
}

/** The vacancies of the scheme that is weighed, in its order. */
export const viewVacancies = (state: State): readonly VacancyName[] =>
  (schemeAt(state, momentOf(state))?.body.scheme.vacancies ?? []).map(({ code, title, posts, places }) => ({
    code,
    title,
    posts,
    places,
  }))
