/**
 * The keys of a sheet, wherever the focus is: Ctrl+Enter goes on, Ctrl+. brings the text blocks, PageUp and PageDown change the
 * candidate, and, where single keys are on and nobody types, `j`, `k` and `?`. Listens before the page's own list of keys does, since this one says more.
 */
import { useEffect, useRef } from 'react'
import { isTyping } from '../../ui/is-typing.ts'
import { useSingleKeys } from '../../ui/use-single-keys.ts'

export interface SheetKeys {
  readonly onGoOn: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onHelp: () => void
  /** Where there are notes to write. */
  readonly onBlocks?: () => void
}

export function useSheetKeys(keys: SheetKeys): void {
  const { on } = useSingleKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // A dialog has the keyboard to itself.
      if (event.isComposing || document.querySelector('[role=dialog]')) return
      const act = actOf(event, on)
      const does = act && latest.current[act]
      if (!does) return
      event.preventDefault()
      event.stopPropagation()
      does()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [on])
}

function actOf(event: KeyboardEvent, areSingleOn: boolean): keyof SheetKeys | null {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return event.repeat ? null : 'onGoOn'
  if (key === '.' && (ctrlKey || metaKey) && !altKey) return 'onBlocks'
  if (ctrlKey || metaKey || altKey || isTyping(event.target)) return null
  if (key === 'PageDown') return 'onNext'
  if (key === 'PageUp') return 'onPrevious'
  if (!areSingleOn) return null
  return key === 'j' ? 'onNext' : key === 'k' ? 'onPrevious' : key === '?' ? 'onHelp' : null
}
