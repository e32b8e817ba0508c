/** Who is who: every key of the record with name, offices and roles, as minutes and screens print them. */
import type { KeyId } from '../../kernel/ids.ts'
import { factsOf, readCard, remembered, type CardReading, type State } from '../state.ts'
import { admissionsAt } from './admissions.ts'
import type { Person } from './entries.ts'
import { foundingOf } from './founding.ts'
import { holdersAt } from './offices.ts'
import { officeSchema, type Office, type Role } from './roles.ts'

export interface PersonView {
  readonly key: KeyId
  readonly person: CardReading<Person>
  readonly office: Office | null
  readonly roles: readonly Role[]
}

export const viewPeople = (state: State): ReadonlyMap<KeyId, PersonView> =>
  remembered(state, 'people', () => {
    const people = new Map<KeyId, PersonView>()
    const founding = foundingOf(state)
    const holders = holdersAt(state, null)
    for (const office of officeSchema.options) {
      const first = founding?.body.holders[office]
      if (first && founding) {
        const isStill = holders?.[office].key === first.key
        people.set(first.key, {
          key: first.key,
          person: readCard(state, founding, 'person', first.person),
          office: isStill ? office : null,
          roles: [],
        })
      }
    }
    for (const act of factsOf(state, 'holder.replaced.v1')) {
      const { holder, office } = act.body
      if (holders?.[office].key !== holder.key) continue
      people.set(holder.key, {
        key: holder.key,
        person: readCard(state, act, 'person', holder.person),
        office,
        roles: [],
      })
    }
    for (const key of new Set(factsOf(state, 'person.admitted.v1').map(({ body }) => body.key))) {
      const admissions = admissionsAt(state, key, null)
      const last = admissions.at(-1)
      if (!last) continue
      const office = people.get(key)?.office ?? null
      const roles = [...new Set(admissions.flatMap(({ body }) => body.roles))].sort()
      people.set(key, { key, person: readCard(state, last, 'person', last.body.person), office, roles })
    }
    return people
  })

export const nameOf = (state: State, key: KeyId): string | null => {
  const reading = viewPeople(state).get(key)?.person
  return reading?.kind === 'value' ? reading.value.name : null
}
