/** The session stick of this selection, kept up with every seal and whenever a stick comes or goes. */
import { useEffect, useSyncExternalStore } from 'react'
import type { SessionStick } from '../../shared/host/record-methods.ts'
import { useHost } from '../host/use-host.tsx'
import { useSelection } from './use-view.ts'

/** `null` where none is set. */
export function useStick(): SessionStick | null {
  const { room } = useSelection()
  const { onEvent } = useHost()
  useEffect(
    () =>
      onEvent((event) => {
        if (event.event === 'media.changed') void room.lookForStick()
      }),
    [onEvent, room],
  )
  return useSyncExternalStore(room.subscribe, room.stick)
}
