/**
 * The key list of the card store as records: where each card's ciphertext lies and the random key that opens it, and which cards
 * were erased and must not come back. Fields are binary, numbers little endian:
 *
 *   held     "K" ‖ card hash (32) ‖ key (32) ‖ pack (4) ‖ offset (4) ‖ length (4)
 *   erased   "E" ‖ card hash (32)
 */
import { concatBytes, fromHex, toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { packItems, unpackItems } from './packed-items.ts'

export interface HeldCard {
  readonly hash: Hash
  readonly key: Uint8Array
  /** Number of the pack file, and the place in it. */
  readonly pack: number
  readonly offset: number
  readonly length: number
}

export interface CardKeys {
  readonly held: Map<Hash, HeldCard>
  readonly erased: Set<Hash>
}

const heldMark = 0x4b
const erasedMark = 0x45
const recordsInBlock = 20_000

function heldRecord({ hash, key, pack, offset, length }: HeldCard): Uint8Array {
  const place = new Uint8Array(12)
  const view = new DataView(place.buffer)
  for (const [index, value] of [pack, offset, length].entries()) view.setUint32(4 * index, value, true)
  return concatBytes(Uint8Array.of(heldMark), fromHex(hash), key, place)
}

/** One block for a batch of new cards. */
export const heldBlock = (cards: readonly HeldCard[]): Uint8Array => packItems(cards.map(heldRecord))

/** The whole list anew: what was erased comes first, then the keys. */
export function wholeList({ held, erased }: CardKeys): readonly Uint8Array[] {
  const records = [
    ...[...erased].map((hash) => concatBytes(Uint8Array.of(erasedMark), fromHex(hash))),
    ...[...held.values()].map(heldRecord),
  ]
  const blocks: Uint8Array[] = []
  for (let from = 0; from < records.length; from += recordsInBlock)
    blocks.push(packItems(records.slice(from, from + recordsInBlock)))
  return blocks
}

/** Adds a block's records; the later one of a card counts, and erased stays erased. */
export function readBlock(keys: CardKeys, block: Uint8Array): void {
  for (const record of unpackItems(block)) {
    const hash = toHex(record.subarray(1, 33)) as Hash
    if (record[0] === erasedMark) {
      keys.erased.add(hash)
      keys.held.delete(hash)
      continue
    }
    invariant(record[0] === heldMark && record.length === 77, 'a record of the key list')
    const view = new DataView(record.buffer, record.byteOffset + 65, 12)
    const card = {
      hash,
      key: record.slice(33, 65),
      pack: view.getUint32(0, true),
      offset: view.getUint32(4, true),
      length: view.getUint32(8, true),
    }
    if (!keys.erased.has(hash)) keys.held.set(hash, card)
  }
}
