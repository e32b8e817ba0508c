/** Puts the keyboard into the first field inside, once, when that part of the screen appears because the person asked for it. */
import { useCallback, type RefCallback } from 'react'

export function useFocusHere(): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => {
    element?.querySelector<HTMLElement>('input, textarea, [tabindex="-1"]')?.focus()
  }, [])
}
