/**
 * What becomes of an entry, as the record stands (FORMAT.md §6): one word for every entry held, so that nothing that was
 * signed is silently without effect.
 */
import type { Hash } from '../kernel/ids.ts'
import type { EntryType } from '../subjects/catalogue.ts'
import type { RefusalReason } from '../subjects/refusal-reason.ts'
import { callStanding } from '../subjects/candidates/roll.ts'
import { refusalOf } from '../subjects/judged.ts'
import { outsideResultsAt } from '../subjects/exam-scores/outside-results.ts'
import { standingAgreements } from '../subjects/integration/agreements.ts'
import { isReplacementDisputed } from '../subjects/panels/replacements.ts'
import { besideGate } from '../subjects/results/closing.ts'
import { gateStanding, momentOf } from '../subjects/results/gate.ts'
import { paperVerdictAt } from '../subjects/scoring/paper-sheets.ts'
import { sheetVerdict, type SheetFact } from '../subjects/scoring/sheet-verdict.ts'
import { inForceAt, isCompleteAt, isReplaceable } from '../subjects/selection/acts.ts'
import { admissionNeedsTwoKeys } from '../subjects/selection/admissions.ts'
import { authorityOf } from '../subjects/selection/authority.ts'
import { standingOf } from '../subjects/selection/cuts.ts'
import { effectOf } from '../subjects/selection/deeds.ts'
import { hasEffect, isAcceptedLate } from '../subjects/selection/hands.ts'
import { definitionOf } from '../subjects/catalogue.ts'
import { isOf, type Fact, type State } from '../subjects/state.ts'

export type Verdict =
  | {
      readonly kind: 'effective' | 'pending' | 'disputed' | 'replaced' | 'late' | 'forked' | 'waiting' | 'unknown-type'
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason | 'key-ended' | 'replaced' }

/** What the gate closes besides the sheets: whatever decides whose scores count. */
export const closedByGate: ReadonlySet<EntryType> = new Set([
  'candidates.closed.v1',
  'conflicts.declared.v1',
  'roll.called.v1',
  'roster.fixed.v1',
  'assessor.replaced.v1',
  'scheme.frozen.v1',
  'absence.accepted.v1',
  'paper-sheet.entered.v1',
  'outside-result.entered.v1',
])

/** `null` where no entry of that hash is held at all. */
export function verdictOf(state: State, hash: Hash): Verdict | null {
  if (state.holding.waiting.has(hash)) return { kind: 'waiting' }
  if (state.unknown.has(hash)) return { kind: 'unknown-type' }
  if (state.malformed.has(hash)) return { kind: 'refused', reason: 'malformed' }
  const fact = state.facts.get(hash)
  if (!fact) return null
  if (isSheet(fact)) return sheetVerdict(state, fact, momentOf(state))
  return factVerdict(state, fact)
}

const isSheet = (fact: Fact): fact is SheetFact =>
  isOf(fact, 'score-sheet.sealed.v1') || isOf(fact, 'score-sheet.amended.v1')

function factVerdict(state: State, fact: Fact): Verdict {
  const deed = effectOf(state, fact) && deedVerdict(state, fact)
  if (deed) return deed
  const standing = standingOf(state, fact.entry)
  if (standing.kind === 'forked') return { kind: 'forked' }
  if (standing.kind === 'refused') return { kind: 'refused', reason: 'key-ended' }
  const reason = refusalOf(state, fact)
  if (reason) return { kind: 'refused', reason }
  if (!hasEffect(state, fact.entry)) return { kind: 'late' }
  if (needsTwoKeys(fact) && !isCompleteAt(state, fact, null)) return { kind: 'pending' }
  const beside = closedByGate.has(fact.type) ? besideGate(state, fact, momentOf(state)) : 'beneath'
  if (beside === 'after-gate') return { kind: 'refused', reason: 'after-gate' }
  if (beside === 'late' && !isLetIn(state, fact)) return { kind: 'late' }
  return standingVerdict(state, fact)
}

/** Revocations, keys in an old one's place, replaced holders and kept branches are settled together (`authority.ts`). */
function deedVerdict(state: State, fact: Fact): Verdict | null {
  if (authorityOf(state).disputed.has(fact.entry.hash)) return { kind: 'disputed' }
  return isCompleteAt(state, fact, null) ? { kind: 'effective' } : null
}

/** Of what the gate closes, only a recusal can be let in afterwards (sheets are judged for themselves): the rest decided what it opened on. */
const isLetIn = (state: State, fact: Fact): boolean =>
  isOf(fact, 'conflicts.declared.v1') && isAcceptedLate(state, fact.entry.hash)

export const needsTwoKeys = (fact: Fact): boolean =>
  isOf(fact, 'person.admitted.v1') ? admissionNeedsTwoKeys(fact) : definitionOf(fact.type).twoKeys

/** Among others of its kind: whether this one is the one that holds. */
function standingVerdict(state: State, fact: Fact): Verdict {
  const moment = momentOf(state)
  if (isOf(fact, 'gate.opened.v1')) return { kind: gateStanding(state, fact) }
  if (isOf(fact, 'roll.called.v1')) return { kind: callStanding(state, fact, moment) }
  if (isOf(fact, 'paper-sheet.entered.v1')) return paperVerdictAt(state, fact, { moment, knownAt: null })
  if (isOf(fact, 'outside-result.entered.v1')) {
    const { candidate, component } = fact.body.about
    return amongStanding(fact, outsideResultsAt(state, candidate, component, moment))
  }
  if (isOf(fact, 'integration.agreed.v1')) return amongStanding(fact, standingAgreements(state, fact.body.about))
  if (isOf(fact, 'assessor.replaced.v1')) {
    return { kind: isReplacementDisputed(state, fact, moment) ? 'disputed' : 'effective' }
  }
  if (!isReplaceable(fact)) return { kind: 'effective' }
  const force = inForceAt(state, fact.type, closedByGate.has(fact.type) ? moment : null)
  if (force.kind === 'act') return { kind: force.fact.entry.hash === fact.entry.hash ? 'effective' : 'replaced' }
  return { kind: force.kind === 'disputed' ? 'disputed' : 'replaced' }
}

/** Of those that stand beside each other none holds until they are settled; what stands no more was replaced. */
function amongStanding(fact: Fact, standing: readonly Fact[]): Verdict {
  const [only, ...others] = standing
  if (!standing.includes(fact)) return { kind: 'replaced' }
  return { kind: only === fact && others.length === 0 ? 'effective' : 'disputed' }
}
