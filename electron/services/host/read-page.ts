/**
 * The record as the page reads it: items of the journals, log after log as causes come before effects, then cards. The cursor says how
 * many items of each log and how many cards were read; logs only grow, so it keeps its meaning when the host is started again.
 *
 *   `<16 hex of the author>=<items, base 36>,…/<cards, base 36>.<16 hex of the last card read>`
 */
import { bytesToUtf8 } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { HeadText, RecordPart } from '../../../shared/host/record-methods.ts'
import { headBytes, type SignedHead } from '../../../shared/record/head.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { FileFailure } from '../files/file-port.ts'
import { readItem, type LogItem } from '../record/journal-items.ts'
import type { SelectionRecord } from '../record/selection-record.ts'

export interface RecordPage extends RecordPart {
  readonly next: string
  readonly more: boolean
}

interface Cursor {
  readonly items: Map<string, number>
  cards: number
  lastCard: string
}

/** Bytes of text in one page, as near as the next item allows. */
const pageBytes = 3_000_000

const shortOf = (hex: string): string => hex.slice(0, 16)

export function parseCursor(text: string | null): Cursor {
  const match = /^((?:[0-9a-f]{16}=[0-9a-z]{1,8},)*)\/([0-9a-z]{1,8})\.([0-9a-f]{16}|)$/.exec(text ?? '')
  const [, logs = '', cards = '0', lastCard = ''] = match ?? []
  const items = logs.split(',').flatMap((one): [string, number][] => {
    const [author, count] = one.split('=')
    return author && count ? [[author, Number.parseInt(count, 36)]] : []
  })
  return { items: new Map(items), cards: Number.parseInt(cards, 36), lastCard }
}

const formatCursor = ({ items, cards, lastCard }: Cursor): string =>
  `${[...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([author, count]) => `${author}=${count.toString(36)},`)
    .join('')}/${cards.toString(36)}.${lastCard}`

export async function readPage(
  record: SelectionRecord,
  after: string | null,
  limit = pageBytes,
): Promise<Result<RecordPage, FileFailure>> {
  const cursor = parseCursor(after)
  const logs = await newItems(record, cursor)
  if (!logs.ok) return logs
  const part = { entries: [] as string[], heads: [] as HeadText[], cards: [] as string[] }
  let room = limit
  while (room > 0) {
    const log = nextLog(record, logs.value)
    const item = log?.items.shift()
    if (!log || !item) break
    room -= takeItem(part, item)
    const author = shortOf(log.author)
    cursor.items.set(author, (cursor.items.get(author) ?? 0) + 1)
  }
  const hasItems = logs.value.some(({ items }) => items.length > 0)
  const left = hasItems ? 1 : await takeCards(record, { cursor, part, room })
  return ok({ ...part, next: formatCursor(cursor), more: left > 0 })
}

interface NewOfLog {
  readonly author: KeyId
  readonly items: LogItem[]
}

async function newItems(record: SelectionRecord, cursor: Cursor): Promise<Result<NewOfLog[], FileFailure>> {
  const logs: NewOfLog[] = []
  for (const [author, count] of [...record.counts()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const from = cursor.items.get(shortOf(author)) ?? 0
    if (count <= from) continue
    const read = await record.items(author, from)
    if (!read.ok) return read
    logs.push({ author, items: read.value.map((item) => readItem(item, nodeCrypto)) })
  }
  return ok(logs)
}

/** The log whose next item comes first: a head belongs to what was just taken, an entry waits for those beneath it. */
function nextLog(record: SelectionRecord, logs: readonly NewOfLog[]): NewOfLog | null {
  let best: NewOfLog | null = null
  let least = Infinity
  for (const log of logs) {
    const [item] = log.items
    if (!item) continue
    if (item.kind === 'head') return log
    const depth = record.holding().entries.get(item.entry.hash)?.depth ?? Number.MAX_SAFE_INTEGER
    if (depth < least) [best, least] = [log, depth]
  }
  return best
}

/** Returns the text's length. */
function takeItem(part: { entries: string[]; heads: HeadText[] }, item: LogItem): number {
  if (item.kind === 'entry') {
    part.entries.push(item.entry.line)
    return item.entry.line.length
  }
  const text = headTextOf(item.head)
  part.heads.push(text)
  return text.head.length + text.signature.length
}

export function headTextOf({ head, signature }: SignedHead): HeadText {
  return { head: textOf(headBytes(head)), signature: textOf(signature) }
}

interface CardReading {
  readonly cursor: Cursor
  readonly part: { readonly cards: string[] }
  readonly room: number
}

const batch = 500

/** Returns how many are left. Where a card that was read is gone (erased), its place is found again by the last one read. */
async function takeCards(record: SelectionRecord, { cursor, part, room }: CardReading): Promise<number> {
  const list = record.cardList()
  let at = placeOf(list, cursor)
  let left = room
  while (left > 0 && at < list.length) {
    const hashes = list.slice(at, at + batch)
    const read = await record.cards(hashes)
    for (const hash of hashes) {
      if (left <= 0) break
      at += 1
      cursor.lastCard = shortOf(hash)
      const card = read.get(hash)
      if (!card?.ok) continue
      const text = textOf(card.value)
      part.cards.push(text)
      left -= text.length
    }
  }
  cursor.cards = at
  return Math.max(0, list.length - at)
}

function placeOf(list: readonly Hash[], { cards, lastCard }: Cursor): number {
  if (cards === 0 || lastCard === '') return 0
  const isLast = (hash: Hash | undefined): boolean => hash !== undefined && shortOf(hash) === lastCard
  return isLast(list[cards - 1]) ? cards : list.findLastIndex(isLast) + 1
}

function textOf(bytes: Uint8Array): string {
  const text = bytesToUtf8(bytes)
  invariant(text.ok, 'entries, heads and cards are text')
  return text.value
}
