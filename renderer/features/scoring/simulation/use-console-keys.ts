/**
 * The keys of the console: each behaviour of the card by its own, `/` to words of one's own, Backspace takes the last note back,
 * Shift+Enter begins the next phase. Single keys act only where they are switched on and nobody types.
 */
import { useEffect, useRef } from 'react'
import { isTyping } from '../../../ui/is-typing.ts'
import { useSingleKeys } from '../../../ui/use-single-keys.ts'

export interface ConsoleKeys {
  /** True where the key means something. */
  readonly onKey: (key: string) => boolean
  readonly onWords: () => void
  readonly onTakeBack: () => void
  readonly onNextPhase: () => void
}

export function useConsoleKeys(keys: ConsoleKeys): void {
  const { on } = useSingleKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || document.querySelector('[role=dialog]')) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (!does(event, latest.current, on)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [on])
}

function does({ key, shiftKey, target }: KeyboardEvent, keys: ConsoleKeys, areSingleOn: boolean): boolean {
  if (key === 'Enter' && shiftKey) {
    keys.onNextPhase()
    return true
  }
  // A note that has the focus has keys of its own.
  if (!areSingleOn || (target instanceof Element && target.closest('[data-note]'))) return false
  if (key === '/') keys.onWords()
  else if (key === 'Backspace') keys.onTakeBack()
  else return keys.onKey(key)
  return true
}
