/**
 * Tie-break steps that were decided on facts which few may see (grade average, birth date). Whoever recomputes without those facts
 * needs the comparison as a signed fact: who stood above whom at which step, and the cards it rests on, never the values. So
 * it is recorded before anything is determined.
 */
import { ok, type Result } from '../../kernel/result.ts'
import type { DraftBody } from '../../record/statements.ts'
import { candidatesById } from '../candidates/list.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import type { State } from '../state.ts'
import { compareTie, type Comparison } from './decide.ts'
import { momentOf } from './gate.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

/** Steps on facts that were taken here from the values alone, in order of vacancy and step. */
export function unrecordedTies(state: State): Result<Comparison[], NoRanking> {
  const moment = momentOf(state)
  const byId = candidatesById(state, moment)
  const comparisons: Comparison[] = []
  for (const { code } of schemeAt(state, moment)?.body.scheme.vacancies ?? []) {
    const ranking = viewRanking(state, code)
    if (!ranking.ok) return ranking
    for (const { number, step, group, basis, outcome, parts } of ranking.value.tieSteps) {
      if (step.key.of !== 'fact' || basis !== 'values' || (outcome !== 'split' && outcome !== 'equal')) continue
      const cards = group.flatMap((id) => byId.get(id)?.listed.ties ?? []).sort()
      comparisons.push({ vacancy: code, step: number, order: parts, cards })
    }
  }
  return ok(comparisons)
}

/** Chair's or secretary's entries for them; none where no tie was decided on such facts, or all stand recorded. */
export function recordTies(state: State): Result<DraftBody[], NoRanking> {
  const unrecorded = unrecordedTies(state)
  return unrecorded.ok ? ok(unrecorded.value.flatMap(compareTie)) : unrecorded
}
