/** PageUp and PageDown change the candidate, `k` and `j` too where single keys are on and nobody types; Ctrl+Enter signs. */
import { useEffect, useRef } from 'react'
import { isTyping } from '../../../ui/is-typing.ts'
import { useSingleKeys } from '../../../ui/use-single-keys.ts'

export interface MeetingKeys {
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onSign: () => void
}

export function useMeetingKeys(keys: MeetingKeys): void {
  const { on } = useSingleKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('[role=dialog]')) return
      const act = actOf(event, on)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      latest.current[act]()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [on])
}

function actOf(event: KeyboardEvent, areSingleOn: boolean): keyof MeetingKeys | null {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return event.repeat ? null : 'onSign'
  if (ctrlKey || metaKey || altKey || isTyping(event.target)) return null
  if (key === 'PageDown') return 'onNext'
  if (key === 'PageUp') return 'onPrevious'
  if (!areSingleOn) return null
  return key === 'j' ? 'onNext' : key === 'k' ? 'onPrevious' : null
}
