/**
 * What is being written and not yet signed, kept beside the journal so that IndexedDB is never the only copy: an encrypted file,
 * one append for each burst of typing, of which the latest for each draft counts. A sealed sheet's draft is dropped. When the file is mostly
 * old bursts it is written anew, and the old one overwritten.
 */
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure } from '../files/file-port.ts'
import { openGenerations, type GenerationOptions, type Generations, type RewriteFailure } from './generations.ts'
import { inTurn } from './in-turn.ts'
import { packItems, unpackItems } from './packed-items.ts'

export interface DraftsOptions extends Omit<GenerationOptions, 'purpose' | 'name'> {
  /** A file of at most this many bytes is not worth writing anew; 1 MiB unless told. */
  readonly smallFileBytes?: number
}

export interface Draft {
  readonly id: string
  readonly bytes: Uint8Array
}

export type DraftFailure =
  | RewriteFailure
  /** Too many, one too long, or all together too large; nothing was changed. */
  | { readonly kind: 'draft-limit'; readonly limit: 'drafts' | 'draft-bytes' | 'total-bytes'; readonly max: number }

export interface Drafts {
  /** Durable when it returns. */
  save(drafts: readonly Draft[]): Promise<Result<void, DraftFailure>>
  drop(ids: readonly string[]): Promise<Result<void, RewriteFailure>>
  list(): readonly Draft[]
}

export const draftLimits = { drafts: 5_000, 'draft-bytes': 256 * 1024, 'total-bytes': 16 * 1024 * 1024 } as const

const usualSmallFile = 1024 * 1024
/** Rewritten when it is this many times what it holds. */
const wasteful = 4

/** `torn`: a burst that a power cut interrupted before it was said to be saved. `damaged`: some drafts may be older than the last save. */
export interface OpenedDrafts {
  readonly drafts: Drafts
  readonly torn: boolean
  readonly damaged: boolean
}

export async function openDrafts(options: DraftsOptions): Promise<Result<OpenedDrafts, FileFailure>> {
  const opened = await openGenerations({ ...options, purpose: 'drafts', name: 'drafts' })
  if (!opened.ok) return opened
  const { generations, scan } = opened.value
  const held = new Map<string, Uint8Array>()
  for (const { content } of [...scan.blocks, ...scan.beyond]) applyBlock(held, content)
  const damaged = scan.damage !== null
  return ok({
    drafts: draftsOver(generations, held, { damaged, smallFileBytes: options.smallFileBytes ?? usualSmallFile }),
    torn: scan.torn !== null,
    damaged,
  })
}

/** A block is a list of changes; a change is `[id, content]`, or `[id]` for a draft that is dropped. */
const makeBlock = (changes: readonly (Draft | string)[]): Uint8Array =>
  packItems(
    changes.map((change) =>
      typeof change === 'string' ? packItems([utf8ToBytes(change)]) : packItems([utf8ToBytes(change.id), change.bytes]),
    ),
  )

function applyBlock(held: Map<string, Uint8Array>, block: Uint8Array): void {
  for (const change of unpackItems(block)) {
    const [idBytes, content] = unpackItems(change)
    const id = bytesToUtf8(idBytes ?? new Uint8Array())
    invariant(id.ok, 'the id of a draft is text')
    if (content) held.set(id.value, content.slice())
    else held.delete(id.value)
  }
}

function draftsOver(
  generations: Generations,
  held: Map<string, Uint8Array>,
  { damaged, smallFileBytes }: { damaged: boolean; smallFileBytes: number },
): Drafts {
  const turn = inTurn()
  let mustRewrite = damaged
  const isWasteful = (after: ReadonlyMap<string, Uint8Array>) =>
    generations.bytes() > smallFileBytes && generations.bytes() > wasteful * sizeOf(after)

  async function change(changes: readonly (Draft | string)[]): Promise<Result<void, RewriteFailure>> {
    const block = makeBlock(changes)
    const after = new Map(held)
    applyBlock(after, block)
    const written = mustRewrite || isWasteful(after) ? await rewrite(after) : await generations.append(block)
    if (written.ok || written.failure.kind === 'shred-failed') {
      held.clear()
      for (const [id, bytes] of after) held.set(id, bytes)
    }
    return written
  }

  async function rewrite(after: ReadonlyMap<string, Uint8Array>): Promise<Result<void, RewriteFailure>> {
    const written = await generations.rewrite([...after].map(([id, bytes]) => makeBlock([{ id, bytes }])))
    if (written.ok || written.failure.kind === 'shred-failed') mustRewrite = false
    return written
  }

  return {
    save: (drafts) =>
      turn(async () => {
        const over = overLimit(held, drafts)
        return over ? err(over) : change(drafts.map(({ id, bytes }) => ({ id, bytes: bytes.slice() })))
      }),
    drop: (ids) =>
      turn(async () => (ids.some((id) => held.has(id)) ? change(ids.filter((id) => held.has(id))) : ok(undefined))),
    list: () => [...held].map(([id, bytes]) => ({ id, bytes })),
  }
}

const sizeOf = (held: ReadonlyMap<string, Uint8Array>): number =>
  [...held.values()].reduce((sum, bytes) => sum + bytes.length, 0)

function overLimit(
  held: ReadonlyMap<string, Uint8Array>,
  drafts: readonly Draft[],
): (DraftFailure & { kind: 'draft-limit' }) | null {
  const after = new Map(held)
  for (const { id, bytes } of drafts) after.set(id, bytes)
  const over = (limit: keyof typeof draftLimits) => ({ kind: 'draft-limit', limit, max: draftLimits[limit] }) as const
  if (drafts.some(({ bytes }) => bytes.length > draftLimits['draft-bytes'])) return over('draft-bytes')
  if (after.size > draftLimits.drafts) return over('drafts')
  return sizeOf(after) > draftLimits['total-bytes'] ? over('total-bytes') : null
}
