/**
 * Which rows of a long table have to be in the page: those that can be seen, and some more on either side. All rows are of
 * one height, which is measured, since it grows with the person's font size.
 */
import { useEffect, useState, type RefObject } from 'react'

export interface RowWindow {
  readonly first: number
  /** One past the last. */
  readonly end: number
  readonly rowPixels: number
}

/** So many rows stand in the page whole, where the browser's own search finds them. */
const allInPage = 200
const beyond = 20
/** Until a row has been measured. */
const assumedPixels = 37

interface Seen {
  readonly top: number
  readonly height: number
  readonly rowPixels: number
}

const atStart: Seen = { top: 0, height: 800, rowPixels: assumedPixels }

export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: number): RowWindow {
  const [seen, setSeen] = useState<Seen>(atStart)
  useEffect(() => {
    const element = scroller.current
    if (!element || rows <= allInPage) return undefined
    const look = (): void => setSeen((before) => lookAt(element, before))
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, rows])
  return rows <= allInPage ? { first: 0, end: rows, rowPixels: seen.rowPixels } : windowOf(seen, rows)
}

function lookAt(element: HTMLElement, before: Seen): Seen {
  const row = element.querySelector('tbody tr[aria-rowindex]')?.getBoundingClientRect().height ?? 0
  const now: Seen = {
    top: element.scrollTop,
    height: element.clientHeight || before.height,
    rowPixels: row || before.rowPixels,
  }
  // A scroll within the rows that are there needs no new picture.
  const same = now.height === before.height && now.rowPixels === before.rowPixels
  return same && Math.abs(now.top - before.top) < (beyond / 2) * now.rowPixels ? before : now
}

function windowOf({ top, height, rowPixels }: Seen, rows: number): RowWindow {
  const shown = Math.ceil(height / rowPixels) + 2 * beyond
  const last = Math.max(0, rows - shown)
  const first = Math.min(last, Math.max(0, Math.floor(top / rowPixels) - beyond))
  return { first, end: Math.min(rows, first + shown), rowPixels }
}
