/** Who may found, join, admit, revoke, replace, countersign, record rubrics and freeze. */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import { compileScheme } from '../../rules/compile-scheme.ts'
import { isLawful, refusalOf } from '../judged.ts'
import type { Rule, Rules } from '../lawful.ts'
import type { RefusalReason } from '../refusal-reason.ts'
import { factAt, factsOf, isKnown, isOf, type Fact, type State } from '../state.ts'
import type { EntryType } from '../catalogue.ts'
import { announcedDifferences } from '../announcements/differences.ts'
import { rolesAt } from './admissions.ts'
import { isReplaceable, isRevokedAt, replacesInForce } from './acts.ts'
import { standingOf } from './cuts.ts'
import { acceptedIsKnown } from './deeds.ts'
import type { selectionEntries } from './entries.ts'
import { foundingOf } from './founding.ts'
import { hasEffect } from './hands.ts'
import { holdersAt, officeOf } from './offices.ts'
import { isSampleInstallation } from './sample-keys.ts'
import type { Role } from './roles.ts'
import type { schemeEntries } from './scheme-entries.ts'
import { rubricsOf } from './scheme-in-force.ts'

/** Any of the three holders. */
export const byHolder: Rule<EntryType> = (state, { entry }) =>
  officeOf(state, entry.entry.author, entry) === null ? 'not-holder' : null

/** Chair or secretary; the custodian where a key of theirs is revoked. */
export const byDesk: Rule<EntryType> = (state, { entry }) => {
  const office = officeOf(state, entry.entry.author, entry)
  if (office === 'chair' || office === 'secretary') return null
  const holders = holdersAt(state, entry)
  const standsIn =
    office === 'custodian' &&
    holders &&
    [holders.chair, holders.secretary].some(({ key }) => isRevokedAt(state, key, entry))
  return standsIn ? null : 'not-in-office'
}

/** The named entry is of that type, was known to the author, is lawful and has effect. */
export const names = (state: State, fact: Fact, type: EntryType, hash: Hash): boolean => {
  const named = factAt(state, type, hash)
  return (
    named !== null && isKnown(state, named.entry, fact.entry) && isLawful(state, named) && hasEffect(state, named.entry)
  )
}

export const firstOf = (...reasons: readonly (RefusalReason | null | false)[]): RefusalReason | null =>
  reasons.find((reason): reason is RefusalReason => typeof reason === 'string') ?? null

/** A fork in a holder's own log stops gate, freeze and official until it is settled (FORMAT.md §4). */
export const holderIsForked = (state: State, { entry }: Fact): boolean =>
  Object.values(holdersAt(state, entry) ?? {}).some(({ key }) => {
    const tips = (entry.past.get(key) ?? []).flatMap(([, hash]) => state.holding.entries.get(hash) ?? [])
    return tips.length > 1 && !tips.some((tip) => standingOf(state, tip, entry).kind !== 'forked')
  })

/** What an act replaces was in force where it was proposed: null only where nothing was. */
export const replacesRightly: Rule<EntryType> = (state, fact) =>
  isReplaceable(fact) && !replacesInForce(state, fact, fact.entry) ? 'not-in-force' : null

