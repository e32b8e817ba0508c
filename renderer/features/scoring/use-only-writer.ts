/**
 * One window writes. Sheets are filled in in one window of this computer at a time: another one waits, says so, and may take over. The
 * one that gives way puts its last keys into the drafts first; the one that takes over begins with those.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { HostClient } from '../../../shared/host/host-contract.ts'
import { useHost } from '../../host/use-host.tsx'
import { useSelection, type OpenSelection } from '../../store/use-view.ts'

/** How long a window that was asked to give way may take, in milliseconds; after that it is taken for dead. */
const patience = 3000

export interface OnlyWriter {
  readonly standing: 'asking' | 'here' | 'elsewhere'
  takeOver(): void
}

/** Where a browser knows no locks there is no second window either. */
const hasLocks = (): boolean => 'locks' in navigator

export function useOnlyWriter(): OnlyWriter {
  const { host } = useHost()
  const selection = useSelection()
  const [standing, setStanding] = useState<OnlyWriter['standing']>(() => (hasLocks() ? 'asking' : 'here'))
  const takeOver = useRef(() => {})
  useEffect(() => {
    if (!hasLocks()) return undefined
    const turn = takingTurns({ host, selection, onStanding: setStanding })
    takeOver.current = turn.takeOver
    return turn.leave
  }, [host, selection])
  return { standing, takeOver: useCallback(() => takeOver.current(), []) }
}

interface Turns {
  readonly host: HostClient
  readonly selection: OpenSelection
  readonly onStanding: (standing: OnlyWriter['standing']) => void
}

function takingTurns({ host, selection, onStanding }: Turns) {
  const { room, drafts } = selection
  const name = `timbang writes ${room.selection} ${room.actor}`
  const channel = new BroadcastChannel(name)
  const gone = new AbortController()
  let release: (() => void) | null = null
  let hasWaited = false

  const hold = async (): Promise<void> => {
    if (gone.signal.aborted) return
    // What another window wrote meanwhile is in the program's drafts, not in this page's.
    if (hasWaited) await takeDrafts(host, selection)
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    onStanding('here')
    await released
    release = null
  }
  const waitForTurn = (): void => {
    const asked = navigator.locks.request(name, { signal: gone.signal }, hold)
    // Taken by force, or left: either way this window writes no more.
    asked.catch(() => {
      if (!gone.signal.aborted) onStanding('elsewhere')
    })
  }
  const ask = async (): Promise<void> => {
    const { held = [] } = await navigator.locks.query()
    if (held.some((lock) => lock.name === name)) {
      hasWaited = true
      if (!gone.signal.aborted) onStanding('elsewhere')
    }
    waitForTurn()
  }
  channel.addEventListener('message', () => {
    if (!release) return
    hasWaited = true
    onStanding('elsewhere')
    const giveWay = release
    // The form goes first, then what it still had to write.
    setTimeout(() => {
      void drafts.settled().then(() => {
        giveWay()
        waitForTurn()
      })
    })
  })
  void ask()
  return {
    leave: () => {
      gone.abort()
      release?.()
      channel.close()
    },
    takeOver: () => {
      channel.postMessage('give way')
      setTimeout(() => {
        if (release || gone.signal.aborted) return
        navigator.locks.request(name, { steal: true }, hold).catch(() => {
          if (!gone.signal.aborted) onStanding('elsewhere')
        })
      }, patience)
    },
  }
}

async function takeDrafts(host: HostClient, { room, drafts }: OpenSelection): Promise<void> {
  await drafts.settled()
  const answer = await host['drafts.read']({ selection: room.selection })
  if (!answer.ok) return
  const stored = new Map<string, string>(answer.value.drafts.map(({ key, text }) => [key, text]))
  drafts.remove(drafts.keys().filter((key) => !stored.has(key)))
  for (const [key, text] of stored) if (drafts.get(key) !== text) drafts.put(key, text)
}
