/**
 * Whether single keys (`?`, `j`, `k` …) act at all. Somebody who dictates, or whose hand trembles, can switch them off
 * (WCAG 2.1.4); digits and arrows within a criterion that has the focus are not of this sort.
 */
import { useCallback, useSyncExternalStore } from 'react'

const kept = 'timbang-single-keys'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const areOn = (): boolean => localStorage.getItem(kept) !== 'off'

export interface SingleKeys {
  readonly on: boolean
  switchTo(on: boolean): void
}

export function useSingleKeys(): SingleKeys {
  const on = useSyncExternalStore(subscribe, areOn)
  const switchTo = useCallback((next: boolean) => {
    localStorage.setItem(kept, next ? 'on' : 'off')
    listeners.forEach((listener) => listener())
  }, [])
  return { on, switchTo }
}
