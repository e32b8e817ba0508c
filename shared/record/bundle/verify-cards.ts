/**
 * The loose leaves of a bundle: cards, attachments, acknowledgements, and the age files, which are only looked at from
 * outside. A card's name is its hash, so it can't be exchanged; whether its entry names it, the engine asks.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { parseWith } from '../../kernel/schema.ts'
import { attachmentSchema, readCard, type HashedCard } from '../card.ts'
import type { ReadBefore } from '../read-before.ts'
import { verifyReceipt, type SignedReceipt } from '../receipt.ts'
import type { BundleFailure } from './bundle-failure.ts'
import { cardName, receiptName, signatureSuffix, type HolderPair } from './bundle-names.ts'
import type { BundleFiles } from './read-files.ts'
import { signatureRefused } from './signature-refused.ts'

export function verifyCards(
  files: BundleFiles,
  selection: Hash,
  before: ReadBefore,
): Result<ReadonlyMap<Hash, HashedCard>, BundleFailure> {
  const cards = new Map<Hash, HashedCard>()
  for (const { file, name, bytes, hash } of files.all) {
    if (name.kind !== 'card') continue
    if (name.hash !== hash) return err({ kind: 'name-differs', file })
    const known = before.cards.get(hash)
    const read = known ? ok(known) : readCard(bytes, hash)
    if (!read.ok) return err({ kind: 'content-refused', file, cause: read.failure })
    const { card } = read.value
    if (card.selection !== null && card.selection !== selection)
      return err({ kind: 'other-selection', file, selection: card.selection })
    cards.set(hash, read.value)
  }
  return ok(cards)
}

export function verifyAttachments(
  files: BundleFiles,
  cards: ReadonlyMap<Hash, HashedCard>,
): Result<ReadonlyMap<Hash, Uint8Array>, BundleFailure> {
  const attachments = new Map<Hash, Uint8Array>()
  for (const { file, name, bytes, hash } of files.all) {
    if (name.kind !== 'attachment') continue
    const card = cards.get(name.hash)
    if (!card) return err({ kind: 'missing-file', file: cardName(name.hash) })
    const attachment = parseWith(attachmentSchema, card.card.value)
    if (!attachment.ok) return err({ kind: 'content-refused', file: cardName(name.hash), cause: attachment.failure })
    if (attachment.value.sha256 !== hash || attachment.value.size !== bytes.length)
      return err({ kind: 'attachment-differs', file })
    attachments.set(name.hash, bytes)
  }
  return ok(attachments)
}

export function verifyReceipts(
  files: BundleFiles,
  selection: Hash,
  crypto: Crypto,
): Result<readonly SignedReceipt[], BundleFailure> {
  const receipts: SignedReceipt[] = []
  for (const { file, name, bytes } of files.all) {
    if (name.kind === 'receipt-signature' && !files.byName.has(withoutSuffix(file)))
      return err({ kind: 'missing-file', file: withoutSuffix(file) })
    if (name.kind !== 'receipt') continue
    const signature = files.byName.get(file + signatureSuffix)
    if (!signature) return err({ kind: 'missing-file', file: file + signatureSuffix })
    const verified = verifyReceipt(bytes, signature.bytes, crypto)
    if (!verified.ok) {
      const { failure } = verified
      if (failure.kind === 'schema' || failure.kind === 'not-canonical')
        return err({ kind: 'content-refused', file, cause: failure })
      return err(signatureRefused(signature.file, name.receiver, failure))
    }
    const { receipt } = verified.value
    if (receiptName(receipt.bundle, receipt.receiver) !== file) return err({ kind: 'name-differs', file })
    if (receipt.selection !== selection) return err({ kind: 'other-selection', file, selection: receipt.selection })
    receipts.push(verified.value)
  }
  return ok(receipts)
}

const withoutSuffix = (file: string): string => file.slice(0, -signatureSuffix.length)

export interface ShutFiles {
  readonly shut: ReadonlyMap<Hash, Uint8Array>
  readonly wraps: ReadonlyMap<KeyId, ReadonlyMap<HolderPair, Uint8Array>>
  readonly openings: ReadonlyMap<KeyId, Uint8Array>
}

const ageHeader = 'age-encryption.org/v1\n'

/** What lies under an age name must at least begin as an age file: a sheet put there in plain is an accident to stop here. */
export function sortShutFiles(files: BundleFiles): Result<ShutFiles, BundleFailure> {
  const shut = new Map<Hash, Uint8Array>()
  const wraps = new Map<KeyId, Map<HolderPair, Uint8Array>>()
  const openings = new Map<KeyId, Uint8Array>()
  for (const { file, name, bytes } of files.all) {
    if (name.kind !== 'shut-card' && name.kind !== 'wrap' && name.kind !== 'opening') continue
    if (!beginsAsAge(bytes)) return err({ kind: 'not-an-age-file', file })
    if (name.kind === 'shut-card') shut.set(name.hash, bytes)
    else if (name.kind === 'opening') openings.set(name.author, bytes)
    else {
      const pairs = wraps.get(name.author) ?? new Map<HolderPair, Uint8Array>()
      wraps.set(name.author, pairs.set(name.pair, bytes))
    }
  }
  return ok({ shut, wraps, openings })
}

function beginsAsAge(bytes: Uint8Array): boolean {
  for (let i = 0; i < ageHeader.length; i++) if (bytes[i] !== ageHeader.charCodeAt(i)) return false
  return true
}
