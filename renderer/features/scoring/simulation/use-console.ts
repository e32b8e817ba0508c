/**
 * The console of one place over its draft: every act is in the drafts before the next paint. Time is read, never counted; the ticks only
 * draw it.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SheetAbout } from '../../../../shared/subjects/scoring/entries.ts'
import {
  consoleKey,
  newConsole,
  readConsoleDraft,
  type ConsoleDraft,
} from '../../../../shared/subjects/simulation/console-draft.ts'
import { keepSeen, type ClockReading } from '../../../../shared/subjects/simulation/phase-clock.ts'
import type { PlayedScenario } from '../../../../shared/subjects/simulation/view-played.ts'
import { useSelection } from '../../../store/use-view.ts'
import { readClock } from '../../../store/page-clock.ts'

export type ConsoleAct = (draft: ConsoleDraft, now: ClockReading) => ConsoleDraft

export interface ConsoleState {
  readonly draft: ConsoleDraft
  /** A draft of another card lies here: it was opened in this one's place while the first was played. */
  readonly isOfOtherCard: boolean
  act(does: ConsoleAct): void
}

/** Milliseconds between two readings that are kept while a phase runs. */
const keptEvery = 5000

export function useConsole(about: SheetAbout, { filing, card }: PlayedScenario): ConsoleState {
  const { drafts } = useSelection()
  const key = consoleKey(about)
  const [draft, setDraft] = useState(() => readConsoleDraft(drafts.get(key) ?? '') ?? newConsole(filing))
  const latest = useRef(draft)
  const act = useCallback(
    (does: ConsoleAct): void => {
      const next = does(latest.current, readClock())
      if (next === latest.current) return
      latest.current = next
      drafts.put(key, JSON.stringify(next))
      setDraft(next)
    },
    [drafts, key],
  )
  const isRunning = draft.clock.marks.length > 0 && draft.clock.endedAt === null
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(
      () => act((now, reading) => ({ ...now, clock: keepSeen(now.clock, card.timing, reading) })),
      keptEvery,
    )
    return () => clearInterval(timer)
  }, [isRunning, act, card])
  return { draft, isOfOtherCard: draft.scenario !== filing, act }
}
