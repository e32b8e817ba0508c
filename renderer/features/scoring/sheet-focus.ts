/** Where the focus goes on a sheet. */
import { useEffect, type RefObject } from 'react'

export function focusScale(root: HTMLElement | null, index: number): void {
  const scale = root?.querySelector(`[data-criterion="${index}"]`)
  const inputs = [...(scale?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
  ;(inputs.find(({ checked }) => checked) ?? inputs[0])?.focus({ preventScroll: true })
  // All the anchors, not only the one that has the focus.
  scale?.querySelector('[data-scale]')?.scrollIntoView({ block: 'nearest' })
}

export const focusNote = (root: HTMLElement | null, index: number): void =>
  root?.querySelector<HTMLElement>(`[data-criterion="${index}"] textarea`)?.focus()

export function focusReason(root: HTMLElement | null): boolean {
  const reason = root?.querySelector<HTMLElement>('[data-reason] textarea')
  reason?.focus()
  return reason !== null && reason !== undefined
}

/** Where one begins: the first criterion that is left, so that a digit can be the first key. */
export function useFirstFocus(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (focusReason(root.current)) return
    const criteria = [...(root.current?.querySelectorAll('[data-criterion]') ?? [])]
    const left = criteria.findIndex((criterion) => !criterion.querySelector('input:checked'))
    window.scrollTo(0, 0)
    focusScale(root.current, Math.max(0, left))
  }, [root])
}
