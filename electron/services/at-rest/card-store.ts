/**
 * Cards at rest, outside the journal, so that they can be erased: each is sealed under a random key of its own, and erasing is
 * destroying the key. The key list is a sealed log of its own, rewritten without the key; the old one is overwritten.
 *
 * Ciphertexts of one batch lie together in a pack file. That gives the same guarantee as a file each: nothing but its own key opens a
 * card, and a card without key is noise whether its bytes are unlinked or not (on flash, unlinking would promise less). It spares
 * an import thousands of files, each with an fsync for content and name: 5,000 cards cost two fsyncs a batch.
 *
 * A card is never replaced (its name is its hash) and an erased one is refused for ever, from wherever it comes.
 */
import { createHash, createSecretKey } from 'node:crypto'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import type { Sleep } from '../files/rename-patiently.ts'
import { heldBlock, readBlock, wholeList, type CardKeys, type HeldCard } from './card-keys.ts'
import { openCardPacks, type CardPacks } from './card-packs.ts'
import { openGenerations, type Generations, type RewriteFailure } from './generations.ts'
import { inTurn } from './in-turn.ts'
import { firstPlace, nonceBytes, openBlock, sealBlock, type Seal } from './sealed-block.ts'

export interface CardStoreOptions {
  readonly files: FilePort
  readonly random: Random
  readonly sleep: Sleep
  readonly dataKey: Uint8Array
  /** A folder for nothing else; it exists. */
  readonly folder: string
}

export interface StoredCard {
  readonly hash: Hash
  /** Its canonical bytes, whose SHA-256 is `hash`. */
  readonly bytes: Uint8Array
}

export type CardReadFailure =
  | FileFailure
  | { readonly kind: 'card-missing'; readonly hash: Hash }
  | { readonly kind: 'card-erased'; readonly hash: Hash }
  /** Its ciphertext does not open; from now on it counts as missing, so that `put` can heal it. */
  | { readonly kind: 'card-damaged'; readonly hash: Hash }

export type CardPutFailure = RewriteFailure | { readonly kind: 'card-hash-differs'; readonly hash: Hash }

