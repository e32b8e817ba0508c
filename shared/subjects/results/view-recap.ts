/**
 * The recap: for one vacancy every candidate with each assessor's score, the panel's, the weighted total and the rank; the
 * numbers that the minutes carry and an inspector recomputes.
 */
import { exactToText, type ExactText } from '../../kernel/exact.ts'
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { RankedRow, Ranking } from '../../rules/rank-vacancy.ts'
import type { Reckoned } from '../../rules/reckoned.ts'
import { rankingToResult, type ResultRow } from '../../rules/ranking-result.ts'
import { candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import type { CardReading, State } from '../state.ts'
import { momentOf } from './gate.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

export interface RecapComponent {
  readonly code: string
  readonly title: Bilingual
  readonly weight: ExactText
  readonly sheets: readonly { readonly assessor: KeyId; readonly score: ExactText | null }[]
  readonly raw: ExactText | null
  readonly scaled: ExactText | null
}

export interface RecapRow {
  readonly candidate: CandidateId
  readonly display: CardReading<Display>
  readonly components: readonly RecapComponent[]
  readonly result: ResultRow
}

export interface Recap {
  readonly vacancy: Code
  readonly title: Bilingual
  readonly places: number
  readonly decimals: number
  readonly rows: readonly RecapRow[]
}

export function viewRecap(state: State, vacancy: Code): Result<Recap, NoRanking> {
  const ranking = viewRanking(state, vacancy)
  return ranking.ok ? ok(recapOf(state, vacancy, ranking.value)) : ranking
}

function recapOf(state: State, vacancy: Code, ranking: Ranking): Recap {
  const byId = candidatesById(state, momentOf(state))
  const results = new Map(rankingToResult(ranking).rows.map((row) => [row.candidate, row]))
  return {
    vacancy,
    title: ranking.vacancy.title,
    places: ranking.vacancy.places,
    decimals: ranking.compiled.scheme.rounding.decimals,
    rows: ranking.rows.flatMap((row): RecapRow[] => {
      const { id } = row.tally.candidate
      const candidate = byId.get(id)
      const result = results.get(id)
      if (!candidate || !result) return []
      return [{ candidate: id, display: displayOf(state, candidate), components: componentsOf(row), result }]
    }),
  }
}

const componentsOf = ({ tally }: RankedRow): RecapComponent[] =>
  tally.components.map(({ compiled, sheets, raw, scaled }) => ({
    code: compiled.component.code,
    title: compiled.component.title,
    weight: compiled.component.weight,
    sheets: sheets.map(({ sheet, score }) => ({ assessor: sheet.assessor, score: knownText(score) })),
    raw: knownText(raw),
    scaled: knownText(scaled),
  }))

const knownText = (reckoned: Reckoned): ExactText | null =>
  reckoned.state === 'known' ? exactToText(reckoned.value) : null
