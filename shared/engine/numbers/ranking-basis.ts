/**
 * What a vacancy's ranking is worked out of, as plain data beside the marks: so that it can be worked out again with one assessor
 * less, other weights or another rounding, by the same rules as the official one, and never in its place.
 */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import type { Rubric } from '../../rules/rubric.ts'
import type { Scheme } from '../../rules/scheme.ts'
import type { RankingInput } from '../../rules/rank-vacancy.ts'
import type { CandidateInput, Mark, SheetInput, TieComparison } from '../../rules/score-input.ts'
import { candidatesWithoutSheets, comparisonsOf } from '../../subjects/results/ranking-input.ts'
import type { AsOf, Fact, State } from '../../subjects/state.ts'
import { notObserved, unmarked, type MarkTable } from './mark-table.ts'

export interface RankingBasis {
  readonly vacancy: Code
  readonly scheme: Scheme
  readonly rubrics: Readonly<Record<string, Rubric>>
  readonly comparisons: readonly TieComparison[]
  /** Without sheets: those are in the tables of marks. Empty where the reader recused from one of them. */
  readonly candidates: readonly CandidateInput[]
  /** A rank tells of everybody: whoever recused from one candidate sees no ranking of that vacancy worked out anew. */
  readonly isReaderRecused: boolean
}

interface Gathering {
  readonly scheme: Fact<'scheme.frozen.v1'>
  readonly rubrics: Readonly<Record<string, Rubric>>
  readonly isShown: (candidate: CandidateId) => boolean
  readonly moment: AsOf
}

export function* gatherRankings(
  state: State,
  { scheme, rubrics, isShown, moment }: Gathering,
): Generator<void, RankingBasis[], void> {
  const rankings: RankingBasis[] = []
  for (const { code } of scheme.body.scheme.vacancies) {
    yield
    const candidates = yield* candidatesWithoutSheets(state, code, moment)
    const isReaderRecused = candidates.some(({ id }) => !isShown(id))
    rankings.push({
      vacancy: code,
      scheme: scheme.body.scheme,
      rubrics,
      comparisons: comparisonsOf(state, code, null),
      candidates: isReaderRecused ? [] : candidates,
      isReaderRecused,
    })
  }
  return rankings
}

/** The whole input again: the same as the record gives, where every sheet that counts is open. */
export function rankingInputOf(basis: RankingBasis, tables: readonly MarkTable[]): RankingInput {
  const sheets = new Map<CandidateId, SheetInput[]>()
  for (const table of tables) {
    const vacancy = table.vacancies.indexOf(basis.vacancy)
    for (const [row, at] of table.vacancy.entries()) {
      if (at !== vacancy) continue
      const candidate = table.candidates[table.candidate[row] ?? 0]
      const assessor = table.assessors[table.assessor[row] ?? 0]
      if (candidate === undefined || assessor === undefined) continue
      const own = sheets.get(candidate) ?? []
      sheets.set(candidate, own)
      own.push({ assessor, component: table.instrument, marks: { state: 'present', value: marksOf(table, row) } })
    }
  }
  const { scheme, rubrics, vacancy, comparisons, candidates } = basis
  return {
    scheme,
    rubrics,
    vacancy,
    comparisons,
    candidates: candidates.map((one) => ({ ...one, sheets: sheets.get(one.id) ?? [] })),
  }
}

function marksOf({ criteria, marks }: MarkTable, row: number): Record<string, Mark> {
  return Object.fromEntries(
    criteria.flatMap((code, at): [string, Mark][] => {
      const mark = marks[row * criteria.length + at] ?? unmarked
      if (mark === unmarked) return []
      return [[code, mark === notObserved ? 'not-observed' : mark]]
    }),
  )
}
