/**
 * Everything behind one candidate's place: the tree of the total, each step of the tie-break chain with its clause, and why
 * the neighbours stand above and below. Made on demand from a ranking; it recomputes nothing.
 */
import { compare, exactToText, subtract } from '../kernel/exact.ts'
import type { CandidateId } from '../kernel/ids.ts'
import { deriveTotal } from './derive-total.ts'
import type { DerivedTieStep, Derivation, Neighbour } from './derivation.ts'
import type { RankedRow, Ranking } from './rank-vacancy.ts'
import { decidedBy } from './ranking-result.ts'
import type { TieStep } from './tie-break.ts'
import type { TieValue } from './tie-value.ts'

/** Null for a candidate who is not in this vacancy. */
export function deriveCandidate(ranking: Ranking, candidate: CandidateId): Derivation | null {
  const index = ranking.rows.findIndex(({ tally }) => tally.candidate.id === candidate)
  const row = ranking.rows[index]
  if (!row) return null
  const steps = ranking.tieSteps
    .filter(({ group }) => group.includes(candidate))
    .toSorted((a, b) => a.number - b.number)
  const isRanked = row.place.state === 'ranked'
  return {
    rules: ranking.rulesVersion,
    vacancy: ranking.vacancy.code,
    candidate,
    total: deriveTotal(row.tally, ranking.compiled.scheme.rounding),
    tieSteps: steps.map(derivedStep),
    place: row.place,
    decidedBy: row.place.state === 'ranked' ? decidedBy(steps, row.place.sharedWith.length > 0) : null,
    cut: row.cut,
    places: ranking.vacancy.places,
    ranked: ranking.rows.filter(({ place }) => place.state === 'ranked').length,
    neighbours: isRanked ? neighboursOf(ranking, index, steps) : [],
  }
}

const derivedStep = ({ number, step, basis, outcome, values, parts, group }: TieStep): DerivedTieStep => ({
  number,
  code: step.code,
  clause: step.clause,
  wins: step.wins,
  basis,
  outcome,
  compared:
    values.length > 0
      ? values.map(({ candidate, value }) => ({ candidate, value: shownValue(value), state: value.state }))
      : group.map((candidate) => ({ candidate, value: null, state: 'none' as const })),
  parts,
})

const shownValue = (value: TieValue): string | null =>
  value.state === 'value' ? (value.day ?? exactToText(value.value)) : null

function neighboursOf({ rows }: Ranking, index: number, steps: readonly TieStep[]): Neighbour[] {
  const own = rows[index]
  const sides = [
    ['above', rows[index - 1]],
    ['below', rows[index + 1]],
  ] as const
  return sides.flatMap(([side, other]): Neighbour[] => {
    if (!own || other?.place.state !== 'ranked') return []
    const because = difference(own, other, steps)
    return because ? [{ candidate: other.tally.candidate.id, side, because }] : []
  })
}

function difference(own: RankedRow, other: RankedRow, steps: readonly TieStep[]): Neighbour['because'] | null {
  const [mine, theirs] = [own.tally.compared, other.tally.compared]
  if (mine.state !== 'known' || theirs.state !== 'known') return null
  if (compare(mine.value, theirs.value) !== 0) {
    return {
      kind: 'total',
      own: exactToText(mine.value),
      other: exactToText(theirs.value),
      difference: exactToText(subtract(mine.value, theirs.value)),
    }
  }
  const otherId = other.tally.candidate.id
  const ownId = own.tally.candidate.id
  const step = steps.find(
    ({ outcome, parts }) =>
      outcome === 'split' && parts.some((part) => part.includes(ownId) && !part.includes(otherId)),
  )
  if (!step) return { kind: 'tied' }
  const valueOf = (id: CandidateId): string | null => {
    const found = step.values.find(({ candidate }) => candidate === id)
    return found ? shownValue(found.value) : null
  }
  return { kind: 'tie-break', number: step.number, code: step.step.code, own: valueOf(ownId), other: valueOf(otherId) }
}
