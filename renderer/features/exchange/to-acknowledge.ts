/** Bundles of scores that were taken in and whose receipt is not signed yet, as a draft keeps them between two starts. */
import { z } from 'zod'
import { hashSchema, keyIdSchema, type Hash, type KeyId } from '../../../shared/kernel/ids.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import type { Point } from '../../../shared/record/entry.ts'
import { tipsOf } from '../../../shared/record/holding.ts'
import { factsOf, type State } from '../../../shared/subjects/state.ts'

const owedSchema = z.array(z.strictObject({ bundle: hashSchema, author: keyIdSchema }))
export type OwedReceipt = z.infer<typeof owedSchema>[number]

export const owedKey = 'exchange/to-acknowledge'

export function parseOwed(text: string | null): readonly OwedReceipt[] {
  if (text === null) return []
  const json = parseJson(text)
  if (!json.ok) return []
  const owed = parseWith(owedSchema, json.value)
  return owed.ok ? owed.value : []
}

export const withOwed = (owed: readonly OwedReceipt[], one: OwedReceipt): readonly OwedReceipt[] =>
  owed.some(({ bundle }) => bundle === one.bundle) ? owed : [...owed, one]

export interface ReceiptToSign extends OwedReceipt {
  /** Newest entry of that log; `null` while some of it still waits for others: what waits can't be named. */
  readonly head: Point | null
}

/** Without those that this key has signed already. */
export function receiptsToSign(state: State, me: KeyId, owed: readonly OwedReceipt[]): readonly ReceiptToSign[] {
  const signed = new Set<Hash>(
    factsOf(state, 'bundle.received.v1')
      .filter(({ entry }) => entry.entry.author === me)
      .map(({ body }) => body.bundle),
  )
  const waiting = new Set([...state.holding.waiting.values()].map(({ entry }) => entry.entry.author))
  return owed
    .filter(({ bundle }) => !signed.has(bundle))
    .map((one) => ({ ...one, head: waiting.has(one.author) ? null : (tipsOf(state.holding, one.author)[0] ?? null) }))
}
