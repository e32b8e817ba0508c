/**
 * A derivation as it may be handed to the candidate whom it is about: every figure of the own way stays; other candidates and
 * assessors are told apart without being named, and what others were compared by (a day of birth, a result) is left out.
 */
import type { CandidateId, KeyId } from '../kernel/ids.ts'
import type { Derivation, DerivationNode, DerivedTieStep, Neighbour } from './derivation.ts'
import type { NoScore } from './reckoned.ts'
import type { Need } from './score-input.ts'

/** Stand-ins that are no pseudonyms of the record: `other-1`, `assessor-1`, each the same throughout one derivation. */
interface Stands {
  candidate(id: CandidateId): CandidateId
  assessor(key: string): string
}

export function forCandidate(derivation: Derivation): Derivation {
  const stands = standsFor(derivation.candidate)
  const { total, tieSteps, place, neighbours } = derivation
  return {
    ...derivation,
    total: nodeFor(total, stands),
    tieSteps: tieSteps.map((step) => tieStepFor(step, derivation.candidate, stands)),
    place: placeFor(place, stands),
    neighbours: neighbours.map((one): Neighbour => ({
      ...one,
      candidate: stands.candidate(one.candidate),
      because: one.because.kind === 'tie-break' ? { ...one.because, other: null } : one.because,
    })),
  }
}

function standsFor(own: CandidateId): Stands {
  const [candidates, assessors] = [new Map<string, string>(), new Map<string, string>()]
  const numbered = (known: Map<string, string>, key: string, prefix: string): string => {
    const stand = known.get(key) ?? `${prefix}-${known.size + 1}`
    known.set(key, stand)
    return stand
  }
  return {
    candidate: (id) => (id === own ? own : (numbered(candidates, id, 'other') as CandidateId)),
    assessor: (key) => numbered(assessors, key, 'assessor'),
  }
}

const nodeFor = (node: DerivationNode, stands: Stands): DerivationNode => ({
  ...node,
  of: node.step === 'sheet' ? stands.assessor(node.of) : node.of,
  reason: node.reason && reasonFor(node.reason, stands),
  inputs: node.inputs.map((input) => nodeFor(input, stands)),
})

function reasonFor(reason: NonNullable<DerivationNode['reason']>, stands: Stands): DerivationNode['reason'] {
  if (reason.kind === 'not-held') return { ...reason, needs: reason.needs.map((need) => needFor(need, stands)) }
  return reason.kind === 'assessor-twice'
    ? ({ ...reason, assessor: stands.assessor(reason.assessor) } as NoScore)
    : reason
}

const needFor = (need: Need, stands: Stands): Need => ({
  ...need,
  candidate: stands.candidate(need.candidate),
  assessor: need.assessor && (stands.assessor(need.assessor) as KeyId),
})

const tieStepFor = (step: DerivedTieStep, own: CandidateId, stands: Stands): DerivedTieStep => ({
  ...step,
  compared: step.compared.filter(({ candidate }) => candidate === own),
  parts: step.parts.map((part) => part.map(stands.candidate)),
})

function placeFor(place: Derivation['place'], stands: Stands): Derivation['place'] {
  if (place.state === 'ranked') return { ...place, sharedWith: place.sharedWith.map(stands.candidate) }
  if (place.state === 'not-ranked') return place
  const { count, candidates } = place.dependsOn
  return {
    ...place,
    needs: place.needs.map((need) => needFor(need, stands)),
    dependsOn: { count, candidates: candidates.map(stands.candidate) },
  }
}
