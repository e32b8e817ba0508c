/**
 * Writes a damaged log anew from the other store's copy. Only where that copy holds everything which the damaged file can still
 * show: if they differ, nothing is healed and both are kept. The damaged file stays beside it (`<log>.damaged`, `<log>-2.damaged` …).
 * After it the journal is opened again.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { bytesEqual } from '../../../shared/kernel/bytes.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { AtomicWriteFailure, AtomicWriter } from '../files/atomic-write.ts'
import { freeFileName } from '../../../shared/kernel/safe-file-name.ts'
import { journalPath, type FoundLog, type JournalOptions } from './journal.ts'
import { makeWholeLog } from './log-frame.ts'
import { packItems } from './packed-items.ts'
import { sealFor } from './sealed-block.ts'

export type HealFailure =
  | AtomicWriteFailure
  /** The log is sound: append to it instead. */
  | { readonly kind: 'log-sound' }
  /** The copy has another item at this number. */
  | { readonly kind: 'copies-differ'; readonly item: number }
  /** The damaged file still shows items that the copy lacks. */
  | { readonly kind: 'copy-incomplete'; readonly lacking: number }

const maxFileBytes = 512 * 1024 * 1024

/** `items` are the whole log from its first. */
export async function healLog(
  options: JournalOptions,
  writer: AtomicWriter,
  { found, items }: { found: FoundLog; items: readonly Uint8Array[] },
): Promise<Result<void, HealFailure>> {
  if (!found.damage) return err({ kind: 'log-sound' })
  const item = found.items.findIndex(
    (mine, index) => !bytesEqual(mine, items[index] ?? new Uint8Array()) || index >= items.length,
  )
  if (item !== -1) return err({ kind: 'copies-differ', item })
  const copied = new Set(items.map(digest))
  const lacking = found.beyond.filter((mine) => !copied.has(digest(mine))).length
  if (lacking > 0) return err({ kind: 'copy-incomplete', lacking })
  const kept = await keepDamaged(options, writer, found.log)
  if (!kept.ok) return kept
  const path = journalPath(options.folder, found.log)
  const written = await writer.write({
    folder: options.folder,
    name: basename(path),
    content: wholeLog(options, found.log, items),
    existing: 'replace',
  })
  return written.ok ? ok(undefined) : written
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function keepDamaged(
  { files, folder }: JournalOptions,
  writer: AtomicWriter,
  log: string,
): Promise<Result<void, AtomicWriteFailure>> {
  const damaged = await files.read(journalPath(folder, log), maxFileBytes)
  if (!damaged.ok) return damaged
  const listed = await files.list(folder)
  if (!listed.ok) return listed
  const name = freeFileName(
    `${log}.damaged`,
    listed.value.map((item) => item.name),
  )
  const written = await writer.write({ folder, name, content: [damaged.value], existing: 'refuse' })
  return written.ok ? ok(undefined) : written
}

/** Some hundred items a block, as imports write them. */
function wholeLog(
  { dataKey, random, scope }: JournalOptions,
  log: string,
  items: readonly Uint8Array[],
): readonly Uint8Array[] {
  const itemsInBlock = 500
  const contents: Uint8Array[] = []
  for (let from = 0; from < items.length; from += itemsInBlock)
    contents.push(packItems(items.slice(from, from + itemsInBlock)))
  return makeWholeLog(sealFor(dataKey, `journal/${log}`, `${scope}/${log}`), contents, random)
}
