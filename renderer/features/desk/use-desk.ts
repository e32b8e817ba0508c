/** What every page of the desk asks: who is at it, what they may do, who is called what. */
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { foundingProfile, type FoundingProfile } from '../../../shared/engine/founding-profile.ts'
import { viewCommittee } from '../../../shared/subjects/selection/view-committee.ts'
import { viewHand, type Hand } from '../../../shared/subjects/selection/view-hand.ts'
import { remembered, type State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'

export interface DeskHand extends Hand {
  readonly actor: KeyId
}

export function useHand(): DeskHand {
  const { room } = useSelection()
  return { actor: room.actor, ...useView(viewHand, room.actor) }
}

const viewNames = (state: State): ReadonlyMap<KeyId, string> =>
  remembered(
    state,
    'desk-names',
    () =>
      new Map(
        viewCommittee(state).map(({ key, person }) => [
          key,
          person.kind === 'value' ? person.value.name : `${key.slice(0, 8)}…`,
        ]),
      ),
  )

/** The name that minutes print; the beginning of the key where its card is not here. */
export function useNames(): (key: KeyId) => string {
  const names = useView(viewNames)
  return (key) => names.get(key) ?? `${key.slice(0, 8)}…`
}

const viewProfile = (state: State): FoundingProfile => foundingProfile(state, nobleCrypto)

export const useFoundingProfile = (): FoundingProfile => useView(viewProfile)
