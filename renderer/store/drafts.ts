/**
 * What is still being written: each burst goes into the page's database and into the host's drafts file beside the journal.
 * "Saved" is said when the host has it on its disk.
 */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { PageDatabase } from './database.ts'
import type { Sealing } from './sealing.ts'

export type DraftStanding =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** In this page's database, and not with the program. */
  | { readonly kind: 'only-here' }
  /** In the memory of this page alone: neither the program nor the database took it. */
  | { readonly kind: 'not-saved' }

export interface Drafts {
  get(key: string): string | null
  keys(): readonly string[]
  put(key: string, text: string): void
  remove(keys: readonly string[]): void
  standing(): DraftStanding
  subscribe(listener: () => void): () => void
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

export interface DraftPorts {
  readonly host: HostClient
  readonly database: PageDatabase
  readonly sealing: Sealing
  readonly selection: Hash
  readonly now: () => number
}

const place = (selection: string, key: string): string => `${selection} draft ${key}`

export async function openDrafts(ports: DraftPorts): Promise<Drafts> {
  const { texts, lacking } = await readDrafts(ports)
  const listeners = new Set<() => void>()
  const waiting = new Map<string, string | null>()
  /** What the host has not taken yet: goes to it again with the next burst, or "saved" would be said too early. */
  const owed = new Map<string, string | null>(lacking)
  let standing: DraftStanding = { kind: 'saved', at: ports.now() }
  let flushing: Promise<void> | null = null
  const become = (next: DraftStanding) => {
    standing = next
    for (const listener of listeners) listener()
  }
  const change = (key: string, text: string | null) => {
    if (text === null) texts.delete(key)
    else texts.set(key, text)
    waiting.set(key, text)
    become({ kind: 'saving' })
    flushing ??= Promise.resolve().then(flush)
  }
  const flush = async () => {
    let kept: Kept = 'saved'
    while (waiting.size > 0) {
      const burst = new Map(waiting)
      waiting.clear()
      for (const [key, text] of burst) owed.set(key, text)
      kept = await writeBurst(ports, burst, owed)
      if (kept === 'saved') owed.clear()
    }
    flushing = null
    become(kept === 'saved' ? { kind: kept, at: ports.now() } : { kind: kept })
  }
  for (const [key, text] of lacking) change(key, text)
  return {
    get: (key) => texts.get(key) ?? null,
    keys: () => [...texts.keys()],
    put: change,
    remove: (keys) => keys.forEach((key) => change(key, null)),
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: async () => {
      while (flushing) await flushing
    },
  }
}

/**
 * Both copies are read; the host's wins, since a burst reaches it last and only whole. What the page alone has is kept, and told
 * as lacking at the host.
 */
async function readDrafts({ host, database, sealing, selection }: DraftPorts) {
  const texts = new Map<string, string>()
  for (const row of await database.drafts.where('selection').equals(selection).toArray()) {
    const text = await sealing.open(place(selection, row.key), row)
    if (text.ok) texts.set(row.key, text.value)
  }
  const lacking = new Map(texts)
  const answer = await host['drafts.read']({ selection })
  if (!answer.ok) return { texts, lacking }
  for (const { key, text } of answer.value.drafts) {
    texts.set(key, text)
    lacking.delete(key)
  }
  return { texts, lacking }
}

type Kept = Exclude<DraftStanding['kind'], 'saving'>
/** `null`: removed. */
type Texts = ReadonlyMap<string, string | null>

/** With the host all that it was owed is durable, whatever has befallen the page's database. */
async function writeBurst(ports: DraftPorts, burst: Texts, owed: Texts): Promise<Kept> {
  const inDatabase = await writeToDatabase(ports, burst).then(
    () => true,
    () => false,
  )
  const put = [...owed].flatMap(([key, text]) => (text === null ? [] : [{ key, text }]))
  const remove = [...owed].flatMap(([key, text]) => (text === null ? [key] : []))
  const answer = await ports.host['drafts.write']({ selection: ports.selection, put, remove })
  return answer.ok ? 'saved' : inDatabase ? 'only-here' : 'not-saved'
}

async function writeToDatabase({ database, sealing, selection }: DraftPorts, burst: Texts): Promise<void> {
  const put = [...burst].flatMap(([key, text]) => (text === null ? [] : [{ key, text }]))
  const rows = await Promise.all(
    put.map(async ({ key, text }) => ({ selection, key, ...(await sealing.seal(place(selection, key), text)) })),
  )
  const removed = [...burst].flatMap(([key, text]): [string, string][] => (text === null ? [[selection, key]] : []))
  await database.transaction('rw', database.drafts, async () => {
    await database.drafts.bulkPut(rows)
    await database.drafts.bulkDelete(removed)
  })
}
