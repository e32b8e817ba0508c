/**
 * Opening the shut boxes after the gate: the first holder of a pair takes the outer layer off and sends on what is left; the second
 * reads the one-time identities and with them the cards. Neither ever holds the other's key.
 */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  holderPairs,
  openingName,
  shutName,
  wrapName,
  type HolderPair,
} from '../../../shared/record/bundle/bundle-names.ts'
import type { HashedCard } from '../../../shared/record/card.ts'
import type { Office } from '../../../shared/subjects/selection/roles.ts'
import { decryptWith } from '../age/age-file.ts'
import { parseIdentityFile, type AgeIdentity } from '../age/age-keys.ts'
import { peelOuter } from '../age/age-pair.ts'
import type { SelectionRecord } from '../record/selection-record.ts'
import { cardFromShut, officesOf } from './shut-box.ts'

export type PeelFailure = { readonly kind: 'not-the-first-of-a-pair'; readonly first: Office; readonly second: Office }

/** For each author the age file that is left for the second holder, once this one has taken the outer layer off. */
export async function peelFor(
  record: SelectionRecord,
  {
    identity,
    authors,
    first,
    second,
  }: { identity: AgeIdentity; authors: readonly KeyId[]; first: Office; second: Office },
): Promise<Result<Map<KeyId, Uint8Array>, PeelFailure>> {
  const pair = holderPairs.find((one: HolderPair) => officesOf(one).join() === `${first},${second}`)
  if (!pair) return err({ kind: 'not-the-first-of-a-pair', first, second })
  const openings = new Map<KeyId, Uint8Array>()
  for (const author of authors) {
    for (const wrapped of await record.keptFiles(wrapName(author, pair))) {
      const peeled = await peelOuter(identity, wrapped)
      if (peeled.ok) {
        openings.set(author, peeled.value)
        break
      }
    }
  }
  return ok(openings)
}

export interface OpenedSheets {
  readonly cards: readonly HashedCard[]
  /** Sheets whose file does not open, or holds another card than it promises. */
  readonly unopened: readonly Hash[]
}

/** The second holder's part: cards of these authors, by the openings that the first one sent. */
export async function openShut(
  record: SelectionRecord,
  { identity, wanted }: { identity: AgeIdentity; wanted: ReadonlyMap<KeyId, readonly Hash[]> },
): Promise<OpenedSheets> {
  const cards: HashedCard[] = []
  const unopened: Hash[] = []
  for (const [author, hashes] of wanted) {
    const boxes = await boxIdentities(record, author, identity)
    for (const hash of hashes) {
      const card = await openOne(record, hash, boxes)
      if (card) cards.push(card)
      else unopened.push(hash)
    }
  }
  return { cards, unopened }
}

async function boxIdentities(record: SelectionRecord, author: KeyId, identity: AgeIdentity): Promise<AgeIdentity[]> {
  const identities: AgeIdentity[] = []
  for (const opening of await record.keptFiles(openingName(author))) {
    const secret = await decryptWith(identity, opening)
    const parsed = secret.ok ? parseIdentityFile(secret.value) : null
    if (parsed?.ok) identities.push(parsed.value)
  }
  return identities
}

/** Whoever carried a bundle could have put another file in place, so every version is tried. */
async function openOne(record: SelectionRecord, hash: Hash, boxes: readonly AgeIdentity[]): Promise<HashedCard | null> {
  for (const shut of await record.keptFiles(shutName(hash))) {
    for (const box of boxes) {
      const bytes = await decryptWith(box, shut)
      const card = bytes.ok ? cardFromShut(bytes.value, hash) : null
      if (card?.ok) return card.value
    }
  }
  return null
}
