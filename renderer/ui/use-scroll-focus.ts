/** A frame that scrolls must be reached by keyboard, and one that does not scroll is no stop on the way. */
import { useEffect, type RefObject } from 'react'

export function useScrollFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const look = (): void => {
      const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
      if (scrolls) element.setAttribute('tabindex', '0')
      else element.removeAttribute('tabindex')
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [frame])
}
