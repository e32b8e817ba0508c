/** One candidate's derivation out of the ranking that the record gives, with what a page needs to show its figures. */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { deriveCandidate } from '../../rules/derive-candidate.ts'
import type { Derivation } from '../../rules/derivation.ts'
import type { Rounding } from '../../rules/quantity.ts'
import type { Vacancy } from '../../rules/scheme.ts'
import type { State } from '../state.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

export interface DerivedCandidate {
  readonly derivation: Derivation
  readonly vacancy: Vacancy
  readonly rounding: Rounding
}

/** `null` for a candidate who does not stand for that vacancy. */
export function viewDerivation(
  state: State,
  vacancy: Code,
  candidate: CandidateId,
): Result<DerivedCandidate | null, NoRanking> {
  const ranking = viewRanking(state, vacancy)
  if (!ranking.ok) return ranking
  const derivation = deriveCandidate(ranking.value, candidate)
  return ok(
    derivation && {
      derivation,
      vacancy: ranking.value.vacancy,
      rounding: ranking.value.compiled.scheme.rounding,
    },
  )
}
