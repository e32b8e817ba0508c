/** Founds a selection: the host signs the founding entry on a log that does not exist yet, so there is no open selection to sign in. */
import { useCallback, useState } from 'react'
import type { FailureOf } from '../../shared/host/host-contract.ts'
import type { WireFailure } from '../../shared/host/failures.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { toStatements } from '../../shared/record/statements.ts'
import { foundSelection, type Founding } from '../../shared/subjects/selection/decide.ts'
import { useHost } from '../host/use-host.tsx'

export interface FoundingAct {
  readonly busy: boolean
  /** Why the last attempt was refused. */
  readonly refusal: FailureOf<'record.sign'> | WireFailure | null
  /** The selection, or `null` where it was refused. */
  found(founding: Founding): Promise<Hash | null>
}

export function useFound(): FoundingAct {
  const { host } = useHost()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<FoundingAct['refusal']>(null)
  const found = useCallback(
    async (founding: Founding): Promise<Hash | null> => {
      const { bodies, cards } = toStatements(foundSelection(founding))
      setBusy(true)
      setRefusal(null)
      const answer = await host['record.sign']({
        selection: null,
        expectedHead: null,
        bodies: bodies.map(({ type, body }) => ({ type, body: { ...body } })),
        cards: cards.map(({ entry, slot, value }) => ({ entry, slot: [...slot], value })),
        attachments: [],
        links: [],
      }).finally(() => setBusy(false))
      if (answer.ok) return answer.value.selection
      setRefusal(answer.failure)
      return null
    },
    [host],
  )
  return { busy, refusal, found }
}
