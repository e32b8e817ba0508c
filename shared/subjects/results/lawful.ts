/** Who acknowledges, excuses, opens the gate, decides, determines and erases. */
import { keyedEntries } from '../../kernel/keyed.ts'
import type { Point } from '../../record/entry.ts'
import type { Rules } from '../lawful.ts'
import { rosterAt } from '../panels/assignments.ts'
import { holdingGate, owedSheets } from '../scoring/owed.ts'
import { unassignedPlaces } from '../scoring/unassigned.ts'
import { inForceAt, isDoneAt } from '../selection/acts.ts'
import { byDesk, byHolder, firstOf, holderIsForked, names, replacesRightly } from '../selection/lawful.ts'
import { factsOf, isKnown, type Fact, type State } from '../state.ts'
import type { Cut, resultEntries } from './entries.ts'
import { isGateKnown } from './closing.ts'

export const resultsLawful: Rules<keyof typeof resultEntries> = {
  // What was acknowledged lies in the holder's past from then on: a later gate of theirs can't leave it out.
  'bundle.received.v1': (state, fact) =>
    firstOf(byHolder(state, fact), !cutIsKnown(state, fact, fact.body.heads) && 'names-unknown'),
  'absence.accepted.v1': (state, fact) =>
    firstOf(byHolder(state, fact), isGateKnown(state, fact.entry) && 'after-gate'),
  'gate.opened.v1': (state, fact) => {
    const scheme = inForceAt(state, 'scheme.frozen.v1', fact.entry)
    const table = rosterAt(state, fact.entry)
    const list = inForceAt(state, 'candidates.closed.v1', fact.entry)
    return firstOf(
      byHolder(state, fact),
      isGateKnown(state, fact.entry) && 'already-open',
      holderIsForked(state, fact) && 'holder-forked',
      (scheme.kind !== 'act' || scheme.fact.entry.hash !== fact.body.scheme) && 'not-in-force',
      table?.roster.entry.hash !== fact.body.roster && 'not-in-force',
      (list.kind !== 'act' || list.fact.entry.hash !== table?.roster.body.list) && 'not-in-force',
      !cutIsKnown(state, fact, fact.body.cut) && 'names-unknown',
      !cutIsWhole(fact) && 'cut-incomplete',
      unassignedPlaces(state, fact.entry).length > 0 && 'panel-incomplete',
      holdingGate(owedSheets(state, fact.entry)).length > 0 && 'panel-incomplete',
    )
  },
  // Asks for offices alone: other rules ask for decisions, which may be later than what they judge.
  'decision.made.v1': (state, fact) => {
    const target = state.holding.entries.get(fact.body.on)
    return firstOf(byHolder(state, fact), !(target && isKnown(state, target, fact.entry)) && 'names-unknown')
  },
  'tie.compared.v1': byDesk,
  'result.determined.v1': (state, fact) =>
    firstOf(
      byHolder(state, fact),
      holderIsForked(state, fact) && 'holder-forked',
      !names(state, fact, 'scheme.frozen.v1', fact.body.scheme) && 'names-unknown',
      !isSchemeOfGate(state, fact) && 'not-in-force',
      !cutIsKnown(state, fact, fact.body.cut) && 'names-unknown',
      !cutIsWhole(fact) && 'cut-incomplete',
      replacesRightly(state, fact),
    ),
  'cards.erased.v1': byHolder,
}

const isSchemeOfGate = (state: State, { body, entry }: Fact<'result.determined.v1'>): boolean =>
  factsOf(state, 'gate.opened.v1').some((gate) => gate.body.scheme === body.scheme && isDoneAt(state, gate, entry))

/** Each head that a cut names must be held, in the log it is named under, and known to the author. */
const cutIsKnown = (state: State, fact: Fact, cut: Cut): boolean =>
  keyedEntries(cut).every(([author, [seq, hash]]) => {
    const head = state.holding.entries.get(hash)
    return head?.entry.author === author && head.entry.seq === seq && isKnown(state, head, fact.entry)
  })

/**
 * The cut names every log that the proposer held, up to its tip: so what lies beneath the cut is just what lies in the gate's
 * past, and nobody can leave out a sheet that had arrived.
 */
const cutIsWhole = (gate: Fact<'gate.opened.v1'> | Fact<'result.determined.v1'>): boolean => {
  const { author, seq, prev } = gate.entry.entry
  const own: Point | null = prev === null ? null : [seq - 1, prev]
  const tips = [...[...gate.entry.past].filter(([key]) => key !== author), ...(own ? [[author, [own]] as const] : [])]
  return (
    Object.keys(gate.body.cut).length === tips.length &&
    tips.every(([key, points]) => points.some(([, hash]) => gate.body.cut[key]?.[1] === hash))
  )
}
