/**
 * What one accepted import adds, as it is staged: only what is new and may be kept, in the files and names of a bundle. Age files and
 * attachments lie in their packs by then; here stand the facts that lead to them. Read back after a cut from the sealed copy; otherwise
 * never parsed again.
 */
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { emptyContent, type BundleContent, type LogPart } from '../../../shared/record/bundle/bundle-content.ts'
import { contentFiles } from '../../../shared/record/bundle/bundle-files.ts'
import { parseBundleName, signatureSuffix, type HolderPair } from '../../../shared/record/bundle/bundle-names.ts'
import type { ZipFile } from '../../../shared/record/bundle/zip-format.ts'
import { readCard, type HashedCard } from '../../../shared/record/card.ts'
import type { Entry, HashedEntry } from '../../../shared/record/entry.ts'
import { hashLine } from '../../../shared/record/entry.ts'
import { parseHead, type SignedHead } from '../../../shared/record/head.ts'
import { parseReceipt, type SignedReceipt } from '../../../shared/record/receipt.ts'
import { packItems, unpackItems } from '../at-rest/packed-items.ts'
import type { StagedPart } from '../at-rest/staging.ts'
import { localItem, readLocalItem, type LocalFact } from './local-facts.ts'

export interface Parcel {
  readonly admitted: BundleContent
  readonly quarantined: BundleContent
  readonly facts: readonly LocalFact[]
}

const partName = 'parcel'

/** Items: how many facts, how many files of the first content; the facts; name and bytes of each file. */
export function parcelParts({ admitted, quarantined, facts }: Parcel): StagedPart[] {
  const [inside, outside] = [contentFiles(admitted), contentFiles(quarantined)]
  const counts = utf8ToBytes(JSON.stringify([facts.length, inside.length]))
  const bytes = packItems([counts, ...facts.map(localItem), ...fileItems(inside), ...fileItems(outside)])
  return [{ name: partName, bytes }]
}

export function readParcel(parts: readonly StagedPart[], crypto: Crypto): Parcel {
  const part = parts.find(({ name }) => name === partName)
  const [counts, ...items] = unpackItems(part?.bytes ?? new Uint8Array())
  invariant(counts, 'a staged import is a parcel')
  const [facts, inside] = JSON.parse(text(counts)) as [number, number]
  return {
    facts: items.slice(0, facts).flatMap((item) => readLocalItem(item) ?? []),
    admitted: contentOf(filesFrom(items.slice(facts, facts + 2 * inside)), crypto),
    quarantined: contentOf(filesFrom(items.slice(facts + 2 * inside)), crypto),
  }
}

const fileItems = (files: readonly ZipFile[]): Uint8Array[] =>
  files.flatMap(({ name, bytes }) => [utf8ToBytes(name), bytes])

function filesFrom(items: readonly Uint8Array[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (let i = 0; i < items.length; i += 2) files.set(text(items[i]), (items[i + 1] ?? new Uint8Array()).slice())
  return files
}

export const contentBytes = (content: BundleContent): Uint8Array => packItems(fileItems(contentFiles(content)))

/** Inverse of `contentBytes`; of what this program checked and sealed. */
export const readContent = (packed: Uint8Array, crypto: Crypto): BundleContent =>
  contentOf(filesFrom(unpackItems(packed)), crypto)

function contentOf(files: ReadonlyMap<string, Uint8Array>, crypto: Crypto): BundleContent {
  const entries = new Map<KeyId, HashedEntry[]>()
  const heads = new Map<KeyId, SignedHead[]>()
  const wraps = new Map<KeyId, Map<HolderPair, Uint8Array>>()
  const cards: HashedCard[] = []
  const receipts: SignedReceipt[] = []
  const [shut, openings, attachments] = [
    new Map<Hash, Uint8Array>(),
    new Map<KeyId, Uint8Array>(),
    new Map<Hash, Uint8Array>(),
  ]
  for (const [file, bytes] of files) {
    const name = parseBundleName(file)
    invariant(name, 'a staged file has a name of a bundle')
    const signature = files.get(file + signatureSuffix) ?? new Uint8Array()
    if (name.kind === 'log')
      entries.set(
        name.author,
        text(bytes)
          .trimEnd()
          .split('\n')
          .map((line) => readLine(line, crypto)),
      )
    else if (name.kind === 'head') {
      const held = heads.get(name.author) ?? []
      heads.set(name.author, held)
      held.push({ head: known(parseHead(bytes)), signature })
    } else if (name.kind === 'card') cards.push(known(readCard(bytes, name.hash)))
    else if (name.kind === 'shut-card') shut.set(name.hash, bytes)
    else if (name.kind === 'attachment') attachments.set(name.hash, bytes)
    else if (name.kind === 'opening') openings.set(name.author, bytes)
    else if (name.kind === 'wrap')
      wraps.set(name.author, (wraps.get(name.author) ?? new Map<HolderPair, Uint8Array>()).set(name.pair, bytes))
    else if (name.kind === 'receipt') receipts.push({ receipt: known(parseReceipt(bytes)), bytes, signature })
  }
  const authors = new Set([...entries.keys(), ...heads.keys()])
  const logs = [...authors].map((author): LogPart => ({
    author,
    entries: entries.get(author) ?? [],
    heads: heads.get(author) ?? [],
    base: [],
  }))
  return { ...emptyContent, logs, cards, shut, wraps, openings, attachments, receipts }
}

const readLine = (line: string, crypto: Crypto): HashedEntry => ({
  entry: JSON.parse(line) as Entry,
  line,
  hash: hashLine(line, crypto),
})

function text(bytes: Uint8Array | undefined): string {
  const decoded = bytesToUtf8(bytes ?? new Uint8Array())
  invariant(decoded.ok, 'what was staged as text is text')
  return decoded.value
}

function known<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  invariant(result.ok, 'what was staged had been checked')
  return result.value
}