export interface CardStore {
  /** Durable when it returns. Held cards are left as they are; erased ones are named and not stored. */
  put(
    cards: readonly StoredCard[],
  ): Promise<Result<{ readonly stored: number; readonly refused: readonly Hash[] }, CardPutFailure>>
  get(hash: Hash): Promise<Result<Uint8Array, CardReadFailure>>
  /** Each card asked for, with what was found of it; reads each pack once. */
  getAll(hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, Result<Uint8Array, CardReadFailure>>>
  has(hash: Hash): boolean
  isErased(hash: Hash): boolean
  /** Destroys the keys, also remembers hashes that are not held. Done when it returns. */
  erase(hashes: readonly Hash[]): Promise<Result<void, RewriteFailure>>
  /** Hashes held. */
  list(): readonly Hash[]
}

export interface OpenedCards {
  readonly store: CardStore
  /** An unacknowledged `put` that a power cut tore. */
  readonly torn: boolean
  /**
   * The key list was damaged: some cards may be missing, and erasures forgotten. Let the store erase again what the record's acts
   * say, then heal the rest from the other store.
   */
  readonly damaged: boolean
}

export async function openCardStore(options: CardStoreOptions): Promise<Result<OpenedCards, FileFailure>> {
  const { files, folder } = options
  const opened = await openGenerations({ ...options, purpose: 'cards', name: 'keys' })
  if (!opened.ok) return opened
  const packs = await openCardPacks(files, folder)
  if (!packs.ok) return packs
  const { generations, scan } = opened.value
  const keys: CardKeys = { held: new Map(), erased: new Set() }
  for (const { content } of [...scan.blocks, ...scan.beyond]) readBlock(keys, content)
  const damaged = scan.damage !== null
  return ok({
    store: cardStore(options, { keys, generations, packs: packs.value, damaged }),
    torn: scan.torn !== null,
    damaged,
  })
}

interface Inside {
  keys: CardKeys
  readonly generations: Generations
  readonly packs: CardPacks
  /** The list in force is damaged: the next change writes it anew. */
  damaged: boolean
}

const keyBytes = 32

/** A card's seal: its own key, and its hash as its place. */
const sealOf = (key: Uint8Array, hash: Hash): Seal => ({ key: createSecretKey(key), purpose: 'cards', log: hash })

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function cardStore(options: CardStoreOptions, inside: Inside): CardStore {
  const turn = inTurn()
  const getAll = (hashes: readonly Hash[]) => readCards(inside, hashes)
  return {
    put: (cards) => turn(() => putCards(options, inside, cards)),
    getAll,
    get: async (hash) => (await getAll([hash])).get(hash) ?? err({ kind: 'card-missing', hash }),
    has: (hash) => inside.keys.held.has(hash),
    isErased: (hash) => inside.keys.erased.has(hash),
    erase: (hashes) => turn(() => eraseCards(inside, hashes)),
    list: () => [...inside.keys.held.keys()],
  }
}

async function putCards(
  { random }: CardStoreOptions,
  inside: Inside,
  cards: readonly StoredCard[],
): Promise<Result<{ stored: number; refused: readonly Hash[] }, CardPutFailure>> {
  const { held, erased } = inside.keys
  const refused = cards.filter(({ hash }) => erased.has(hash)).map(({ hash }) => hash)
  const fresh = [...new Map(cards.map((card) => [card.hash, card])).values()].filter(
    ({ hash }) => !erased.has(hash) && !held.has(hash),
  )
  const wrong = fresh.find(({ hash, bytes }) => hashOf(bytes) !== hash)
  if (wrong) return err({ kind: 'card-hash-differs', hash: wrong.hash })
  if (fresh.length === 0) return ok({ stored: 0, refused })
  const batch = inOneDraw(random, fresh.length * (keyBytes + nonceBytes))
  const sealed = fresh.map(({ hash, bytes }) => {
    const key = batch.bytes(keyBytes)
    return { hash, key, ciphertext: sealBlock(sealOf(key, hash), firstPlace, { content: bytes, random: batch }) }
  })
  const added = await inside.packs.add(Buffer.concat(sealed.map(({ ciphertext }) => ciphertext)))
  if (!added.ok) return added
  let { offset } = added.value
  const entries = sealed.map(({ hash, key, ciphertext }): HeldCard => {
    const entry = { hash, key, pack: added.value.pack, offset, length: ciphertext.length }
    offset += ciphertext.length
    return entry
  })
  const listed = await addKeys(inside, entries)
  return listed.ok ? ok({ stored: fresh.length, refused }) : listed
}

/** Bytes of one draw handed out piece by piece: asking the system for each key and nonce costs more than sealing a card. */
function inOneDraw(random: Random, total: number): Random {
  const drawn = random.bytes(total)
  let next = 0
  return {
    bytes(length) {
      next += length
      invariant(next <= total, 'no random byte is used twice')
      return drawn.slice(next - length, next)
    },
  }
}

async function addKeys(inside: Inside, entries: readonly HeldCard[]): Promise<Result<void, RewriteFailure>> {
  if (inside.damaged) {
    const held = new Map([...inside.keys.held, ...entries.map((entry) => [entry.hash, entry] as const)])
    return rewrite(inside, { ...inside.keys, held })
  }
  const appended = await inside.generations.append(heldBlock(entries))
  if (appended.ok) for (const entry of entries) inside.keys.held.set(entry.hash, entry)
  return appended
}

async function rewrite(inside: Inside, keys: CardKeys): Promise<Result<void, RewriteFailure>> {
  const rewritten = await inside.generations.rewrite(wholeList(keys))
  if (rewritten.ok || rewritten.failure.kind === 'shred-failed') {
    inside.keys = keys
    inside.damaged = false
  }
  return rewritten
}

async function eraseCards(inside: Inside, hashes: readonly Hash[]): Promise<Result<void, RewriteFailure>> {
  const { held, erased } = inside.keys
  if (hashes.every((hash) => erased.has(hash))) return inside.generations.shredLeft()
  const gone = new Set(hashes)
  const left = new Map([...held].filter(([hash]) => !gone.has(hash)))
  const rewritten = await rewrite(inside, { held: left, erased: new Set([...erased, ...hashes]) })
  if (!rewritten.ok) return rewritten
  await inside.packs.keepOnly(new Set([...left.values()].map(({ pack }) => pack)))
  return ok(undefined)
}

async function readCards(
  inside: Inside,
  hashes: readonly Hash[],
): Promise<ReadonlyMap<Hash, Result<Uint8Array, CardReadFailure>>> {
  const { held, erased } = inside.keys
  const results = new Map<Hash, Result<Uint8Array, CardReadFailure>>()
  const byPack = Map.groupBy(
    hashes.flatMap((hash) => held.get(hash) ?? []),
    ({ pack }) => pack,
  )
  for (const hash of hashes)
    if (!held.has(hash)) results.set(hash, err({ kind: erased.has(hash) ? 'card-erased' : 'card-missing', hash }))
  for (const [pack, entries] of byPack) {
    const parts = await inside.packs.read(pack, entries)
    for (const [index, entry] of entries.entries())
      results.set(
        entry.hash,
        openCard(inside, entry, parts.ok ? (parts.value[index] ?? new Uint8Array()) : parts.failure),
      )
  }
  return results
}

function openCard(
  { keys }: Inside,
  { hash, key }: HeldCard,
  part: Uint8Array | FileFailure,
): Result<Uint8Array, CardReadFailure> {
  const lost = !(part instanceof Uint8Array) && part.kind === 'missing'
  if (!(part instanceof Uint8Array) && !lost) return err(part)
  const opened = part instanceof Uint8Array ? openBlock(sealOf(key, hash), firstPlace, part) : null
  if (opened?.ok) return opened
  keys.held.delete(hash)
  return err({ kind: 'card-damaged', hash })
}
