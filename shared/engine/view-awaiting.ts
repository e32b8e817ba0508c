/**
 * What waits for a second signature: every proposal that is pending, who could complete it, and whether this person may. The
 * answer rests on the same rules that judge a countersignature, so a button stands only where the record would count it.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { toStatements } from '../record/statements.ts'
import type { EntryType } from '../subjects/catalogue.ts'
import { wouldCount } from '../subjects/exam-scores/outside-results.ts'
import { isRecused } from '../subjects/integrity/recusals.ts'
import { isGateKnown } from '../subjects/results/closing.ts'
import { inForceAt, isReplaceable, isRevokedAt, needsChairAndSecretary } from '../subjects/selection/acts.ts'
import { rolesAt } from '../subjects/selection/admissions.ts'
import { countersign } from '../subjects/selection/decide.ts'
import { effectOf } from '../subjects/selection/deeds.ts'
import { countersignaturesOf } from '../subjects/selection/founding.ts'
import { holdersAt, officeOf } from '../subjects/selection/offices.ts'
import { officeSchema, type Office } from '../subjects/selection/roles.ts'
import { factsOf, isOf, type Fact, type State } from '../subjects/state.ts'
import { closedByGate, needsTwoKeys, verdictOf } from './verdict.ts'
import { whyNotSign, type Unlawful } from './would-be.ts'

/** Whose hand would complete it. */
export type Completer = Office | 'room-lead'
/** A sheet that was entered from paper waits for another hand in the room, and never for a holder's. */
export type RoomCompleter = 'room-lead' | 'registration-desk'

export type AwaitingStanding =
  /** This person's signature completes it. */
  | { readonly kind: 'may-sign' }
  /** This person's hand would complete it, but the record refuses it now. */
  | { readonly kind: 'refused'; readonly why: Exclude<Unlawful, { kind: 'body-refused' }> }
  /** Own proposal, or signed already: others must. */
  | { readonly kind: 'for-others' }
  /** Something else came into force meanwhile, or the gate has closed over it: no signature helps any more. */
  | { readonly kind: 'overtaken'; readonly by: 'other-act' | 'gate' }

export interface Awaiting {
  readonly proposal: Hash
  readonly type: EntryType
  readonly proposer: KeyId
  readonly at: Instant
  readonly isOwn: boolean
  readonly standing: AwaitingStanding
  readonly completers: readonly Completer[]
}

export interface AwaitingPaper extends Omit<Awaiting, 'type' | 'completers'> {
  readonly type: 'paper-sheet.entered.v1'
  readonly completers: readonly RoomCompleter[]
}

/** Types of which a proposal may lie about; in the order in which the desk meets them. */
const proposing = [
  'person.admitted.v1',
  'scheme.frozen.v1',
  'roster.fixed.v1',
  'assessor.replaced.v1',
  'holder.replaced.v1',
  'key.revoked.v1',
  'absence.accepted.v1',
  'outside-result.entered.v1',
  'gate.opened.v1',
  'decision.made.v1',
  'result.determined.v1',
  'cards.erased.v1',
] as const satisfies readonly EntryType[]

export const viewAwaiting = (state: State, actor: KeyId): readonly Awaiting[] =>
  proposing.flatMap((type) =>
    factsOf(state, type)
      .filter((fact: Fact) => needsTwoKeys(fact) && verdictOf(state, fact.entry.hash)?.kind === 'pending')
      .filter((fact: Fact) => !isAboutRecused(state, fact, actor))
      .map((fact: Fact) => awaitingOf(state, fact, actor)),
  )

/** A score of somebody from whom one recused oneself is another's to confirm. */
const isAboutRecused = (state: State, fact: Fact, actor: KeyId): boolean =>
  isOf(fact, 'outside-result.entered.v1') && isRecused(state, actor, fact.body.about.candidate, null)

