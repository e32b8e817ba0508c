/**
 * What stands in a log's journal, item by item: an entry's line, or a head with its signature. One append is one block, so entries
 * and the head over them are there together or not at all.
 *
 *   "E" ‖ line (UTF-8, without newline)          "H" ‖ head and `.minisig` file, each with its length
 *
 * Items come back from authenticated ciphertext that this program wrote after checking them, so reading checks their hash
 * and no more.
 */
import { bytesToUtf8, concatBytes, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Crypto } from '../../../shared/kernel/ports.ts'
import { parseEntry, type Entry, type HashedEntry } from '../../../shared/record/entry.ts'
import { headBytes, parseHead, type SignedHead } from '../../../shared/record/head.ts'
import { packItems, unpackItems } from '../at-rest/packed-items.ts'

export type LogItem =
  { readonly kind: 'entry'; readonly entry: HashedEntry } | { readonly kind: 'head'; readonly head: SignedHead }

const entryMark = 0x45
const headMark = 0x48

export const entryItem = ({ line }: HashedEntry): Uint8Array => utf8ToBytes(`E${line}`)

export const headItem = ({ head, signature }: SignedHead): Uint8Array =>
  concatBytes(Uint8Array.of(headMark), packItems([headBytes(head), signature]))

export function readItem(item: Uint8Array, crypto: Pick<Crypto, 'sha256Hex'>): LogItem {
  const content = item.subarray(1)
  if (item[0] === entryMark) return { kind: 'entry', entry: readLine(content, crypto) }
  invariant(item[0] === headMark, 'a journal holds entries and heads')
  const [head = new Uint8Array(), signature = new Uint8Array()] = unpackItems(content)
  const parsed = parseHead(head)
  invariant(parsed.ok, 'a journalled head is a head')
  return { kind: 'head', head: { head: parsed.value, signature: signature.slice() } }
}

/** Reads an item that this program did not seal itself (the page's copy), strictly; null for anything else. */
export function readForeignItem(item: Uint8Array, crypto: Crypto): LogItem | null {
  const content = item.subarray(1)
  if (item[0] === entryMark) {
    const line = bytesToUtf8(content)
    const entry = line.ok ? parseEntry(line.value, crypto) : line
    return entry.ok ? { kind: 'entry', entry: entry.value } : null
  }
  const parts = item[0] === headMark ? splitPair(content) : null
  const head = parts && parseHead(parts[0])
  return parts && head?.ok ? { kind: 'head', head: { head: head.value, signature: parts[1].slice() } } : null
}

/** Two byte strings with their lengths before them, and nothing else. */
function splitPair(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = bytes.length < 8 ? 0 : view.getUint32(0, true)
  if (bytes.length < 8 || first > bytes.length - 8) return null
  const second = view.getUint32(4 + first, true)
  return 8 + first + second === bytes.length ? [bytes.subarray(4, 4 + first), bytes.subarray(8 + first)] : null
}

function readLine(bytes: Uint8Array, crypto: Pick<Crypto, 'sha256Hex'>): HashedEntry {
  const line = bytesToUtf8(bytes)
  invariant(line.ok, 'a journalled line is text')
  return { entry: JSON.parse(line.value) as Entry, line: line.value, hash: crypto.sha256Hex(bytes) as Hash }
}
