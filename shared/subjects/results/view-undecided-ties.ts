/**
 * Ties that the published chain leaves to the plenary (a draw, for instance) and whose order nobody has recorded yet. The order
 * that the plenary gives is a fact of its own; it rests on the counted sheets of those who are tied.
 */
import type { CandidateId, Code, Hash } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { DraftBody } from '../../record/statements.ts'
import type { TieStep } from '../../rules/tie-break.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { remembered, type State } from '../state.ts'
import { compareTie } from './decide.ts'
import { momentOf } from './gate.ts'
import { countedSheets } from './ranking-input.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

export interface UndecidedTie {
  readonly vacancy: Code
  readonly step: number
  readonly clause: TieStep['step']['clause']
  /** In order of pseudonym, which says nothing. */
  readonly group: readonly CandidateId[]
}

export const viewUndecidedTies = (state: State): Result<readonly UndecidedTie[], NoRanking> =>
  remembered(state, 'undecided-ties', (): Result<readonly UndecidedTie[], NoRanking> => {
    const undecided: UndecidedTie[] = []
    for (const { code } of schemeAt(state, momentOf(state))?.body.scheme.vacancies ?? []) {
      const ranking = viewRanking(state, code)
      if (!ranking.ok) return ranking
      for (const { number, step, group, outcome } of ranking.value.tieSteps) {
        if (outcome === 'undecided') undecided.push({ vacancy: code, step: number, clause: step.clause, group })
      }
    }
    return ok(undecided)
  })

/** So many cards does one comparison name. */
const mostCards = 400

/** `order`: all of the group, the one whom the plenary put highest first. */
export function decideTie(state: State, tie: UndecidedTie, order: readonly CandidateId[]): DraftBody[] {
  const sheets = [...countedSheets(state, momentOf(state)).values()].flat()
  const cards: Hash[] = sheets
    .filter(({ sealed: { body } }) => body.about.vacancy === tie.vacancy && tie.group.includes(body.about.candidate))
    .map(({ sealed, amendment }) => amendment?.body.card ?? sealed.body.card)
    .sort()
  return compareTie({
    vacancy: tie.vacancy,
    step: tie.step,
    order: order.map((candidate) => [candidate]),
    cards: cards.slice(0, mostCards),
  })
}
