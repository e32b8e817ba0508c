/**
 * Two-key acts in force (FORMAT.md §7): lawful, complete, with effect by both hands, and not replaced by a later one.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { ReadyEntry } from '../../record/past.ts'
import type { EntryType } from '../catalogue.ts'
import { isLawful } from '../judged.ts'
import { factsOf, isKnown, isOf, type AsOf, type Fact, type State } from '../state.ts'
import { rolesAt } from './admissions.ts'
import { isEndedAt } from './cuts.ts'
import { rememberedFor } from './known-acts.ts'
import { countersignaturesOf } from './founding.ts'
import { completionsByHolders, hasEffect, isByOther } from './hands.ts'
import { holdersAt, officeOf } from './offices.ts'

/** Countersignatures that complete a proposal, known at that moment. */
export function completionsAt(state: State, proposal: Fact, asOf: AsOf): readonly ReadyEntry[] {
  const byHolders = completionsByHolders(state, proposal, asOf)
  if (isOf(proposal, 'assessor.replaced.v1')) return [...byHolders, ...withRoomLead(state, proposal, asOf)]
  if (isOf(proposal, 'paper-sheet.entered.v1')) return inTheRoom(state, proposal, asOf)
  return byHolders.filter(
    (entry) =>
      bothOffices(state, proposal, entry) && (!isReplaceable(proposal) || replacesInForce(state, proposal, entry)),
  )
}

export const isCompleteAt = (state: State, proposal: Fact, asOf: AsOf): boolean =>
  completionsAt(state, proposal, asOf).length > 0

/** Whose hands are under a complete act: the proposer first, then whoever countersigned with effect. */
export const signersOf = (state: State, proposal: Fact): KeyId[] => [
  ...new Set([proposal.entry, ...completionsAt(state, proposal, null)].map(({ entry }) => entry.author)),
]

/** A two-key act that was known, lawful and complete at that moment, and has effect. */
export const isDoneAt = (state: State, act: Fact, asOf: AsOf): boolean =>
  isKnown(state, act.entry, asOf) && isLawful(state, act) && isCompleteAt(state, act, asOf)

/** An assessor taken ill is replaced within minutes: there the room lead's hand counts beside a holder's. */
function withRoomLead(state: State, proposal: Fact, asOf: AsOf): ReadyEntry[] {
  if (!hasEffect(state, proposal.entry)) return []
  const isHolder = ({ entry }: { entry: ReadyEntry }) => officeOf(state, entry.entry.author, entry) !== null
  const isLead = ({ entry }: { entry: ReadyEntry }) => rolesAt(state, entry.entry.author, entry).has('room-lead')
  return countersignaturesOf(state, proposal.entry.hash)
    .filter((act) => isKnown(state, act.entry, asOf) && isByOther(state, proposal, act))
    .filter((act) => (isHolder(proposal) && isLead(act)) || (isLead(proposal) && isHolder(act)))
    .map(({ entry }) => entry)
}

/**
 * A paper sheet is confirmed by a second of those who may enter one; holders, who open sheets after the gate, do not see it before. One
 * of the two leads a room: the desk is admitted by one key alone.
 */
function inTheRoom(state: State, proposal: Fact, asOf: AsOf): ReadyEntry[] {
  if (!hasEffect(state, proposal.entry)) return []
  const rolesOf = ({ entry }: { entry: ReadyEntry }) => rolesAt(state, entry.entry.author, entry)
  const isLed = rolesOf(proposal).has('room-lead')
  return countersignaturesOf(state, proposal.entry.hash)
    .filter((act) => isKnown(state, act.entry, asOf) && isByOther(state, proposal, act))
    .filter((act) => rolesOf(act).has('room-lead') || (isLed && rolesOf(act).has('registration-desk')))
    .map(({ entry }) => entry)
}

