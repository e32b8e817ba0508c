/**
 * The truth of this device: one append-only file of sealed blocks for each author's log of one selection, `<log>.journal` in the
 * selection's folder. An item is what the caller stores together (an entry's line and the signature of its head); one append is one
 * block, so its items are there all or none.
 *
 * `append` is compare-and-swap on the number of items held, writes all logs it names, syncs them side by side, and is acknowledged
 * when all are on the disk. Across logs it is not atomic: an import that must be is staged first (staging.ts).
 */
import { join } from 'node:path'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { inTurn } from './in-turn.ts'
import { packItems, unpackItems } from './packed-items.ts'
import type { LogScan } from './scan-log.ts'
import { sealFor } from './sealed-block.ts'
import { openSealedLog, type AppendFailure, type SealedLog, type StagedAppend } from './sealed-log.ts'

export interface JournalOptions {
  readonly files: FilePort
  readonly random: Random
  readonly dataKey: Uint8Array
  /** The selection's own folder; it exists. */
  readonly folder: string
  /** The selection's id: its blocks open in no other selection. */
  readonly scope: string
}

/** What was found of one log when the journal was opened. */
export interface FoundLog {
  readonly log: string
  readonly items: readonly Uint8Array[]
  /** An unacknowledged append that a power cut tore; cut away by the next append. */
  readonly torn: { readonly at: number; readonly bytes: number } | null
  /** Byte and block where it is damaged. `items` are those before; nothing is appended until it is healed. */
  readonly damage: { readonly at: number; readonly block: number } | null
  /** Sound items behind the damage: of known content, but unknown number. */
  readonly beyond: readonly Uint8Array[]
}

export interface Addition {
  readonly log: string
  /** How many items the caller believes to be held: compare-and-swap. */
  readonly expected: number
  readonly items: readonly Uint8Array[]
}

export type JournalFailure = (
  AppendFailure | { readonly kind: 'count-differs'; readonly expected: number; readonly held: number }
) & { readonly log: string }

export interface Journal {
  logs(): readonly string[]
  /** Items held in a log; 0 for one that was never written. */
  count(log: string): number
  /** All or none of one log's items; on failure of several logs some may have been kept, and their counts tell. */
  append(additions: readonly Addition[]): Promise<Result<void, JournalFailure>>
  /** Items from number `from` on, read and checked again. */
  read(log: string, from: number): Promise<Result<readonly Uint8Array[], FileFailure>>
}

const logName = /^[a-z0-9][a-z0-9.-]{0,150}$/
const suffix = '.journal'

export const journalPath = (folder: string, log: string): string => join(folder, `${log}${suffix}`)

export const itemsOf = (blocks: LogScan['blocks']): readonly Uint8Array[] =>
  blocks.flatMap(({ content }) => unpackItems(content))

interface Held {
  readonly sealed: SealedLog
  items: number
}

export async function openJournal(
  options: JournalOptions,
): Promise<Result<{ readonly journal: Journal; readonly found: readonly FoundLog[] }, FileFailure>> {
  const { files, folder } = options
  const synced = await syncFolder(files, folder)
  if (!synced.ok) return synced
  const listed = await files.list(folder)
  if (!listed.ok) return listed
  const held = new Map<string, Held>()
  const found: FoundLog[] = []
  for (const { name, kind } of listed.value) {
    const log = name.slice(0, -suffix.length)
    if (kind !== 'file' || !name.endsWith(suffix) || !logName.test(log)) continue
    const opened = await openLog(options, log)
    if (!opened.ok) return opened
    const { scan } = opened.value
    const items = itemsOf(scan.blocks)
    held.set(log, { sealed: opened.value.log, items: items.length })
    found.push({ log, items, torn: scan.torn, damage: scan.damage, beyond: itemsOf(scan.beyond) })
  }
  return ok({ journal: journalOver(options, held), found })
}

function openLog({ files, random, dataKey, folder, scope }: JournalOptions, log: string) {
  invariant(logName.test(log), `journal of ${log}`)
  return openSealedLog({
    files,
    random,
    path: journalPath(folder, log),
    seal: sealFor(dataKey, `journal/${log}`, `${scope}/${log}`),
  })
}

function journalOver(options: JournalOptions, held: Map<string, Held>): Journal {
  const turn = inTurn()
  return {
    logs: () => [...held.keys()],
    count: (log) => held.get(log)?.items ?? 0,
    append: (additions) => turn(() => appendAll(options, held, additions)),
    read: (log, from) =>
      turn(async () => {
        const opened = await openLog(options, log)
        return opened.ok ? ok(itemsOf(opened.value.scan.blocks).slice(from)) : opened
      }),
  }
}

interface Staging {
  readonly addition: Addition
  readonly held: Held
  readonly staged: StagedAppend
}

async function appendAll(
  options: JournalOptions,
  held: Map<string, Held>,
  additions: readonly Addition[],
): Promise<Result<void, JournalFailure>> {
  invariant(new Set(additions.map(({ log }) => log)).size === additions.length, 'one addition for each log')
  for (const { log, expected } of additions) {
    const items = held.get(log)?.items ?? 0
    if (items !== expected) return err({ kind: 'count-differs', expected, held: items, log })
  }
  const stagings: Staging[] = []
  for (const addition of additions) {
    const staged = await stageOne(options, held, addition)
    if (!staged.ok) {
      for (const earlier of stagings) await earlier.staged.abandon()
      return staged
    }
    stagings.push(staged.value)
  }
  return commitAll(options, stagings)
}

async function stageOne(
  options: JournalOptions,
  held: Map<string, Held>,
  addition: Addition,
): Promise<Result<Staging, JournalFailure>> {
  const { log, items } = addition
  const known = held.get(log)
  const opened = known ? ok({ log: known.sealed }) : await openLog(options, log)
  if (!opened.ok) return err({ ...opened.failure, log })
  const entry = known ?? { sealed: opened.value.log, items: 0 }
  held.set(log, entry)
  const staged = await entry.sealed.stage(packItems(items))
  return staged.ok ? ok({ addition, held: entry, staged: staged.value }) : err({ ...staged.failure, log })
}

async function commitAll(
  { files, folder }: JournalOptions,
  stagings: readonly Staging[],
): Promise<Result<void, JournalFailure>> {
  const fresh = stagings.filter(({ staged }) => staged.nameIsNew)
  // Contents and names side by side: nothing is acknowledged before both are there, and a name without its content is a torn append.
  const [named, ...commits] = await Promise.all([
    fresh.length > 0 ? syncFolder(files, folder) : ok(undefined),
    ...stagings.map(({ staged }) => staged.commit()),
  ])
  let failure: JournalFailure | null = null
  for (const [index, { addition, held }] of stagings.entries()) {
    const committed = commits[index]
    if (committed?.ok) held.items += addition.items.length
    else if (committed) failure ??= { ...committed.failure, log: addition.log }
  }
  if (named.ok) for (const { staged } of fresh) staged.named()
  if (failure) return err(failure)
  if (!named.ok) return err({ ...named.failure, log: fresh[0]?.addition.log ?? '' })
  return ok(undefined)
}