export const selectionLawful: Rules<keyof typeof selectionEntries | keyof typeof schemeEntries> = {
  'selection.founded.v1': (state, { entry, body }) =>
    firstOf(
      (entry.hash !== state.holding.selection || body.holders.chair.key !== entry.entry.author) && 'not-founding',
      !body.sample && Object.values(body.holders).some(isOfSample) && 'sample-key',
    ),
  'selection.joined.v1': (state, { entry, body }) => {
    const founding = foundingOf(state)
    const joins =
      founding &&
      [founding.body.holders.secretary.key, founding.body.holders.custodian.key].includes(entry.entry.author)
    return joins && body.founding === state.holding.selection ? null : 'not-holder'
  },
  'person.admitted.v1': (state, fact) =>
    firstOf(
      byHolder(state, fact),
      isSampleKeyHere(state, fact.body) && 'sample-key',
      fact.body.replaces?.key === fact.entry.entry.author && 'own-act',
      !acceptedIsKnown(state, fact) && 'names-unknown',
    ),
  'key.revoked.v1': (state, fact) =>
    firstOf(
      fact.body.key === fact.entry.entry.author && 'own-act',
      byHolder(state, fact),
      !acceptedIsKnown(state, fact) && 'names-unknown',
    ),
  'holder.replaced.v1': (state, fact) =>
    firstOf(
      officeOf(state, fact.entry.entry.author, fact.entry) === fact.body.office && 'own-act',
      byHolder(state, fact),
      isSampleKeyHere(state, fact.body.holder) && 'sample-key',
      (!acceptedIsKnown(state, fact) || !endsThatOffice(state, fact)) && 'names-unknown',
    ),
  'act.countersigned.v1': (state, fact) => {
    const proposal = state.facts.get(fact.body.proposal)
    if (!proposal || !isKnown(state, proposal.entry, fact.entry)) return 'names-unknown'
    if (proposal.entry.entry.author === fact.entry.entry.author) return 'own-act'
    const roles = rolesAt(state, fact.entry.entry.author, fact.entry)
    return firstOf(
      mayCountersignWithout(roles, proposal, fact.entry.entry.author) ? null : byHolder(state, fact),
      refusalOf(state, proposal),
      isReplaceable(proposal) && !replacesInForce(state, proposal, fact.entry) && 'not-in-force',
    )
  },
  'rubric.recorded.v1': byDesk,
  'scheme.frozen.v1': (state, fact) => {
    const { announcement, rubrics, scheme } = fact.body
    const recorded = factAt(state, 'announcement.recorded.v1', announcement)
    if (!recorded || !names(state, fact, 'announcement.recorded.v1', announcement)) return 'names-unknown'
    if (!Object.values(rubrics).every((hash) => names(state, fact, 'rubric.recorded.v1', hash))) return 'names-unknown'
    const named = rubricsOf(state, fact)
    const isMisnamed = Object.entries(named).some(([code, rubric]) => rubric.code !== code)
    return firstOf(
      byDesk(state, fact),
      announcedDifferences(scheme, recorded.body.components).length > 0 && 'differs-from-announcement',
      (isMisnamed || !compileScheme(scheme, named).ok) && 'scheme-unsound',
      !allHaveJoined(state, fact) && 'not-joined',
      holderIsForked(state, fact) && 'holder-forked',
      replacesRightly(state, fact),
    )
  },
}

/** Where the hand of somebody who holds no office counts: a room lead under a replacement, the room under a paper sheet. */
function mayCountersignWithout(roles: ReadonlySet<Role>, proposal: Fact, key: KeyId): boolean {
  if (isOf(proposal, 'assessor.replaced.v1')) return roles.has('room-lead')
  if (!isOf(proposal, 'paper-sheet.entered.v1')) return false
  return (roles.has('room-lead') || roles.has('registration-desk')) && proposal.body.about.assessor !== key
}

type OnInstallation = Readonly<{ installation: string }>

const isOfSample = ({ installation }: OnInstallation): boolean => isSampleInstallation(installation)

/** A key of the sample in a selection that is none. */
const isSampleKeyHere = (state: State, holder: OnInstallation): boolean =>
  isOfSample(holder) && foundingOf(state)?.body.sample === false

/** The accepted entry lies in the log of whoever held the office. */
function endsThatOffice(state: State, { body, entry }: Fact<'holder.replaced.v1'>): boolean {
  const head = body.accepted && state.holding.entries.get(body.accepted.hash)
  return !head || head.entry.author === holdersAt(state, entry)?.[body.office].key
}

/** Secretary and custodian have each said that this is their selection; whoever came in their place need not. */
const allHaveJoined = (state: State, fact: Fact): boolean =>
  (['secretary', 'custodian'] as const).every((office) => {
    const first = foundingOf(state)?.body.holders[office].key
    if (first !== holdersAt(state, fact.entry)?.[office].key) return true
    return factsOf(state, 'selection.joined.v1').some(
      (joined) =>
        joined.entry.entry.author === first &&
        isOf(joined, 'selection.joined.v1') &&
        isLawful(state, joined) &&
        isKnown(state, joined.entry, fact.entry),
    )
  })
