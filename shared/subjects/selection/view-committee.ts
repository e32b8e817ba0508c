/** The people of a selection as the desk keeps them: who, in which office or roles, whether they have joined, by whom admitted, with which words. */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { hashToWords } from '../../record/fingerprint.ts'
import { tipsOf } from '../../record/holding.ts'
import { isLawful } from '../judged.ts'
import { factsOf, readCard, remembered, type CardReading, type Fact, type State } from '../state.ts'
import { admissionNeedsTwoKeys, admissionsAt, type Admission } from './admissions.ts'
import { isEndedAt } from './cuts.ts'
import type { Person } from './entries.ts'
import { foundingOf } from './founding.ts'
import { completionsByHolders } from './hands.ts'
import { holdersAt, officeOf } from './offices.ts'
import type { Office, Role } from './roles.ts'
import { viewPeople } from './view-people.ts'

export type MemberStanding =
  /** Holders: whether they have said that this is their selection. */
  | 'founder'
  | 'joined'
  | 'not-joined'
  /** Came into the office by decree. */
  | 'appointed'
  | 'admitted'
  /** Proposed; the second signature is missing. */
  | 'proposed'
  /** Revoked, replaced, or out of office. */
  | 'ended'

export interface Member {
  readonly key: KeyId
  readonly person: CardReading<Person>
  readonly office: Office | null
  readonly roles: readonly Role[]
  readonly standing: MemberStanding
  /** Who signed the admission: the proposer, then whoever completed it. Empty for the first holders. */
  readonly admittedBy: readonly KeyId[]
  readonly at: Instant | null
  /** Twelve words of the enrolment request that were compared; null for holders, whose words were compared at the founding. */
  readonly words: readonly string[] | null
  /** The key in whose place this one came. */
  readonly replaces: KeyId | null
  /** Newest entry held of this person's log. */
  readonly newest: { readonly seq: number; readonly hash: Hash } | null
}

/** Holders first, then others in the order of their admission; whoever has ended last. */
export const viewCommittee = (state: State): readonly Member[] =>
  remembered(state, 'committee', () => {
    const keys = new Set([
      ...viewPeople(state).keys(),
      ...factsOf(state, 'person.admitted.v1')
        .filter((fact: Fact) => isLawful(state, fact))
        .map(({ body }) => body.key),
    ])
    const members = [...keys].map((key) => memberOf(state, key))
    return [
      ...members.filter(({ office }) => office !== null),
      ...members.filter(({ office, standing }) => office === null && standing !== 'ended'),
      ...members.filter(({ office, standing }) => office === null && standing === 'ended'),
    ]
  })

function memberOf(state: State, key: KeyId): Member {
  const done = admissionsAt(state, key, null)
  const proposed = factsOf(state, 'person.admitted.v1').filter(
    (fact) => fact.body.key === key && isLawful(state, fact as Fact),
  )
  const last = done.at(-1) ?? proposed.at(-1) ?? null
  const known = viewPeople(state).get(key)
  const withheld: CardReading<Person> = { kind: 'withheld' }
  return {
    key,
    person: known?.person ?? (last ? readCard(state, last, 'person', last.body.person) : withheld),
    office: officeOf(state, key, null),
    roles: known?.roles ?? last?.body.roles ?? [],
    standing: standingOfKey(state, key, done.length > 0),
    admittedBy: last ? handsOf(state, last) : [],
    at: last?.entry.entry.at ?? null,
    words: last ? hashToWords(last.body.request) : null,
    replaces: last?.body.replaces?.key ?? null,
    newest: newestOf(state, key),
  }
}

const handsOf = (state: State, admission: Admission): KeyId[] => {
  const second = admissionNeedsTwoKeys(admission) ? completionsByHolders(state, admission, null)[0] : undefined
  return [admission.entry.entry.author, ...(second ? [second.entry.author] : [])]
}

function newestOf(state: State, key: KeyId): Member['newest'] {
  const [tip] = tipsOf(state.holding, key)
  return tip ? { seq: tip[0], hash: tip[1] } : null
}

function standingOfKey(state: State, key: KeyId, isAdmitted: boolean): MemberStanding {
  if (isEndedAt(state, key, null)) return 'ended'
  const first = foundingOf(state)?.body.holders
  const now = holdersAt(state, null)
  const office = officeOf(state, key, null)
  const wasHolder = first !== undefined && Object.values(first).some((holder) => holder.key === key)
  if (office === null) return isAdmitted ? 'admitted' : wasHolder ? 'ended' : 'proposed'
  if (first?.[office].key !== now?.[office].key) return 'appointed'
  if (office === 'chair') return 'founder'
  const hasJoined = factsOf(state, 'selection.joined.v1').some(
    (fact) => fact.entry.entry.author === key && isLawful(state, fact as Fact),
  )
  return hasJoined ? 'joined' : 'not-joined'
}
