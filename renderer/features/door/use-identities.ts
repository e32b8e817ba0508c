/** The identities of this machine, read when a screen of them is shown and again when one was adopted or made. */
import { useCallback, useEffect, useState } from 'react'
import type { IdentityRow } from '../../../shared/host/identity-methods.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'

export interface Identities {
  /** `null` until the host has answered. */
  readonly rows: readonly IdentityRow[] | null
  /** Why they can't be listed. */
  readonly failure: string | null
  refresh(): void
}

export function useIdentities(): Identities {
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [times, setTimes] = useState(0)
  const [rows, setRows] = useState<readonly IdentityRow[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void host['identity.list']({}).then((answer) => {
      if (gone) return
      if (answer.ok) setRows(answer.value.identities)
      setFailure(answer.ok ? null : sentenceOf(answer.failure))
    })
    return () => {
      gone = true
    }
  }, [host, sentenceOf, times])
  return { rows, failure, refresh: useCallback(() => setTimes((before) => before + 1), []) }
}
