/**
 * The official ranking of a vacancy as the record gives it, with what each rank rests on. Until the gate is open there is
 * nothing to show, whoever asks.
 */
import type { Code } from '../../kernel/ids.ts'
import { err, type Result } from '../../kernel/result.ts'
import { rankVacancy, type Ranking, type RankingFailure } from '../../rules/rank-vacancy.ts'
import { rubricsOf, schemeAt } from '../selection/scheme-in-force.ts'
import { remembered, type AsOf, type State } from '../state.ts'
import { momentOf } from './gate.ts'
import { comparisonsOf, rankingCandidates } from './ranking-input.ts'

export type NoRanking = RankingFailure | { readonly kind: 'gate-shut' } | { readonly kind: 'scheme-missing' }

/** `knownAt`: by the decisions, comparisons and cuts known at that moment (a determination's entry); null: as it stands now. */
export const viewRanking = (state: State, vacancy: Code, knownAt: AsOf = null): Result<Ranking, NoRanking> =>
  remembered(state, `ranking:${vacancy}:${knownAt?.hash ?? 'now'}`, () => {
    const moment = momentOf(state)
    if (moment === null) return err({ kind: 'gate-shut' })
    const scheme = schemeAt(state, moment)
    if (!scheme) return err({ kind: 'scheme-missing' })
    return rankVacancy({
      scheme: scheme.body.scheme,
      rubrics: rubricsOf(state, scheme),
      vacancy,
      candidates: rankingCandidates(state, vacancy, { moment, knownAt }),
      comparisons: comparisonsOf(state, vacancy, knownAt),
    })
  })
