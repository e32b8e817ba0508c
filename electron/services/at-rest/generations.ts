/**
 * A sealed log that can also be written anew with less in it: `<name>.000001`, `<name>.000002` … of which the highest is the one
 * in force. What a rewriting leaves out is gone: the new file is whole and synced under its own name before the old one is
 * overwritten with zeros, synced and unlinked. Flash may keep old sectors; that is why cards are erased by their keys.
 *
 * A cut between these steps leaves two files or an unfinished one; opening finishes what was begun.
 */
import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { withFile, type FileFailure, type FilePort, type Filed } from '../files/file-port.ts'
import { renamePatiently, type Sleep } from '../files/rename-patiently.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { makeWholeLog } from './log-frame.ts'
import type { LogScan } from './scan-log.ts'
import { sealFor, type Seal } from './sealed-block.ts'
import { openSealedLog, type AppendFailure, type SealedLog } from './sealed-log.ts'
import { shred } from './shred.ts'

export interface GenerationOptions {
  readonly files: FilePort
  readonly random: Random
  readonly sleep: Sleep
  readonly dataKey: Uint8Array
  readonly purpose: 'cards' | 'drafts'
  readonly folder: string
  readonly name: string
}

/** The new file is in force, but the old one could not be overwritten yet. */
export interface ShredFailure {
  readonly kind: 'shred-failed'
  readonly path: string
  readonly code: string
}

export type RewriteFailure = AppendFailure | ShredFailure

export interface Generations {
  /** Bytes of the file in force. */
  bytes(): number
  append(content: Uint8Array): Promise<Result<void, AppendFailure>>
  rewrite(contents: readonly Uint8Array[]): Promise<Result<void, RewriteFailure>>
  /** Overwrites what an earlier `rewrite` could not. */
  shredLeft(): Promise<Result<void, ShredFailure>>
}

const unfinished = '.new'

export async function openGenerations(
  options: GenerationOptions,
): Promise<Result<{ readonly generations: Generations; readonly scan: LogScan }, FileFailure>> {
  const { files, folder } = options
  const synced = await syncFolder(files, folder)
  if (!synced.ok) return synced
  const numbers = await findNumbers(options)
  if (!numbers.ok) return numbers
  const live = numbers.value.at(-1) ?? 1
  for (const number of numbers.value.slice(0, -1)) {
    const gone = await shred(files, pathOf(options, number))
    if (!gone.ok) return gone
  }
  const opened = await openSealedLog({ ...options, path: pathOf(options, live), seal: sealOf(options, live) })
  if (!opened.ok) return opened
  return ok({ generations: generationsFrom(options, live, opened.value.log), scan: opened.value.scan })
}

const pathOf = ({ folder, name }: GenerationOptions, number: number): string =>
  join(folder, `${name}.${String(number).padStart(6, '0')}`)

/** The number is part of the seal: an old generation is not believed under a newer one's name. */
const sealOf = ({ dataKey, purpose, name }: GenerationOptions, number: number): Seal =>
  sealFor(dataKey, purpose, `${name}/${number}`)

/** Generations that are there, lowest first; an unfinished one was never in force and is removed. */
async function findNumbers({ files, folder, name }: GenerationOptions): Promise<Result<number[], FileFailure>> {
  const listed = await files.list(folder)
  if (!listed.ok) return listed
  const numbers: number[] = []
  for (const item of listed.value) {
    if (item.kind !== 'file' || !item.name.startsWith(`${name}.`)) continue
    const rest = item.name.slice(name.length + 1)
    if (/^\d{6}$/.test(rest)) numbers.push(Number(rest))
    else if (/^\d{6}\.new$/.test(rest)) {
      const removed = await files.unlink(join(folder, item.name))
      if (!removed.ok) return removed
    }
  }
  return ok(numbers.sort((a, b) => a - b))
}

function generationsFrom(options: GenerationOptions, number: number, log: SealedLog): Generations {
  const { files } = options
  let live = { number, log }
  /** Not known which generation is in force: nothing more until it is opened again. */
  let inDoubt = false
  const unshredded = new Set<string>()

  async function shredLeft(): Promise<Result<void, ShredFailure>> {
    for (const path of unshredded) {
      const gone = await shred(files, path)
      if (!gone.ok) return err({ kind: 'shred-failed', path, code: gone.failure.code })
      unshredded.delete(path)
    }
    return ok(undefined)
  }

  return {
    bytes: () => live.log.bytes(),
    append: async (content) => (inDoubt ? err({ kind: 'log-in-doubt' }) : live.log.append(content)),
    async rewrite(contents) {
      if (inDoubt) return err({ kind: 'log-in-doubt' })
      const written = await writeNext(options, live.number + 1, contents)
      if (!written.ok) return written
      const next = await adopt(options, live.number + 1)
      if (!next.ok) {
        inDoubt = true
        return next
      }
      unshredded.add(live.log.path)
      live = { number: live.number + 1, log: next.value }
      return shredLeft()
    },
    shredLeft,
  }
}

/** Writes the next generation under its own name. On failure the one before stays in force. */
async function writeNext(options: GenerationOptions, number: number, contents: readonly Uint8Array[]): Filed<void> {
  const { files, random, sleep } = options
  const path = pathOf(options, number)
  await files.unlink(path + unfinished)
  const pieces = makeWholeLog(sealOf(options, number), contents, random)
  const written = await withFile(files.createNew(path + unfinished), (file) => writeWhole(file, pieces))
  const checked = written.ok ? await readsBack(options, number, contents.length) : written
  const renamed = checked.ok ? await renamePatiently(files, { from: path + unfinished, to: path, sleep }) : checked
  if (!renamed.ok) await files.unlink(path + unfinished)
  return renamed
}

/** The old generation is about to be destroyed: first see that the new one is there and whole. */
async function readsBack(options: GenerationOptions, number: number, blocks: number): Filed<void> {
  const path = pathOf(options, number) + unfinished
  const opened = await openSealedLog({ ...options, path, seal: sealOf(options, number), isSettled: true })
  if (!opened.ok) return opened
  const { torn, damage } = opened.value.scan
  const isWhole = opened.value.log.blockCount() === blocks && torn === null && damage === null
  return isWhole ? ok(undefined) : err({ kind: 'io', path, code: 'EIO' })
}

async function adopt(options: GenerationOptions, number: number): Promise<Result<SealedLog, FileFailure>> {
  const synced = await syncFolder(options.files, options.folder)
  if (!synced.ok) return synced
  const opened = await openSealedLog({
    ...options,
    path: pathOf(options, number),
    seal: sealOf(options, number),
    isSettled: true,
  })
  return opened.ok ? ok(opened.value.log) : opened
}

async function writeWhole(
  file: { write(offset: number, bytes: Uint8Array): Filed<void>; sync(): Filed<void> },
  pieces: readonly Uint8Array[],
): Filed<void> {
  let offset = 0
  for (const piece of pieces) {
    const written = await file.write(offset, piece)
    if (!written.ok) return written
    offset += piece.length
  }
  return file.sync()
}
