/** Who may sign a handover folder second, and which observers of the record may be let in as inspectors. */
import type { KeyId } from '../../kernel/ids.ts'
import { holdersAt } from '../selection/offices.ts'
import { officeSchema, type Office } from '../selection/roles.ts'
import { nameOf, viewPeople } from '../selection/view-people.ts'
import { remembered, type State } from '../state.ts'

export interface HandoverPerson {
  readonly key: KeyId
  readonly name: string | null
}

export interface HandoverPeople {
  /** The other holders, in order of office. */
  readonly holders: readonly (HandoverPerson & { readonly office: Office })[]
  /** Observers who hold no office. */
  readonly observers: readonly HandoverPerson[]
}

/** `null` for whoever holds no office: only holders hand over. */
export const viewHandoverPeople = (state: State, holder: KeyId): HandoverPeople | null =>
  remembered(state, `handover-people:${holder}`, () => {
    const holders = holdersAt(state, null)
    if (!holders || !officeSchema.options.some((office) => holders[office].key === holder)) return null
    const others = officeSchema.options
      .filter((office) => holders[office].key !== holder)
      .map((office) => ({ office, key: holders[office].key, name: nameOf(state, holders[office].key) }))
    const observers = [...viewPeople(state).values()]
      .filter(({ office, roles }) => office === null && roles.includes('observer'))
      .map(({ key }) => ({ key, name: nameOf(state, key) }))
    return { holders: others, observers }
  })
