/**
 * Gives the journal what only the page's database still holds: after a lost folder, a damaged log. The page is not believed: heads are
 * verified, and only logs of people who belong to the record come in. A log of which both hold different things is left alone.
 */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import { parseCard, type HashedCard } from '../../../shared/record/card.ts'
import { parseEntry, selectionOf, type HashedEntry } from '../../../shared/record/entry.ts'
import { parseHead, type SignedHead } from '../../../shared/record/head.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { entryItem, headItem, readItem } from '../record/journal-items.ts'
import type { SelectionRecord } from '../record/selection-record.ts'
import { fileFailure, keepingFailure } from './disk-failures.ts'
import { healFailure } from './record-failures.ts'
import type { Session } from './session.ts'

type Unsound = HostFailure<'bundle-refused'>

const unsound = (step: Unsound['step'], problem: string): Result<never, Unsound> =>
  err({ kind: 'bundle-refused', step, file: null, problem })

export async function healRecord(session: Session, { selection, ...part }: InputOf<'record.heal'>) {
  const read = readPart(selection, part)
  if (!read.ok) return read
  const opened = await session.bench.openOrBegin(selection)
  if (!opened.ok) return err(keepingFailure(opened.failure))
  const { record } = opened.value
  const before = entriesIn(record)
  const healed = await healLogs(record, read.value)
  if (!healed.ok) return healed
  const held = record.cardList().length
  const kept = await record.keepCards(read.value.cards)
  if (!kept.ok) return err(keepingFailure(kept.failure))
  await opened.value.loadCards()
  return ok({ entries: entriesIn(record) - before, cards: record.cardList().length - held })
}

const entriesIn = (record: SelectionRecord): number => record.holding().entries.size + record.holding().waiting.size

interface PagePart {
  readonly logs: ReadonlyMap<KeyId, PageLog>
  readonly cards: readonly HashedCard[]
}

interface PageLog {
  readonly entries: HashedEntry[]
  readonly heads: SignedHead[]
}

function readPart(
  selection: Hash,
  { entries, heads, cards }: Omit<InputOf<'record.heal'>, 'selection'>,
): Result<PagePart, Unsound> {
  const logs = new Map<KeyId, PageLog>()
  const logOf = (author: KeyId): PageLog => {
    const log = logs.get(author) ?? { entries: [], heads: [] }
    logs.set(author, log)
    return log
  }
  for (const line of entries) {
    const entry = parseEntry(line, nodeCrypto)
    if (!entry.ok) return unsound('entries', entry.failure.kind)
    if (selectionOf(entry.value) !== selection) return unsound('entries', 'other-selection')
    logOf(entry.value.entry.author).entries.push(entry.value)
  }
  for (const { head, signature } of heads) {
    const parsed = parseHead(utf8ToBytes(head))
    if (!parsed.ok) return unsound('heads', parsed.failure.kind)
    logOf(parsed.value.author).heads.push({ head: parsed.value, signature: utf8ToBytes(signature) })
  }
  const read: HashedCard[] = []
  for (const text of cards) {
    const card = parseCard(utf8ToBytes(text), nodeCrypto)
    if (!card.ok) return unsound('cards', card.failure.kind)
    read.push(card.value)
  }
  return ok({ logs, cards: read })
}

/** The founder's log first, then whoever belongs to the record by what has come in. */
async function healLogs(record: SelectionRecord, { logs }: PagePart) {
  const left = new Map(logs)
  const founder = [...logs.values()].flatMap(({ entries }) => entries).find(({ hash }) => hash === record.selection)
  const mayCome = (author: KeyId): boolean => author === founder?.entry.author || record.fold().isAdmitted(author)
  for (;;) {
    const next = [...left].find(([author]) => mayCome(author))
    if (!next) return ok(undefined)
    const [author, log] = next
    left.delete(author)
    const healed = await healOne(record, author, log)
    if (!healed.ok) return healed
  }
}

/** What the journal lacks goes behind what it holds; each head stands behind its entry, as it was signed. */
async function healOne(record: SelectionRecord, author: KeyId, { entries, heads }: PageLog) {
  const held = await record.items(author, 0)
  if (!held.ok) return err(fileFailure(held.failure))
  const items = held.value.map((item) => readItem(item, nodeCrypto))
  const hashes = new Set(items.map((item) => (item.kind === 'entry' ? item.entry.hash : item.head.head.hash)))
  const numbers = new Map(
    items.flatMap((item) => (item.kind === 'entry' ? [[item.entry.entry.seq, item.entry.hash]] : [])),
  )
  const headed = new Set(items.flatMap((item) => (item.kind === 'head' ? [item.head.head.hash] : [])))
  const headsOf = Map.groupBy(
    heads.filter(({ head }) => !headed.has(head.hash)),
    ({ head }) => head.hash,
  )
  const fresh = entries.filter(({ hash }) => !hashes.has(hash))
  const added = fresh.flatMap((entry) => [entryItem(entry), ...(headsOf.get(entry.hash) ?? []).map(headItem)])
  if (added.length === 0) return ok(undefined)
  const differs = fresh.some(({ entry, hash }) => numbers.has(entry.seq) && numbers.get(entry.seq) !== hash)
  // Shown as it is, so that the store itself finds where the two part, and stops signing.
  const page = differs ? added : [...held.value, ...added]
  const healed = await record.heal(author, page)
  return healed.ok ? ok(undefined) : err(healFailure(healed.failure))
}
