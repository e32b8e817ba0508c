/** Both clocks of this page, read at once, and a reading ten times a second for what shows time. */
import { useEffect, useState } from 'react'
import type { ClockReading } from '../../shared/subjects/simulation/phase-clock.ts'

/** Tells this page from the next one: its steady clock began when it was opened. */
const page = crypto.randomUUID()

export const readClock = (): ClockReading => ({ wall: Date.now(), steady: performance.now(), page })

/** Draws time anew while it runs; the time itself is read, never counted. */
export function useTick(isRunning: boolean): ClockReading {
  const [now, setNow] = useState(readClock)
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(readClock()), 100)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
