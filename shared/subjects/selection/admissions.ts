/** Who was admitted in which roles, as it was known at a moment. */
import type { KeyId } from '../../kernel/ids.ts'
import { factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'
import { authorityOf } from './authority.ts'
import type { Accepted } from './entries.ts'
import { foundingOf } from './founding.ts'
import { completionsByHolders, hasEffect } from './hands.ts'
import { officeOf } from './offices.ts'
import { twoKeyRoles, type Role } from './roles.ts'

export type Admission = Fact<'person.admitted.v1'>

/** One key suffices for whoever neither scores nor signs beside a holder; a key in an old key's place always needs two. */
export const admissionNeedsTwoKeys = ({ body }: Admission): boolean =>
  body.roles.some((role) => twoKeyRoles.has(role)) || body.replaces !== null

/** Lawful admissions of a key that were complete at that moment. */
export const admissionsAt = (state: State, key: KeyId, asOf: AsOf): readonly Admission[] =>
  (admissionsByKey(state).get(key) ?? []).filter(
    (admission) =>
      isKnown(state, admission.entry, asOf) &&
      isByHolder(state, admission) &&
      (admissionNeedsTwoKeys(admission)
        ? completionsByHolders(state, admission, asOf).length > 0
        : hasEffect(state, admission.entry)),
  )

const isByHolder = (state: State, { entry }: Fact): boolean => officeOf(state, entry.entry.author, entry) !== null

const admissionsByKey = (state: State): Map<KeyId, Admission[]> =>
  remembered(state, 'admissions', () => Map.groupBy(factsOf(state, 'person.admitted.v1'), ({ body }) => body.key))

export const rolesAt = (state: State, key: KeyId, asOf: AsOf): ReadonlySet<Role> =>
  new Set(admissionsAt(state, key, asOf).flatMap(({ body }) => body.roles))

/** A new key in an old one's place: same person, and whatever the old one had not done by its accepted entry. */
export interface Succession {
  readonly from: KeyId
  readonly to: KeyId
  readonly accepted: Accepted
  readonly entry: ReadyAdmission
}
type ReadyAdmission = Admission['entry']

export const successionsAt = (state: State, asOf: AsOf): readonly Succession[] =>
  successions(state).filter(({ completion }) => isKnown(state, completion, asOf))

const successions = (state: State): (Succession & { completion: ReadyAdmission })[] =>
  remembered(state, 'successions', () =>
    authorityOf(state).done.flatMap(({ fact, completion }) => {
      const { body, entry } = fact as Admission
      if (fact.type !== 'person.admitted.v1' || !body.replaces) return []
      return [{ from: body.replaces.key, to: body.key, accepted: body.replaces.accepted, entry, completion }]
    }),
  )

/**
 * Anybody whose log belongs to the record: present and former holders, and whoever a holder's admission names (complete or
 * not: an assessor's first bundle may arrive before the second signature). Logs of all others stay in quarantine.
 */
export const belongsToRecord = (state: State, key: KeyId): boolean => members(state).has(key)

const members = (state: State): ReadonlySet<KeyId> =>
  remembered(state, 'members', () => {
    const replaced = factsOf(state, 'holder.replaced.v1').filter((fact) => isByHolder(state, fact))
    const admitted = factsOf(state, 'person.admitted.v1').filter((fact) => isByHolder(state, fact))
    const founding = Object.values(foundingOf(state)?.body.holders ?? {})
    return new Set([
      ...founding.map(({ key }) => key),
      ...replaced.map(({ body }) => body.holder.key),
      ...admitted.map(({ body }) => body.key),
    ])
  })
