/**
 * Tells who wrote what, and who had seen what, so that a test reads as a story of the field:
 *
 *   const story = logStory()
 *   const founding = story.by('chair').writes('selection.founded.v1', { title: 'Contoh' })
 *   story.by('asesor-a').sees(founding).writes('note.written.v1', { text: 'satu' })
 *   story.by('asesor-a').restoresTo(founding)…           a fork
 *
 * Number, `prev`, `seen` and hashes are kept here. Keys are real Ed25519 keys, made from the names.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import type { Hash, KeyId } from '../../shared/kernel/ids.ts'
import { millisToInstant } from '../../shared/kernel/instant.ts'
import type { CanonicalValue } from '../../shared/record/canonical.ts'
import { writeEntry, type HashedEntry, type Point } from '../../shared/record/entry.ts'
import { addEntries, emptyHolding, type Holding } from '../../shared/record/holding.ts'

export type Body = Readonly<Record<string, CanonicalValue>>

const startOfStory = Date.UTC(2026, 10, 24, 1, 0, 0)

/** The secret scalar's seed of a person of the story: 32 bytes, the same in every run. */
export const seedOf = (name: string): Uint8Array => sha256(utf8ToBytes(`story ${name}`))

const keys = new Map<string, KeyId>()
export function keyOf(name: string): KeyId {
  const known = keys.get(name)
  if (known) return known
  const key = toHex(ed25519.getPublicKey(seedOf(name))) as KeyId
  keys.set(name, key)
  return key
}

export class Author {
  readonly name: string
  readonly key: KeyId
  readonly #story: Story
  #last: HashedEntry | null = null
  #news = new Map<KeyId, Point>()

  constructor(story: Story, name: string) {
    this.#story = story
    this.name = name
    this.key = keyOf(name)
  }

  /** The next entry will name these in its `seen` (a later one of the same log replaces an earlier). */
  sees(...entries: readonly HashedEntry[]): this {
    for (const { entry, hash } of entries)
      if (entry.author !== this.key) this.#news.set(entry.author, [entry.seq, hash])
    return this
  }

  /** Names a place that may not exist: for entries that contradict the record. */
  claims(key: KeyId, point: Point): this {
    this.#news.set(key, point)
    return this
  }

  /** Goes on from an older own entry (or from nothing), as a device does that was restored from a copy. */
  restoresTo(entry: HashedEntry | null): this {
    this.#last = entry
    return this
  }

  writes(type: string, body: Body = {}): HashedEntry {
    const seq = this.#last === null ? 0 : this.#last.entry.seq + 1
    const founding = this.#story.selection === null
    const hashed = writeEntry(
      {
        v: 1,
        selection: this.#story.selection,
        author: this.key,
        seq,
        prev: this.#last?.hash ?? null,
        seen: Object.fromEntries(this.#news),
        at: millisToInstant(startOfStory + 1000 * this.#story.entries.length, 420),
        type,
        body,
      },
      nobleCrypto,
    )
    if (founding) this.#story.selection = hashed.hash
    this.#story.entries.push(hashed)
    this.#last = hashed
    this.#news = new Map()
    return hashed
  }

  /** `count` entries of one type, numbered in their bodies. */
  writesMany(count: number, type = 'note.written.v1'): HashedEntry[] {
    return Array.from({ length: count }, (_, index) => this.writes(type, { number: index }))
  }
}

export class Story {
  readonly entries: HashedEntry[] = []
  selection: Hash | null = null
  readonly #authors = new Map<string, Author>()

  by(name: string): Author {
    const author = this.#authors.get(name) ?? new Author(this, name)
    this.#authors.set(name, author)
    return author
  }

  founded(): Hash {
    if (this.selection === null) throw new Error('bug: the story has no founding entry yet')
    return this.selection
  }

  /** A device that holds these entries (all, if none are named). */
  heldBy(entries: readonly HashedEntry[] = this.entries): Holding {
    const holding = emptyHolding(this.founded())
    addEntries(holding, entries)
    return holding
  }
}

export const logStory = (): Story => new Story()

/** A story that has begun: the chair's founding entry stands. */
export function foundedStory(): { story: Story; founding: HashedEntry } {
  const story = logStory()
  const founding = story.by('chair').writes('selection.founded.v1', { title: 'Seleksi contoh' })
  return { story, founding }
}
