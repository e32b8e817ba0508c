/** Locks the identity once the last keys are in the drafts: a lock in the middle of a note keeps the whole note. */
import { useCallback, useContext } from 'react'
import { useSession } from '../host/use-session.tsx'
import { SelectionContext } from './use-view.ts'

/** A program that does not answer holds up no lock: then the keys stay in the page's own database. Milliseconds. */
const patience = 2000

export function useLock(): () => Promise<void> {
  const { lock } = useSession()
  const open = useContext(SelectionContext)
  return useCallback(async () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience))
    await Promise.race([open?.drafts.settled(), late])
    await lock()
  }, [lock, open])
}
