/**
 * What a plenary may decide on, and nothing else: what came late, a forked log, acts that contradict each other, a sheet that
 * could not be opened. Each with the choices that the record knows for it.
 */
import type { CandidateId, Hash, KeyId } from '../kernel/ids.ts'
import type { EntryType, Body } from '../subjects/catalogue.ts'
import { gateOf } from '../subjects/results/gate.ts'
import { countedSheets } from '../subjects/results/ranking-input.ts'
import { keptBranch } from '../subjects/selection/cuts.ts'
import { inForceAt } from '../subjects/selection/acts.ts'
import { tipsOf } from '../record/holding.ts'
import { isDoneAt } from '../subjects/selection/acts.ts'
import { factsOf, isOf, remembered, type Fact, type State } from '../subjects/state.ts'
import { verdictOf } from './verdict.ts'

export type Choice = Body<'decision.made.v1'>['choice']

export interface Decidable {
  /** Entry that the decision would name. */
  readonly on: Hash
  readonly author: KeyId
  readonly type: EntryType
  /** Whom the entry is about, where it is about one. */
  readonly candidate: CandidateId | null
  readonly why: 'late' | 'forked' | 'disputed' | 'unopened'
  readonly choices: readonly Choice[]
}

export const viewDecidable = (state: State): readonly Decidable[] =>
  remembered(state, 'decidable', () => {
    const decided = new Set(
      factsOf(state, 'decision.made.v1').flatMap((act) => (isDoneAt(state, act, null) ? [act.body.on] : [])),
    )
    return [...lateOnes(state), ...branches(state), ...disputed(state), ...unopened(state)].filter(
      ({ on }) => !decided.has(on),
    )
  })

const decidable = (fact: Fact, why: Decidable['why'], choices: readonly Choice[]): Decidable => ({
  on: fact.entry.hash,
  author: fact.entry.entry.author,
  type: fact.type,
  candidate: aboutWhom(fact),
  why,
  choices,
})

const aboutWhom = (fact: Fact): CandidateId | null =>
  isOf(fact, 'score-sheet.sealed.v1') || isOf(fact, 'score-sheet.amended.v1') ? fact.body.about.candidate : null

/** What a key's end or the gate left without effect, of the kinds that a decision can let in. */
const lateOnes = (state: State): Decidable[] =>
  [...state.facts.values()]
    .filter((fact) => verdictOf(state, fact.entry.hash)?.kind === 'late' && isLetInBySome(fact))
    .sort((a, b) => a.entry.depth - b.entry.depth || (a.entry.hash < b.entry.hash ? -1 : 1))
    .map((fact) => decidable(fact, 'late', ['accept-late', 'refuse-late']))

const isLetInBySome = (fact: Fact): boolean =>
  isOf(fact, 'score-sheet.sealed.v1') || isOf(fact, 'score-sheet.amended.v1') || isOf(fact, 'conflicts.declared.v1')

/** The tips of each forked log: a decision keeps one. */
const branches = (state: State): Decidable[] =>
  [...state.holding.logs.values()]
    .filter(({ author, forked }) => forked && keptBranch(state, author) === null)
    .flatMap(({ author }) => tipsOf(state.holding, author))
    .flatMap(([, hash]) => state.facts.get(hash) ?? [])
    .map((fact) => decidable(fact, 'forked', ['keep-branch']))

function disputed(state: State): Decidable[] {
  const gate = gateOf(state)
  const acts: readonly Fact[] = [
    ...(gate.kind === 'disputed' ? gate.gates : []),
    ...(['scheme.frozen.v1', 'roster.fixed.v1', 'candidates.closed.v1', 'result.determined.v1'] as const).flatMap(
      (type): readonly Fact[] => {
        const inForce = inForceAt(state, type, null)
        return inForce.kind === 'disputed' ? inForce.facts : []
      },
    ),
  ]
  return acts.map((fact) => decidable(fact, 'disputed', ['keep-act']))
}

/** Counted sheets and amendments whose card is not here or not readable, once the gate is open. */
function unopened(state: State): Decidable[] {
  const gate = gateOf(state)
  if (gate.kind !== 'open') return []
  return [...countedSheets(state, gate.gate.entry).values()]
    .flat()
    .filter(({ reading }) => reading.kind === 'withheld' || reading.kind === 'bad')
    .map(({ sealed, amendment }) => decidable(amendment ?? sealed, 'unopened', ['settle-unopened']))
}
