/**
 * Does a bundle know more of this device's own log than its journal? Then the disk was rolled back or cloned, and signing on
 * would fork the log, which is evidence against an honest author. A head signed by the own key proves it. A number in
 * somebody else's `seen`, or in an acknowledgement, only claims it: anybody could write that, so it stops signing until a person
 * has looked, and costs no key.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { HashedEntry, Point } from '../entry.ts'
import type { Holding } from '../holding.ts'
import type { VerifiedBundle } from './bundle-content.ts'

export interface OwnLogClaim {
  readonly by: KeyId
  readonly point: Point
}

export type OwnLogPlan =
  /** The journal holds all that is known of the own log. */
  | { readonly kind: 'in-step' }
  /** Entries signed with the own key follow the journal's last: they are taken in before anything is signed again. */
  | { readonly kind: 'ahead'; readonly entries: readonly HashedEntry[] }
  /** Signed with the own key, but some of it is not here: nothing is signed until it is found, or the key given up. */
  | { readonly kind: 'ahead-with-gap'; readonly heads: readonly Point[]; readonly missing: Hash }
  /** Another branch, signed with the own key: a second device used it. The key must be retired. */
  | { readonly kind: 'branched'; readonly from: number }
  /** Somebody names an own entry that is neither in the journal nor in the bundle. */
  | { readonly kind: 'claimed-ahead'; readonly claims: readonly OwnLogClaim[] }

export function ownLogPlan(holding: Holding, bundle: VerifiedBundle, me: KeyId): OwnLogPlan {
  const isHeld = (hash: Hash): boolean => holding.entries.has(hash) || holding.waiting.has(hash)
  const part = bundle.logs.find(({ author }) => author === me)
  const fresh = part?.entries.filter(({ hash }) => !isHeld(hash)) ?? []
  const ownNumbers = numbersOf(holding, me)
  const branch = fresh.find(({ entry }) => ownNumbers.has(entry.seq)) ?? twiceTaken(fresh)
  if (branch) return { kind: 'branched', from: branch.entry.seq }
  const brought = new Set(fresh.map(({ hash }) => hash))
  const isKnown = (hash: Hash): boolean => isHeld(hash) || brought.has(hash)
  const heads = part?.heads.map(({ head }): Point => [head.seq, head.hash]) ?? []
  const needed = [...fresh.flatMap(({ entry }) => entry.prev ?? []), ...heads.map(([, hash]) => hash)]
  const missing = needed.find((hash) => !isKnown(hash))
  if (missing) return { kind: 'ahead-with-gap', heads, missing }
  if (fresh.length > 0) return { kind: 'ahead', entries: fresh }
  const claims = claimsAbout(bundle, me).filter(({ point: [, hash] }) => !isHeld(hash))
  return claims.length === 0 ? { kind: 'in-step' } : { kind: 'claimed-ahead', claims }
}

function numbersOf(holding: Holding, me: KeyId): ReadonlySet<number> {
  const numbers = new Set(holding.logs.get(me)?.bySeq.keys() ?? [])
  for (const { entry } of holding.waiting.values()) if (entry.entry.author === me) numbers.add(entry.entry.seq)
  return numbers
}

const twiceTaken = (entries: readonly HashedEntry[]): HashedEntry | undefined =>
  entries.find(({ entry }, index) => index > 0 && entries[index - 1]?.entry.seq === entry.seq)

function claimsAbout({ logs, receipts }: VerifiedBundle, me: KeyId): OwnLogClaim[] {
  const seen = logs.flatMap(({ entries }) =>
    entries.flatMap(({ entry }): OwnLogClaim[] =>
      entry.seen[me] ? [{ by: entry.author, point: entry.seen[me] }] : [],
    ),
  )
  const received = receipts.flatMap(({ receipt }) =>
    (receipt.heads[me] ?? []).map((point): OwnLogClaim => ({ by: receipt.receiver, point })),
  )
  return [...seen, ...received]
}
