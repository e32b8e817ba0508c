/**
 * Blocks of one selection: appended whole, read whole. A block that does not open is told by number; everything after
 * the first such block is given up and read again from the journal, which is the truth.
 */
import { Dexie } from 'dexie'
import type { RecordPart } from '../../shared/host/record-methods.ts'
import type { BlockKind, BlockRow, PageDatabase } from './database.ts'
import type { Sealing } from './sealing.ts'

export interface Kept {
  readonly entries: string[]
  readonly heads: RecordPart['heads']
  readonly cards: string[]
  /** Where the host's record goes on after what is kept. */
  readonly after: string | null
  /** Blocks that did not open and were dropped with all after them. */
  readonly damaged: number
}

const blockPlace = (selection: string, number: number, kind: BlockKind): string => `${selection} ${number} ${kind}`

export async function readBlocks(database: PageDatabase, sealing: Sealing, selection: string): Promise<Kept> {
  const { rows, cursor } = await rowsAndCursor(database, selection)
  const kept: { entries: string[]; heads: RecordPart['heads']; cards: string[] } = { entries: [], heads: [], cards: [] }
  for (const [index, row] of rows.entries()) {
    const text = row.number === index ? await sealing.open(blockPlace(selection, row.number, row.kind), row) : null
    if (!text?.ok) {
      await dropBlocks(database, selection)
      return { entries: [], heads: [], cards: [], after: null, damaged: rows.length - index }
    }
    collect(kept, row.kind, JSON.parse(text.value))
  }
  return { ...kept, after: cursor?.after ?? null, damaged: 0 }
}

/** Of one moment: another tab may append between two readings, and what it appended would be passed over. */
const rowsAndCursor = (database: PageDatabase, selection: string) =>
  database.transaction('r', database.blocks, database.cursors, async () => ({
    rows: await database.blocks.where('selection').equals(selection).sortBy('number'),
    cursor: await database.cursors.get(selection),
  }))

function collect(
  kept: { entries: string[]; heads: RecordPart['heads']; cards: string[] },
  kind: BlockKind,
  values: unknown,
): void {
  if (kind === 'heads') kept.heads.push(...(values as RecordPart['heads']))
  else for (const value of values as string[]) kept[kind].push(value)
}

export const dropBlocks = (database: PageDatabase, selection: string): Promise<void> =>
  database.transaction('rw', database.blocks, database.cursors, async () => {
    await database.blocks.where('selection').equals(selection).delete()
    await database.cursors.delete(selection)
  })

/**
 * Appends what is new in one strict transaction. Sealing comes first: a transaction commits as soon as anything but the
 * database is awaited in it. False, and nothing appended, where the database does not stand at `before`.
 */
export async function appendBlocks(
  database: PageDatabase,
  sealing: Sealing,
  addition: { selection: string; part: RecordPart; before: string | null; after: string | null },
): Promise<boolean> {
  const { selection, part, before, after } = addition
  if ((await cursorOf(database, selection)) !== before) return false
  const last = await database.blocks
    .where('[selection+number]')
    .between([selection, Dexie.minKey], [selection, Dexie.maxKey])
    .last()
  let number = (last?.number ?? -1) + 1
  const rows: BlockRow[] = []
  for (const kind of ['entries', 'heads', 'cards'] as const) {
    if (part[kind].length === 0) continue
    const place = blockPlace(selection, number, kind)
    rows.push({ selection, number, kind, ...(await sealing.seal(place, JSON.stringify(part[kind]))) })
    number += 1
  }
  await database.transaction('rw', database.blocks, database.cursors, async () => {
    await database.blocks.bulkAdd(rows)
    await database.cursors.put({ selection, after })
  })
  return true
}

/** Where in the host's record the blocks end; `null` where there are none. */
export const cursorOf = async (database: PageDatabase, selection: string): Promise<string | null> =>
  (await database.cursors.get(selection))?.after ?? null
