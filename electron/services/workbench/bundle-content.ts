/** Gathers what was chosen for a bundle from the stores: whole logs under their signed heads, cards, age files, attachments. */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { BundleChoice } from '../../../shared/engine/exchange.ts'
import { emptyContent, type BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import {
  attachmentName,
  holderPairs,
  shutName,
  wrapName,
  type HolderPair,
} from '../../../shared/record/bundle/bundle-names.ts'
import { logPart } from '../../../shared/record/bundle/log-range.ts'
import { parseCard, type HashedCard } from '../../../shared/record/card.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { SelectionRecord } from '../record/selection-record.ts'

export async function gatherContent(record: SelectionRecord, choice: BundleChoice): Promise<BundleContent> {
  const cards = await readCards(record, choice.cards)
  return {
    ...emptyContent,
    logs: choice.logs.flatMap(
      (author) => logPart(author, { entry: record.entry, heads: record.headsOf(author) }, []) ?? [],
    ),
    cards,
    shut: await keptByHash(record, choice.shut, shutName),
    wraps: choice.shut.length > 0 ? await wrapsOf(record, choice.logs) : new Map(),
    attachments: await keptByHash(
      record,
      cards.filter(isAttachment).map(({ hash }) => hash),
      attachmentName,
    ),
  }
}

async function readCards(record: SelectionRecord, hashes: readonly Hash[]): Promise<HashedCard[]> {
  const read = await record.cards(hashes)
  return [...read.values()].flatMap((card) =>
    card.ok ? [expectOk(parseCard(card.value, nodeCrypto), 'the card store holds cards')] : [],
  )
}

const isAttachment = ({ card }: HashedCard): boolean =>
  typeof card.value === 'object' && card.value !== null && 'sha256' in card.value && 'mediaType' in card.value

async function keptByHash(
  record: SelectionRecord,
  hashes: readonly Hash[],
  nameOf: (hash: Hash) => string,
): Promise<Map<Hash, Uint8Array>> {
  const files = new Map<Hash, Uint8Array>()
  for (const hash of hashes) {
    const [newest] = await record.keptFiles(nameOf(hash))
    if (newest) files.set(hash, newest)
  }
  return files
}

async function wrapsOf(
  record: SelectionRecord,
  authors: readonly KeyId[],
): Promise<Map<KeyId, Map<HolderPair, Uint8Array>>> {
  const wraps = new Map<KeyId, Map<HolderPair, Uint8Array>>()
  for (const author of authors) {
    const own = new Map<HolderPair, Uint8Array>()
    for (const pair of holderPairs) {
      const [newest] = await record.keptFiles(wrapName(author, pair))
      if (newest) own.set(pair, newest)
    }
    if (own.size > 0) wraps.set(author, own)
  }
  return wraps
}
