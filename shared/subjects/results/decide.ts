/** Acknowledging, excusing, opening the gate, deciding, comparing ties, determining. */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import { keyedEntries } from '../../kernel/keyed.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { Point } from '../../record/entry.ts'
import { cardOf, type DraftBody } from '../../record/statements.ts'
import { rosterAt } from '../panels/assignments.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { holdingGate, owedSheets, type OwedSheet } from '../scoring/owed.ts'
import { unassignedPlaces } from '../scoring/unassigned.ts'
import { keptBranch } from '../selection/cuts.ts'
import { headsNow } from '../selection/heads-now.ts'
import { holdersAt } from '../selection/offices.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import type { State } from '../state.ts'
import type { Cut } from './entries.ts'

export const acknowledgeBundle = (bundle: Hash, heads: Cut): DraftBody[] => [
  { type: 'bundle.received.v1', body: { bundle, heads } },
]

/**
 * The same for a bundle as it was taken in: heads that still wait for others can't be named yet, so none of them is. Nothing to sign
 * where all wait.
 */
export function acknowledgeReady(
  state: State,
  bundle: Hash,
  heads: Readonly<Record<KeyId, readonly Point[]>>,
): DraftBody[] {
  const ready = keyedEntries(heads).flatMap(([author, tips]): [KeyId, Point][] => {
    const tip = tips.find(([, hash]) => state.holding.entries.has(hash))
    return tip ? [[author, tip]] : []
  })
  return ready.length === 0 ? [] : acknowledgeBundle(bundle, Object.fromEntries(ready))
}

export interface AbsenceRequest {
  readonly assessor: KeyId
  readonly instrument: Code
  readonly candidates: readonly CandidateId[]
  readonly cause: 'ill' | 'absent' | 'lost-sheet' | 'other'
  readonly note: string
}

export const acceptAbsence = ({ note, ...rest }: AbsenceRequest): DraftBody[] => [
  { type: 'absence.accepted.v1', body: { ...rest, note: cardOf({ text: note }) } },
]

export type GateRejection =
  | { readonly kind: 'scheme-missing' | 'roster-missing' }
  | { readonly kind: 'panel-incomplete'; readonly owed: readonly OwedSheet[] }
  /** Listed candidates whom the roster forgot. */
  | { readonly kind: 'place-unassigned'; readonly places: readonly SheetAbout[] }
  | { readonly kind: 'log-forked'; readonly author: KeyId }

export function openGate(state: State): Result<DraftBody[], GateRejection> {
  const scheme = schemeAt(state, null)
  if (!scheme) return err({ kind: 'scheme-missing' })
  const table = rosterAt(state, null)
  if (!table) return err({ kind: 'roster-missing' })
  const places = unassignedPlaces(state, null)
  if (places.length > 0) return err({ kind: 'place-unassigned', places })
  const owed = holdingGate(owedSheets(state, null))
  if (owed.length > 0) return err({ kind: 'panel-incomplete', owed })
  const cut = cutNow(state)
  if (!cut.ok) return cut
  return ok([
    { type: 'gate.opened.v1', body: { cut: cut.value, scheme: scheme.entry.hash, roster: table.roster.entry.hash } },
  ])
}

/**
 * The newest entry of every log that an entry written now would know. Of a forked log it is the branch that was kept or, since
 * none of it counts until one is, whichever comes first; a holder's fork must be settled before anything is closed over.
 */
export function cutNow(state: State): Result<Cut, { readonly kind: 'log-forked'; readonly author: KeyId }> {
  const cut: Record<KeyId, Point> = {}
  const holders = new Set(Object.values(holdersAt(state, null) ?? {}).map(({ key }) => key))
  for (const [author, [first, second]] of headsNow(state)) {
    const kept = second && keptBranch(state, author)
    if (second && !kept && holders.has(author)) return err({ kind: 'log-forked', author })
    if (first) cut[author] = kept ? [kept.entry.seq, kept.hash] : first
  }
  return ok(cut)
}

export const makeDecision = (
  on: Hash,
  choice: 'accept-late' | 'refuse-late' | 'keep-branch' | 'keep-act' | 'settle-unopened',
  reason: string,
): DraftBody[] => [{ type: 'decision.made.v1', body: { on, choice, note: cardOf({ text: reason }) } }]

export interface Comparison {
  readonly vacancy: Code
  readonly step: number
  readonly order: readonly (readonly CandidateId[])[]
  readonly cards: readonly Hash[]
}

export const compareTie = (comparison: Comparison): DraftBody[] => [
  { type: 'tie.compared.v1', body: { ...comparison } },
]

export const eraseCards = (
  cards: readonly Hash[],
  basis: string,
  minute: { number: string; date: string },
): DraftBody[] => [{ type: 'cards.erased.v1', body: { cards: [...cards], basis, minute } }]
