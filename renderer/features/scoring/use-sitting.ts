/** Runs the clock of the candidate whose sheet is open, from form to read-back, until the sheet is sealed. */
import { useEffect, useState } from 'react'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import { useSelection } from '../../store/use-view.ts'
import { instantNow } from './page-clock.ts'
import { parseSitting, sittingKey, sittingText, type OpenSitting } from './sitting.ts'

/** How much of the clock a page that dies may lose, in milliseconds. */
const kept = 30_000

/** `isRunning`: false once the sheet is sealed, and for an amendment. */
export function useSitting(about: SheetAbout, isRunning: boolean): OpenSitting | null {
  const { drafts } = useSelection()
  const key = sittingKey(about)
  const [sitting] = useState((): OpenSitting => {
    const stored = parseSitting(drafts.get(key))
    return { openedAt: stored?.openedAt ?? instantNow(), before: stored?.openMillis ?? 0, since: Date.now() }
  })
  useEffect(() => {
    if (!isRunning) return undefined
    const keep = (): void => drafts.put(key, sittingText(sitting, Date.now(), instantNow()))
    // Sealing takes the clock away with the draft: it is not put back.
    const keepOn = (): void => {
      if (drafts.get(key) !== null) keep()
    }
    keep()
    const timer = setInterval(keepOn, kept)
    window.addEventListener('pagehide', keepOn)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keepOn)
      keepOn()
    }
  }, [drafts, isRunning, key, sitting])
  return isRunning ? sitting : null
}
