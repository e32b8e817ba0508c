/**
 * What is still being written: kept in the page's database at once and, with the next burst, in the host's drafts file beside
 * the journal. "Saved" is said when both have it.
 */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { PageDatabase } from './database.ts'
import type { Sealing } from './sealing.ts'

export type DraftStanding =
  { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: number } | { readonly kind: 'only-here' }

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
  const texts = await readDrafts(ports)
  const listeners = new Set<() => void>()
  const waiting = new Map<string, string | null>()
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
    let isWithHost = true
    while (waiting.size > 0) {
      const burst = new Map(waiting)
      waiting.clear()
      isWithHost = await writeBurst(ports, burst)
    }
    flushing = null
    become(isWithHost ? { kind: 'saved', at: ports.now() } : { kind: 'only-here' })
  }
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

/** Both copies are read; the host's wins, since a burst reaches it last and only whole. What the page alone has is kept. */
async function readDrafts({ host, database, sealing, selection }: DraftPorts): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const row of await database.drafts.where('selection').equals(selection).toArray()) {
    const text = await sealing.open(place(selection, row.key), row)
    if (text.ok) texts.set(row.key, text.value)
  }
  const answer = await host['drafts.read']({ selection })
  if (answer.ok) for (const { key, text } of answer.value.drafts) texts.set(key, text)
  return texts
}

async function writeBurst(
  { host, database, sealing, selection }: DraftPorts,
  burst: ReadonlyMap<string, string | null>,
): Promise<boolean> {
  const rows = await Promise.all(
    [...burst].flatMap(([key, text]) =>
      text === null
        ? []
        : [sealing.seal(place(selection, key), text).then((sealed) => ({ selection, key, ...sealed }))],
    ),
  )
  const removed = [...burst].flatMap(([key, text]) => (text === null ? [key] : []))
  await database.transaction('rw', database.drafts, async () => {
    await database.drafts.bulkPut(rows)
    await database.drafts.bulkDelete(removed.map((key) => [selection, key]))
  })
  const put = [...burst].flatMap(([key, text]) => (text === null ? [] : [{ key, text }]))
  const answer = await host['drafts.write']({ selection, put, remove: removed })
  return answer.ok
}
