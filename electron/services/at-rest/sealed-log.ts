/**
 * An append-only file of sealed blocks, where an append is one write and one fsync and is acknowledged after it. What cannot be
 * written leaves the file as it was. After a failed fsync nobody knows what the disk holds (Linux drops the pages and says so
 * once), so the log takes nothing more until it is opened again.
 *
 * Appends come in two halves, `stage` and `commit`, so that several logs can be synced together. The caller keeps appends in turn.
 */
import { dirname } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { withFile, type FileFailure, type FilePort, type OpenFile } from '../files/file-port.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { headerBytes, makeBlock, makeHeader } from './log-frame.ts'
import { scanLog, type LogScan } from './scan-log.ts'
import type { Seal } from './sealed-block.ts'

/** More than any log of one selection; a guard for memory. */
const maxLogBytes = 512 * 1024 * 1024

export type AppendFailure =
  | FileFailure
  /** Damaged in the middle: nothing is added until it is healed. */
  | { readonly kind: 'log-damaged'; readonly at: number; readonly block: number }
  /** Another program has written to the file since it was opened. */
  | { readonly kind: 'log-moved'; readonly expectedBytes: number; readonly bytes: number }
  /** An earlier append ended in doubt; open it again first. */
  | { readonly kind: 'log-in-doubt' }

export interface StagedAppend {
  /** True where the file's name is new, so that its folder must be synced too. */
  readonly nameIsNew: boolean
  /** Syncs, closes and counts the block. After it the caller syncs the folder of a new name and then calls `named`. */
  commit(): Promise<Result<void, AppendFailure>>
  named(): void
  /** Takes it back as far as that is possible. */
  abandon(): Promise<void>
}

export interface SealedLog {
  readonly path: string
  /** Bytes that can be believed. */
  bytes(): number
  blockCount(): number
  stage(content: Uint8Array): Promise<Result<StagedAppend, AppendFailure>>
  /** Stage, commit, and the folder's sync where the file is new. */
  append(content: Uint8Array): Promise<Result<void, AppendFailure>>
}

export interface SealedLogOptions {
  readonly files: FilePort
  readonly random: Random
  readonly path: string
  readonly seal: Seal
  /** True where the caller has just synced the content. */
  readonly isSettled?: boolean
}

/**
 * Reads and checks the file; one that does not exist is an empty log. Its content stays as it is, but is synced: after a crash of
 * the program alone, the memory of the system may hold a block that the disk does not, and what is believed must not go away again.
 * The caller syncs the folder.
 */
export async function openSealedLog(
  options: SealedLogOptions,
): Promise<Result<{ readonly log: SealedLog; readonly scan: LogScan }, FileFailure>> {
  const { files, path, seal } = options
  const read = await files.read(path, maxLogBytes)
  if (!read.ok && read.failure.kind !== 'missing') return read
  if (read.ok && !options.isSettled) {
    const settled = await withFile(files.open(path), (file) => file.sync())
    if (!settled.ok && settled.failure.kind !== 'read-only') return settled
  }
  const bytes = read.ok ? read.value : null
  const scan = scanLog(bytes ?? new Uint8Array(), seal)
  const { fileId, end, lastTag, damage } = scan
  const state: State = {
    fileId,
    blocks: scan.blocks.length,
    end,
    lastTag,
    damage,
    onDisk: bytes?.length ?? null,
    nameIsNew: bytes === null,
    inDoubt: false,
  }
  return ok({ log: sealedLog(options, state), scan })
}

interface State {
  fileId: Uint8Array | null
  blocks: number
  end: number
  lastTag: Uint8Array
  /** Bytes on disk, torn end included; `null` while there is no file. */
  onDisk: number | null
  /** True until the folder was synced with this name in it. */
  nameIsNew: boolean
  readonly damage: LogScan['damage']
  inDoubt: boolean
}

function sealedLog(options: SealedLogOptions, state: State): SealedLog {
  const { files, path, seal, random } = options

  async function stage(content: Uint8Array): Promise<Result<StagedAppend, AppendFailure>> {
    if (state.damage) return err({ kind: 'log-damaged', ...state.damage })
    if (state.inDoubt) return err({ kind: 'log-in-doubt' })
    const opened = await openForAppend(files, path, state.onDisk)
    if (!opened.ok) return opened
    const file = opened.value
    const fileId = await prepareFile(file, state, random)
    if (!fileId.ok) return giveUp(file, fileId.failure)
    const place = { number: state.blocks, previousTag: state.blocks === 0 ? fileId.value : state.lastTag }
    const block = makeBlock(seal, { fileId: fileId.value, place, content, random })
    const written = await file.write(state.end, block.bytes)
    if (!written.ok) return giveUp(file, written.failure)
    return ok({
      nameIsNew: state.nameIsNew,
      named: () => {
        state.nameIsNew = false
      },
      commit: () => finish(file, { end: state.end + block.bytes.length, tag: block.tag }),
      abandon: async () => {
        await giveUp(file, { kind: 'io', path, code: 'ECANCELED' })
      },
    })
  }

  /** Leaves the file as it was before, or else takes nothing more. */
  async function giveUp(file: OpenFile, failure: FileFailure) {
    const cut = await file.truncate(state.end)
    if (cut.ok) state.onDisk = state.end
    else state.inDoubt = true
    await file.close()
    return err(failure)
  }

  async function finish(
    file: OpenFile,
    { end, tag }: { end: number; tag: Uint8Array },
  ): Promise<Result<void, AppendFailure>> {
    const synced = await file.sync()
    const closed = await file.close()
    const done = synced.ok ? closed : synced
    if (!done.ok) state.inDoubt = true
    else Object.assign(state, { end, lastTag: tag, onDisk: end, blocks: state.blocks + 1 } satisfies Partial<State>)
    return done
  }

  async function append(content: Uint8Array): Promise<Result<void, AppendFailure>> {
    const staged = await stage(content)
    if (!staged.ok) return staged
    const committed = await staged.value.commit()
    if (!committed.ok || !staged.value.nameIsNew) return committed
    const synced = await syncFolder(files, dirname(path))
    if (synced.ok) staged.value.named()
    return synced
  }

  return { path, bytes: () => state.end, blockCount: () => state.blocks, stage, append }
}

/** Compare and swap: the file must be as long as it was left, so that two programs never write over each other. */
async function openForAppend(
  files: FilePort,
  path: string,
  onDisk: number | null,
): Promise<Result<OpenFile, AppendFailure>> {
  const facts = await files.stat(path)
  if (!facts.ok && facts.failure.kind !== 'missing') return facts
  const bytes = facts.ok ? facts.value.bytes : null
  if (bytes !== onDisk) return err({ kind: 'log-moved', expectedBytes: onDisk ?? 0, bytes: bytes ?? 0 })
  return onDisk === null ? files.createNew(path) : files.open(path)
}

/** Cuts a torn end away and writes the header where there is none. Gives the file's random name. */
async function prepareFile(file: OpenFile, state: State, random: Random): Promise<Result<Uint8Array, FileFailure>> {
  if (state.onDisk !== null && state.onDisk > state.end) {
    const cut = await file.truncate(state.end)
    if (!cut.ok) return cut
  }
  if (state.fileId) return ok(state.fileId)
  const header = makeHeader(random)
  const written = await file.write(0, header)
  if (!written.ok) return written
  // Synced before any block: from then on a bad header with something behind it is damage and no unfinished beginning.
  const synced = await file.sync()
  if (!synced.ok) return synced
  state.fileId = header.slice(-16)
  state.end = headerBytes
  return ok(state.fileId)
}
