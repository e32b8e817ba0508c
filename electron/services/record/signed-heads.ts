/** The signed heads of every log that this device holds. They are never dropped: an older one still proves an older state. */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { SignedHead } from '../../../shared/record/head.ts'

export interface SignedHeads {
  has(author: KeyId, hash: Hash): boolean
  add(head: SignedHead): void
  /** Heads that stand beneath no other: one for each branch, which together cover all that is held of the log. */
  newest(author: KeyId, entry: (hash: Hash) => HashedEntry | undefined): SignedHead[]
  authors(): KeyId[]
}

export function signedHeads(): SignedHeads {
  const byAuthor = new Map<KeyId, Map<Hash, SignedHead>>()
  return {
    has: (author, hash) => byAuthor.get(author)?.has(hash) ?? false,
    add(signed) {
      const { author, hash } = signed.head
      const heads = byAuthor.get(author) ?? new Map<Hash, SignedHead>()
      byAuthor.set(author, heads)
      if (!heads.has(hash)) heads.set(hash, signed)
    },
    newest: (author, entry) => newestOf([...(byAuthor.get(author)?.values() ?? [])], entry),
    authors: () => [...byAuthor.keys()],
  }
}

/** From the highest number down: what a chosen head stands on is passed over. */
function newestOf(heads: readonly SignedHead[], entry: (hash: Hash) => HashedEntry | undefined): SignedHead[] {
  const covered = new Set<Hash>()
  const newest: SignedHead[] = []
  for (const signed of heads.toSorted((a, b) => b.head.seq - a.head.seq)) {
    if (covered.has(signed.head.hash)) continue
    newest.push(signed)
    for (
      let at = entry(signed.head.hash);
      at && !covered.has(at.hash);
      at = at.entry.prev === null ? undefined : entry(at.entry.prev)
    ) {
      covered.add(at.hash)
    }
  }
  return newest
}
