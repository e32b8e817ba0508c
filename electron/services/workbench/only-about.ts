/** A bundle about some candidates only: the list's cards about others stay here. Entries always go whole, under pseudonyms. */
import type { CandidateId, Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { BundleChoice } from '../../../shared/engine/exchange.ts'
import { factsOf, type State } from '../../../shared/subjects/state.ts'

export interface CandidateUnknown {
  readonly kind: 'candidate-unknown'
  readonly candidate: CandidateId
}

/** `null`: about all that the purpose allows. */
export function onlyAbout(
  state: State,
  choice: BundleChoice,
  candidates: readonly CandidateId[] | null,
): Result<BundleChoice, CandidateUnknown> {
  if (candidates === null) return ok(choice)
  const listed = factsOf(state, 'candidates.listed.v1').flatMap(({ body }) => body.part)
  const known = new Set(listed.map(({ candidate }) => candidate))
  const unknown = candidates.find((candidate) => !known.has(candidate))
  if (unknown !== undefined) return err({ kind: 'candidate-unknown', candidate: unknown })
  const wanted = new Set(candidates)
  const others = new Set<Hash>(
    listed
      .filter(({ candidate }) => !wanted.has(candidate))
      .flatMap(({ display, identity, ties }) => [display, identity, ties].flatMap((hash) => hash ?? [])),
  )
  return ok({ ...choice, cards: choice.cards.filter((hash) => !others.has(hash)) })
}
