/** A switch that this person set on this computer, for as long as they use it. */
import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export interface KeptSwitch {
  readonly on: boolean
  switchTo(on: boolean): void
}

/** `advance`: a digit goes on to the next criterion. `guide`: questions and probes beside the form. `statistics`: the own ones, open. */
export type SwitchName = 'advance' | 'guide' | 'statistics'

const atFirst: Readonly<Record<SwitchName, boolean>> = { advance: true, guide: true, statistics: false }

export function useKeptSwitch(name: SwitchName): KeptSwitch {
  const kept = `timbang-${name}`
  const on = useSyncExternalStore(
    subscribe,
    useCallback(() => (localStorage.getItem(kept) ?? (atFirst[name] ? 'on' : 'off')) === 'on', [kept, name]),
  )
  const switchTo = useCallback(
    (next: boolean) => {
      localStorage.setItem(kept, next ? 'on' : 'off')
      listeners.forEach((listener) => listener())
    },
    [kept],
  )
  return { on, switchTo }
}