/** Sheets from paper that nobody has confirmed: apart from what waits at the desk, since holders see none of it before the gate. */
export const viewAwaitingPaper = (state: State, actor: KeyId): readonly AwaitingPaper[] =>
  factsOf(state, 'paper-sheet.entered.v1')
    .filter(({ entry }) => verdictOf(state, entry.hash)?.kind === 'pending')
    .map((fact): AwaitingPaper => {
      const { author, at } = fact.entry.entry
      const isByLead = rolesAt(state, author, fact.entry).has('room-lead')
      const completers = ['room-lead', ...(isByLead ? ['registration-desk' as const] : [])] as const
      const standing = standingFor(state, fact, { actor, completers })
      return {
        proposal: fact.entry.hash,
        type: fact.type,
        proposer: author,
        at,
        isOwn: author === actor,
        standing,
        completers,
      }
    })

function awaitingOf(state: State, fact: Fact, actor: KeyId): Awaiting {
  const { author, at } = fact.entry.entry
  const completers = completersOf(state, fact)
  return {
    proposal: fact.entry.hash,
    type: fact.type,
    proposer: author,
    at,
    isOwn: author === actor,
    standing: standingFor(state, fact, { actor, completers }),
    completers,
  }
}

function standingFor(
  state: State,
  fact: Fact,
  { actor, completers }: { actor: KeyId; completers: readonly (Completer | RoomCompleter)[] },
): AwaitingStanding {
  const by = overtakenBy(state, fact)
  if (by) return { kind: 'overtaken', by }
  const { hash, entry } = fact.entry
  const hasSigned = countersignaturesOf(state, hash).some((act) => act.entry.entry.author === actor)
  if (entry.author === actor || hasSigned || !isAmong(state, actor, completers)) return { kind: 'for-others' }
  const lawful = whyNotSign(state, actor, toStatements(countersign([hash])))
  if (lawful.ok || lawful.failure.kind === 'body-refused') return { kind: 'may-sign' }
  return { kind: 'refused', why: lawful.failure }
}

function isAmong(state: State, actor: KeyId, completers: readonly (Completer | RoomCompleter)[]): boolean {
  const office = officeOf(state, actor, null)
  const roles = rolesAt(state, actor, null)
  return completers.some((one) =>
    one === 'room-lead' || one === 'registration-desk' ? roles.has(one) : one === office,
  )
}

function overtakenBy(state: State, fact: Fact): 'other-act' | 'gate' | null {
  if (closedByGate.has(fact.type) && isGateKnown(state, null)) return 'gate'
  if (isOf(fact, 'paper-sheet.entered.v1')) return isEnteredAnew(state, fact) ? 'other-act' : null
  if (isOf(fact, 'outside-result.entered.v1')) return wouldCount(state, fact) ? null : 'other-act'
  if (!isReplaceable(fact)) return null
  const now = inForceAt(state, fact.type, null)
  const replaces = now.kind === 'act' ? now.fact.entry.hash : null
  return now.kind !== 'disputed' && fact.body.replaces === replaces ? null : 'other-act'
}

const isEnteredAnew = (state: State, { entry }: Fact): boolean =>
  factsOf(state, 'paper-sheet.entered.v1').some(({ body }) => body.replaces === entry.hash)

/** Offices other than the proposer's that hold a key which stands, and that it is not about; who else may, as `acts.ts` has it. */
export function completersOf(state: State, fact: Fact): readonly Completer[] {
  const holders = holdersAt(state, null)
  if (!holders) return []
  const proposer = officeOf(state, fact.entry.entry.author, fact.entry)
  const stands = (office: Office) => !isRevokedAt(state, holders[office].key, null)
  const others = officeSchema.options.filter((office) => office !== proposer && stands(office))
  if (isOf(fact, 'assessor.replaced.v1')) return proposer === null ? others : [...others, 'room-lead']
  const effect = effectOf(state, fact)
  const free = others.filter(
    (office) =>
      office !== effect?.fills?.office &&
      holders[office].key !== effect?.ends?.key &&
      holders[office].key !== effect?.keeps?.entry.author,
  )
  if (!needsChairAndSecretary.has(fact.type)) return free
  return free.filter((office) =>
    (['chair', 'secretary'] as const).every((needed) => [office, proposer].includes(needed) || !stands(needed)),
  )
}
