/**
 * Whether one sealed sheet (or amendment) counts, as the record stands. The order of the questions is the order in which a
 * person would be told: the key, the right to score, a recusal, a replacement, the gate, scheme and roster in force.
 */
import { isBeneath, isInPast } from '../../record/past.ts'
import { isRecused, isRecusedLate } from '../integrity/recusals.ts'
import { refusalOf } from '../judged.ts'
import type { RefusalReason } from '../refusal-reason.ts'
import { placeKey, rosterAt, seatsKnown } from '../panels/assignments.ts'
import { covers, replacementsAt } from '../panels/replacements.ts'
import { besideGate } from '../results/closing.ts'
import { inForceAt } from '../selection/acts.ts'
import { standingOf } from '../selection/cuts.ts'
import { isAcceptedLate } from '../selection/hands.ts'
import type { AsOf, Fact, State } from '../state.ts'

export type SheetFact = Fact<'score-sheet.sealed.v1'> | Fact<'score-sheet.amended.v1'>

export type SheetVerdict =
  | { readonly kind: 'effective' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason | 'key-ended' | 'replaced' }
  | { readonly kind: 'late' }
  | { readonly kind: 'forked' }

const effective: SheetVerdict = { kind: 'effective' }
const refused = (reason: RefusalReason | 'key-ended' | 'replaced'): SheetVerdict => ({ kind: 'refused', reason })

export interface Judged {
  /** The gate's entry once the gate is open (`momentOf`), null until then. */
  readonly moment: AsOf
  /** By the cuts, forks and decisions that were known then; null: by all that are known now. */
  readonly knownAt: AsOf
}

export const sheetVerdict = (state: State, fact: SheetFact, moment: AsOf): SheetVerdict =>
  sheetVerdictAt(state, fact, { moment, knownAt: null })

export function sheetVerdictAt(state: State, fact: SheetFact, { moment, knownAt }: Judged): SheetVerdict {
  const { about } = fact.body
  const { author } = fact.entry.entry
  const standing = standingOf(state, fact.entry, knownAt)
  if (standing.kind === 'forked') return { kind: 'forked' }
  if (standing.kind === 'refused') return refused('key-ended')
  const unlawful = refusalOf(state, fact)
  if (unlawful) return refused(unlawful)
  // A conflict does not begin when it is noticed: a recusal takes an earlier sheet's effect too, if declared before the gate.
  if (isRecused(state, author, about.candidate, moment)) return refused('recused')
  if (moment !== null && isRecusedLate(state, { key: author, candidate: about.candidate, knownAt }))
    return refused('recused')
  const beside: readonly string[] = [
    standing.kind,
    besideReplacement(state, fact, moment),
    besideGate(state, fact, moment),
  ]
  if (beside.includes('after-gate')) return refused('after-gate')
  if (beside.includes('replaced')) return refused('replaced')
  if (beside.includes('late') && !isAcceptedLate(state, fact.entry.hash, knownAt)) return { kind: 'late' }
  const scheme = inForceAt(state, 'scheme.frozen.v1', moment)
  if (scheme.kind !== 'act' || scheme.fact.entry.hash !== fact.body.scheme) return refused('other-scheme')
  const seats = seatsKnown(state, about, { asOf: moment, knownAt })
  return seats.includes(author) ? effective : refused('not-assigned')
}

/** What a replaced assessor had sealed beneath the accepted head stays; for a recused candidate nothing does. */
function besideReplacement(state: State, fact: SheetFact, moment: AsOf): 'beneath' | 'late' | 'replaced' {
  const { about } = fact.body
  const table = rosterAt(state, moment)
  const panel = table?.byPlace.get(placeKey(about))?.panel
  if (!table || !panel) return 'beneath'
  for (const act of replacementsAt(state, table.roster, panel, moment)) {
    if (act.body.out !== fact.entry.entry.author || !covers(act, about.candidate)) continue
    const { accepted } = act.body
    if (accepted && act.body.candidates === null && isBeneath(state.holding, fact.entry, [accepted.seq, accepted.hash]))
      continue
    return isInPast(state.holding, fact.entry, act.entry) ? 'replaced' : 'late'
  }
  return 'beneath'
}
