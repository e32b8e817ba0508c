/** Names of people in documents: the first digits of the key where no name is held. */
import type { KeyId } from '../kernel/ids.ts'
import type { PersonView } from '../subjects/selection/view-people.ts'

export const nameIn =
  (people: readonly PersonView[]) =>
  (key: KeyId): string => {
    const reading = people.find((person) => person.key === key)?.person
    return reading?.kind === 'value' ? reading.value.name : `${key.slice(0, 8)}…`
  }
