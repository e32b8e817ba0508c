/**
 * Signing from a screen: one at a time, the refusal as a sentence on the spot, nothing lost. What is signed is in the journal
 * (and on the session stick) when `sign` answers true.
 */
import { useCallback, useState } from 'react'
import type { DraftBody } from '../../shared/record/statements.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { useFailureSentence } from '../i18n/use-language.ts'
import { useSelection } from './use-view.ts'

export interface Signing {
  readonly busy: boolean
  /** Why the last attempt was refused, in the page's language. */
  readonly refusal: string | null
  /** Hashes of what was signed, or `null` where it was refused (then `refusal` says why). */
  sign(drafts: readonly DraftBody[]): Promise<readonly Hash[] | null>
  forget(): void
}

export function useSign(): Signing {
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const sign = useCallback(
    async (drafts: readonly DraftBody[]): Promise<readonly Hash[] | null> => {
      setBusy(true)
      setRefusal(null)
      const answer = await room.dispatch(drafts).finally(() => setBusy(false))
      if (answer.ok) return answer.value
      setRefusal(sentenceOf(answer.failure as Parameters<typeof sentenceOf>[0]))
      return null
    },
    [room, sentenceOf],
  )
  return { busy, refusal, sign, forget: useCallback(() => setRefusal(null), []) }
}
