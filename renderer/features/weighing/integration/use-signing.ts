/** Whether what was filled in is whole, and whether its signature is being asked for: by the button, or by the key from further up. */
import { useState } from 'react'
import type { Result } from '../../../../shared/kernel/result.ts'
import type { Agreement } from '../../../../shared/subjects/integration/entries.ts'
import { agreementOf, type DraftProblem, type MeetingDraft } from './meeting-draft.ts'

export interface MeetingSigning {
  readonly whole: Result<Agreement, DraftProblem>
  /** It is read back, and waits for a yes. */
  readonly asking: boolean
  /** How often it was asked for while something was lacking. */
  readonly refused: number
  ask(): void
  close(): void
  done(): void
}

export function useSigning(draft: MeetingDraft): MeetingSigning {
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(0)
  const whole = agreementOf(draft)
  return {
    whole,
    asking,
    refused,
    ask: () => (whole.ok ? setAsking(true) : setRefused((times) => times + 1)),
    close: () => setAsking(false),
    done: () => {
      setAsking(false)
      setRefused(0)
    },
  }
}
