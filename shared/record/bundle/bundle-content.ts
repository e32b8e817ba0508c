/** What a bundle holds once every check has passed. Everything in it is signed by somebody; whether that somebody may, the record says. */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { HashedCard } from '../card.ts'
import type { HashedEntry, Point } from '../entry.ts'
import type { SignedHead } from '../head.ts'
import type { SignedReceipt } from '../receipt.ts'
import type { HolderPair } from './bundle-names.ts'
import type { Manifest } from './manifest.ts'

export interface LogPart {
  readonly author: KeyId
  /** Sorted by number, then hash. */
  readonly entries: readonly HashedEntry[]
  /** What the reader must already hold for these entries to be ready. */
  readonly base: readonly Point[]
  /** One for each branch tip. */
  readonly heads: readonly SignedHead[]
}

/** Age files are kept as they came: only their readers can see into them. */
export interface BundleContent {
  readonly logs: readonly LogPart[]
  readonly cards: readonly HashedCard[]
  /** Cards of score sheets that are shut until the gate, by card hash. */
  readonly shut: ReadonlyMap<Hash, Uint8Array>
  /** For each author the one-time identity of the shut cards, wrapped for each pair of holders. */
  readonly wraps: ReadonlyMap<KeyId, ReadonlyMap<HolderPair, Uint8Array>>
  /** For each author an age file to the reader of this bundle, with that one-time identity. */
  readonly openings: ReadonlyMap<KeyId, Uint8Array>
  /** Bytes of attachments, by the hash of their card. */
  readonly attachments: ReadonlyMap<Hash, Uint8Array>
  readonly receipts: readonly SignedReceipt[]
}

export interface VerifiedBundle extends BundleContent {
  readonly manifest: Manifest
  /** SHA-256 of every file, by name. */
  readonly sums: ReadonlyMap<string, Hash>
  /** SHA-256 of `SHA256SUMS`: what this bundle is called in acknowledgements. */
  readonly digest: Hash
  /** The maker's clock when it was packed; informative. */
  readonly packedAt: Instant
}

export const emptyContent: BundleContent = {
  logs: [],
  cards: [],
  shut: new Map(),
  wraps: new Map(),
  openings: new Map(),
  attachments: new Map(),
  receipts: [],
}
