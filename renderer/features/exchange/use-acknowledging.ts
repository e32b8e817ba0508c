/** Receipts that a holder owes: remembered when scores are taken in, signed together, forgotten once signed. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { acknowledgeBundle } from '../../../shared/subjects/results/decide.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { owedKey, parseOwed, receiptsToSign, withOwed, type ReceiptToSign } from './to-acknowledge.ts'

export interface Acknowledging {
  readonly owed: readonly ReceiptToSign[]
  readonly busy: boolean
  readonly refusal: string | null
  remember(plan: ImportPlanShown): void
  /** True where all that could be signed is. */
  sign(): Promise<boolean>
}

export function useAcknowledging(): Acknowledging {
  const { room, drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  useSyncExternalStore(room.subscribe, room.version)
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.get(owedKey))
  const kept = useMemo(() => parseOwed(text), [text])
  const isHolder = officeOf(room.state, room.actor, null) !== null
  const owed = isHolder ? receiptsToSign(room.state, room.actor, kept) : []
  const remember = useCallback(
    ({ purpose, digest, maker }: ImportPlanShown) => {
      if (purpose !== 'scores' || maker.key === room.actor) return
      if (officeOf(room.state, room.actor, null) === null) return
      const next = withOwed(parseOwed(drafts.get(owedKey)), { bundle: digest, author: maker.key })
      drafts.put(owedKey, JSON.stringify(next))
    },
    [drafts, room],
  )
  return {
    owed,
    busy,
    refusal,
    remember,
    sign: async () => {
      const ready = owed.flatMap(({ bundle, author, head }) =>
        head ? acknowledgeBundle(bundle, { [author]: head }) : [],
      )
      if (ready.length === 0 || !(await sign(ready))) return false
      const left = receiptsToSign(room.state, room.actor, parseOwed(drafts.get(owedKey)))
      if (left.length === 0) drafts.remove([owedKey])
      else drafts.put(owedKey, JSON.stringify(left.map(({ bundle, author }) => ({ bundle, author }))))
      return true
    },
  }
}
