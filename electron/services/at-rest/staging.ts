/**
 * Imports as one commit over many files. A checked bundle is written, sealed, into `incoming/<digest>/`, synced, and renamed to
 * `accepted/<digest>`: that rename is the commit. Journal, cards and database follow from it by `apply`, which must be idempotent
 * since a cut in the middle repeats it. What was applied is renamed to `done/` before it is deleted, so that no cut leaves half of it
 * under `accepted/`; deleting begins with the import's own key. The renames go between folders of one volume, which journaling file systems (ext4, NTFS, APFS) do as one.
 */
import { join } from 'node:path'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { ok, type Failure, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure, FilePort, Filed } from '../files/file-port.ts'
import { renamePatiently, type Sleep } from '../files/rename-patiently.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { inTurn } from './in-turn.ts'
import { readParts, removeParts, writeParts, type StagedPart, type StagingDamaged } from './staged-parts.ts'

export type { StagedPart, StagingDamaged } from './staged-parts.ts'

export interface StagingOptions {
  readonly files: FilePort
  readonly random: Random
  readonly sleep: Sleep
  readonly dataKey: Uint8Array
  /** Holds the three folders; it exists. */
  readonly folder: string
}

/** Brings an accepted import into journal and stores. Called again after a cut, so it adds only what is not there. */
export type ApplyImport<F extends Failure> = (digest: Hash, parts: readonly StagedPart[]) => Promise<Result<void, F>>

export interface RollForward<F extends Failure> {
  readonly applied: readonly Hash[]
  readonly failed: readonly { readonly digest: Hash; readonly failure: F | FileFailure | StagingDamaged }[]
}

export interface Staging {
  /**
   * When it returns the import is committed, whatever happens after. The same digest twice is one import. `beside` makes durable what
   * the parts lead to; it runs while they are written, and without it nothing is committed.
   */
  accept<F extends Failure = never>(
    digest: Hash,
    parts: readonly StagedPart[],
    beside?: () => Promise<Result<unknown, F>>,
  ): Promise<Result<void, FileFailure | F>>
  /** Applies what is accepted and clears it away; at start, and after each `accept`. */
  rollForward<F extends Failure>(apply: ApplyImport<F>): Promise<Result<RollForward<F>, FileFailure>>
  /** Gives up an accepted import (one that is damaged). */
  discard(digest: Hash): Promise<Result<void, FileFailure>>
}

/** Folders of the three states. */
interface Rooms {
  readonly incoming: string
  readonly accepted: string
  readonly done: string
}

export async function openStaging(options: StagingOptions): Promise<Result<Staging, FileFailure>> {
  const { files, folder } = options
  const rooms: Rooms = {
    incoming: join(folder, 'incoming'),
    accepted: join(folder, 'accepted'),
    done: join(folder, 'done'),
  }
  for (const room of [rooms.incoming, rooms.accepted, rooms.done]) {
    const made = await files.makeFolder(room)
    if (!made.ok && made.failure.kind !== 'exists') return made
  }
  // A crash of the program alone may have left names that only the system's memory holds; what is believed must stay.
  for (const room of [folder, rooms.accepted, rooms.done]) {
    const synced = await syncFolder(files, room)
    if (!synced.ok) return synced
  }
  for (const room of [rooms.incoming, rooms.done]) {
    const cleared = await clearRoom(files, room)
    if (!cleared.ok) return cleared
  }
  const turn = inTurn()
  return ok({
    accept: (digest, parts, beside = nothing) => turn(() => accept(options, rooms, { digest, parts, beside })),
    rollForward: (apply) => turn(() => rollForward(options, rooms, apply)),
    discard: (digest) => turn(() => retire(options, rooms, digest)),
  })
}

const nothing = async () => ok(undefined)

interface Acceptance<F extends Failure> {
  readonly digest: Hash
  readonly parts: readonly StagedPart[]
  readonly beside: () => Promise<Result<unknown, F>>
}

async function accept<F extends Failure>(
  options: StagingOptions,
  rooms: Rooms,
  { digest, parts, beside }: Acceptance<F>,
): Promise<Result<void, FileFailure | F>> {
  const { files, sleep } = options
  const accepted = join(rooms.accepted, digest)
  const incoming = join(rooms.incoming, digest)
  const isAccepted = (await files.stat(accepted)).ok
  const cleared = isAccepted ? ok(undefined) : await removeParts(files, incoming)
  if (!cleared.ok) return cleared
  const [written, done] = await Promise.all([
    isAccepted ? ok(undefined) : writeParts(options, incoming, { digest, parts }),
    beside(),
  ])
  if (!written.ok) return written
  if (!done.ok) return done
  if (isAccepted) return ok(undefined)
  const renamed = await renamePatiently(files, { from: incoming, to: accepted, sleep })
  return renamed.ok ? syncFolder(files, rooms.accepted) : renamed
}

async function rollForward<F extends Failure>(
  options: StagingOptions,
  rooms: Rooms,
  apply: ApplyImport<F>,
): Promise<Result<RollForward<F>, FileFailure>> {
  const listed = await options.files.list(rooms.accepted)
  if (!listed.ok) return listed
  const applied: Hash[] = []
  const failed: { digest: Hash; failure: F | FileFailure | StagingDamaged }[] = []
  for (const { name } of listed.value) {
    const digest = name as Hash
    const parts = await readParts(options, join(rooms.accepted, name), digest)
    const done = parts.ok ? await apply(digest, parts.value) : parts
    const retired = done.ok ? await retire(options, rooms, digest) : done
    if (retired.ok) applied.push(digest)
    else failed.push({ digest, failure: retired.failure })
  }
  return ok({ applied, failed })
}

/** Out of `accepted` as one step, durably, before any of its files is deleted. */
async function retire({ files, sleep }: StagingOptions, rooms: Rooms, digest: Hash): Filed<void> {
  const done = join(rooms.done, digest)
  const cleared = await removeParts(files, done)
  if (!cleared.ok) return cleared
  const renamed = await renamePatiently(files, { from: join(rooms.accepted, digest), to: done, sleep })
  if (!renamed.ok) return renamed
  const synced = await syncFolder(files, rooms.done)
  return synced.ok ? removeParts(files, done) : synced
}

async function clearRoom(files: FilePort, room: string): Filed<void> {
  const listed = await files.list(room)
  if (!listed.ok) return listed
  for (const { name } of listed.value) {
    const removed = await removeParts(files, join(room, name))
    if (!removed.ok) return removed
  }
  return ok(undefined)
}
