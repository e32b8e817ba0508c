/**
 * After an identity was made or recovered: its recovery sheet, to be printed or written down, and two of its words typed back.
 * The words live in this component and nowhere else: no storage, no clipboard.
 */
import { useEffect, useState, type ReactNode } from 'react'
import type { FreshIdentity } from './fresh-identity.ts'
import { RecoverySheet } from './recovery-sheet.tsx'
import { WordsBack } from './words-back.tsx'

export interface SheetAfterProps {
  readonly fresh: FreshIdentity
  readonly onKept: () => void
}

export function SheetAfter({ fresh, onKept }: SheetAfterProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])
  return isAsking ? (
    <WordsBack words={fresh.recovery.words} onBack={() => setAsking(false)} onRight={onKept} />
  ) : (
    <RecoverySheet fresh={fresh} onWritten={() => setAsking(true)} />
  )
}
