/** Whether assessors are shown by number alone, as on a projector; kept on this computer until it is switched back. */
import { useCallback, useSyncExternalStore } from 'react'

const kept = 'timbang-meeting-hides-names'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useHiddenNames(): readonly [boolean, (hidden: boolean) => void] {
  const hidden = useSyncExternalStore(subscribe, () => localStorage.getItem(kept) === 'on')
  const hide = useCallback((next: boolean) => {
    localStorage.setItem(kept, next ? 'on' : 'off')
    listeners.forEach((listener) => listener())
  }, [])
  return [hidden, hide]
}