/** Takes the hands of chair and secretary, not of any two holders. */
export const needsChairAndSecretary: ReadonlySet<EntryType> = new Set([
  'scheme.frozen.v1',
  'absence.accepted.v1',
  'result.determined.v1',
])

/** Freeze, absence and official carry chair's and secretary's hands; the custodian's only where one of their keys has ended. */
function bothOffices(state: State, proposal: Fact, completion: ReadyEntry): boolean {
  if (!needsChairAndSecretary.has(proposal.type)) return true
  const offices = [proposal.entry, completion].map((hand) => officeOf(state, hand.entry.author, hand))
  const absent = (['chair', 'secretary'] as const).filter((office) => !offices.includes(office))
  return absent.every((office) => {
    const key = holdersAt(state, completion)?.[office].key
    return key !== undefined && isRevokedAt(state, key, completion)
  })
}

export const isRevokedAt = (state: State, key: KeyId, asOf: AsOf): boolean => isEndedAt(state, key, asOf)

export type InForce<T extends EntryType> =
  | { readonly kind: 'none' }
  | { readonly kind: 'act'; readonly fact: Fact<T> }
  | { readonly kind: 'disputed'; readonly facts: readonly Fact<T>[] }

const replaceable = ['candidates.closed.v1', 'roster.fixed.v1', 'scheme.frozen.v1', 'result.determined.v1'] as const
export type Replaceable = (typeof replaceable)[number]

export const isReplaceable = (fact: Fact): fact is Fact<Replaceable> => replaceable.some((type) => type === fact.type)

/** Which act of a replaceable type was in force at a moment: from the first, follow what replaces it. */
export const inForceAt = <T extends Replaceable>(state: State, type: T, asOf: AsOf): InForce<T> =>
  rememberedFor(state, `in-force:${type}`, asOf, () => {
    const known = factsOf(state, type).filter((fact) => isActAt(state, fact, asOf))
    let current: InForce<T> = { kind: 'none' }
    for (let replaced: Hash | null = null; ;) {
      const next: readonly Fact<T>[] = known.filter(
        (fact) => (fact.body as { replaces: Hash | null }).replaces === replaced,
      )
      const [only] = keptAmong(state, next, asOf)
      if (next.length === 0) return current
      if (!only) return { kind: 'disputed', facts: next }
      current = { kind: 'act', fact: only }
      replaced = only.entry.hash
    }
  })

/** The list of candidates is closed by one hand; all others take two. */
const isActAt = (state: State, fact: Fact, asOf: AsOf): boolean =>
  isOf(fact, 'candidates.closed.v1')
    ? isKnown(state, fact.entry, asOf) && isLawful(state, fact) && hasEffect(state, fact.entry)
    : isDoneAt(state, fact, asOf)

/**
 * True if what an act replaces was in force both where it was proposed and where it was countersigned: so neither an old text
 * put forward again nor an old proposal signed at last can push aside what came since.
 */
export function replacesInForce(state: State, act: Fact<Replaceable>, at: ReadyEntry): boolean {
  const inForce = inForceAt(state, act.type, at)
  if (inForce.kind === 'none') return act.body.replaces === null
  return inForce.kind === 'act' && [act.body.replaces, act.entry.hash].includes(inForce.fact.entry.hash)
}

/** The one act, or the one that a `keep-act` decision names among several; none where it stays disputed. */
export function keptAmong<T extends EntryType>(
  state: State,
  facts: readonly Fact<T>[],
  asOf: AsOf,
): readonly Fact<T>[] {
  if (facts.length <= 1) return facts
  const named = new Set(
    factsOf(state, 'decision.made.v1')
      .filter(
        ({ body, entry }) => body.choice === 'keep-act' && facts.every((fact) => isKnown(state, fact.entry, entry)),
      )
      .filter((decision) => isDoneAt(state, decision, asOf))
      .map(({ body }) => body.on),
  )
  const kept = facts.filter((fact) => named.has(fact.entry.hash))
  return kept.length === 1 ? kept : []
}
