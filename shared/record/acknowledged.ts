/**
 * Who has acknowledged an entry: whoever signed a receipt that names a head at it or above it in the same branch. Until then the
 * author alone says that it was delivered.
 */
import type { KeyId } from '../kernel/ids.ts'
import { isBeneath, type Ready, type ReadyEntry } from './past.ts'
import type { SignedReceipt } from './receipt.ts'

/** Receivers, sorted. Receipts that the entry's own author signed count for nothing. */
export function acknowledgedBy(ready: Ready, entry: ReadyEntry, receipts: Iterable<SignedReceipt>): KeyId[] {
  const { author } = entry.entry
  const receivers = new Set<KeyId>()
  for (const { receipt } of receipts) {
    if (receipt.receiver === author) continue
    if ((receipt.heads[author] ?? []).some((head) => isBeneath(ready, entry, head))) receivers.add(receipt.receiver)
  }
  return [...receivers].sort()
}
