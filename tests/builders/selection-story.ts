/**
 * A selection as its people live it: each with an own device (a `State`), who learn of one another only what is handed
 * over. Entries and cards are as a host makes them (`seq`, `prev`, `seen`, salts), without signatures: a key here is the
 * hash of a name, so that thousands of entries cost nothing. For the steps of the field see `selection-field.ts`.
 */
import { emptyState, project } from '../../shared/engine/project.ts'
import { needsTwoKeys } from '../../shared/engine/verdict.ts'
import { whyNotSign } from '../../shared/engine/would-be.ts'
import { toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import {
  asHash,
  asKeyId,
  hashSchema,
  asRecipient,
  type Hash,
  type KeyId,
  type Recipient,
} from '../../shared/kernel/ids.ts'
import { millisToInstant } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { CanonicalValue } from '../../shared/record/canonical.ts'
import { writeCard, type HashedCard } from '../../shared/record/card.ts'
import { writeEntry, type HashedEntry, type Point } from '../../shared/record/entry.ts'
import { hashesIn, namedFirst } from '../../shared/record/named-first.ts'
import { tipsOf } from '../../shared/record/holding.ts'
import { isBeneath, type ReadyEntry } from '../../shared/record/past.ts'
import { fillSlot, toStatements, type DraftBody, type Statements } from '../../shared/record/statements.ts'
import { belongsToRecord } from '../../shared/subjects/selection/admissions.ts'
import { countersign, type Enrolled } from '../../shared/subjects/selection/decide.ts'
import type { State } from '../../shared/subjects/state.ts'
import { seededRandom } from './seeded-bytes.ts'

export const hashOfText = (text: string): Hash => asHash(toHex(nobleCrypto.sha256(utf8ToBytes(text))))
export const keyOfName = (name: string): KeyId => asKeyId(hashOfText(`key of ${name}`))

/** What may be handed over. */
export interface Papers {
  readonly entries: readonly HashedEntry[]
  readonly cards: readonly HashedCard[]
}

const startOfStory = Date.UTC(2026, 10, 24, 1, 0, 0)

export class World {
  readonly random = seededRandom(11)
  readonly entries: HashedEntry[] = []
  readonly cards: HashedCard[] = []
  readonly #people = new Map<string, Person>()
  #selection: Hash | null = null

  person(name: string): Person {
    const person = this.#people.get(name) ?? new Person(this, name)
    this.#people.set(name, person)
    return person
  }

  get selection(): Hash {
    invariant(this.#selection !== null, 'the story has a founding entry')
    return this.#selection
  }

  get isFounded(): boolean {
    return this.#selection !== null
  }

  /** The one clock of all devices: a second later with every entry. */
  now() {
    return millisToInstant(startOfStory + 1000 * this.entries.length, 420)
  }

  keep(entry: HashedEntry, cards: readonly HashedCard[]): void {
    this.#selection ??= entry.hash
    this.entries.push(entry)
    this.cards.push(...cards)
  }

  all(): Papers {
    return { entries: this.entries, cards: this.cards }
  }

  /** Everybody gets everything. */
  share(): void {
    for (const person of this.#people.values()) person.takes(this.all())
  }

  /** A device that never saw anything before, with all of the story or a part of it. */
  judge(papers: Papers = this.all()): State {
    const state = emptyState(this.selection)
    project(state, papers)
    return state
  }
}

export class Person {
  readonly world: World
  readonly name: string
  readonly key: KeyId
  /** Everything this device was ever given, ready or not. */
  readonly papers = { entries: new Map<Hash, HashedEntry>(), cards: new Map<Hash, HashedCard>() }
  #state: State | null = null
  #last: HashedEntry | null = null
  /** Named in the next entry's `seen` besides what the device would name. */
  readonly #named = new Map<KeyId, Point>()

  constructor(world: World, name: string) {
    this.world = world
    this.name = name
    this.key = keyOfName(name)
  }

  get state(): State {
    invariant(this.#state, `${this.name} has heard of the selection`)
    return this.#state
  }

  get recipient(): Recipient {
    return asRecipient(`age1${'q'.repeat(58)}`)
  }

  get enrolled(): Enrolled {
    return {
      key: this.key,
      recipient: this.recipient,
      installation: hashOfText(`laptop of ${this.name}`).slice(0, 32),
      person: { name: this.name, identifier: null, position: null },
    }
  }

  /** The own newest entry, as a cut names it. */
  get head(): { seq: number; hash: Hash } | null {
    return this.#last && { seq: this.#last.entry.seq, hash: this.#last.hash }
  }

  takes({ entries, cards }: Papers): void {
    this.#state ??= emptyState(this.world.selection)
    const news = entries.filter(({ hash }) => !this.papers.entries.has(hash))
    const newCards = cards.filter(({ hash }) => !this.papers.cards.has(hash))
    for (const entry of news) this.papers.entries.set(entry.hash, entry)
    for (const card of newCards) this.papers.cards.set(card.hash, card)
    if (news.length > 0 || newCards.length > 0) project(this.#state, { entries: news, cards: newCards })
  }

  /** Hands over what this device holds: all, or the logs of some. */
  gives(to: Person, authors: readonly Person[] | null = null): void {
    const keys = authors && new Set(authors.map(({ key }) => key))
    const isGiven = (author: KeyId) => keys === null || keys.has(author)
    to.takes({
      entries: [...this.papers.entries.values()].filter(({ entry }) => isGiven(entry.author)),
      cards: [...this.papers.cards.values()].filter(({ card }) => isGiven(card.author)),
    })
  }

  /** As the program does it: what the record would refuse is not signed. */
  signs(drafts: readonly DraftBody[]): HashedEntry[] {
    if (this.#state) expectOk(whyNotSign(this.#state, this.key, toStatements(drafts)), `${this.name} may sign this`)
    return this.forces(drafts)
  }

  sign(draft: DraftBody): HashedEntry {
    return only(this.signs([draft]))
  }

  /** As a changed program does it: whatever its owner wants. */
  forces(drafts: readonly DraftBody[]): HashedEntry[] {
    const statements = toStatements(drafts)
    const written: HashedEntry[] = []
    for (const index of statements.bodies.keys()) written.push(this.#write(statements, index, written))
    return written
  }

  force(draft: DraftBody): HashedEntry {
    return only(this.forces([draft]))
  }

  /** The next entry claims to have seen this, whatever it is. */
  namesNext(author: KeyId, point: Point): void {
    this.#named.set(author, point)
  }

  /** A second device with the same key and all that this one holds: what a copied folder is. */
  copied(): Person {
    const copy = new Person(this.world, this.name)
    copy.takes({ entries: [...this.papers.entries.values()], cards: [...this.papers.cards.values()] })
    copy.#last = this.#last
    return copy
  }

  #write(statements: Statements, index: number, batch: readonly HashedEntry[]): HashedEntry {
    const statement = statements.bodies[index]
    invariant(statement, 'one body for each statement')
    const { type } = statement
    const selection = this.world.isFounded ? this.world.selection : null
    const cards: HashedCard[] = []
    let body = { ...statement.body }
    const fill = (slot: readonly (string | number)[], value: unknown) => {
      const card = writeCard(
        { author: this.key, field: `${type}#${String(slot.at(-1))}`, selection, value: value as CanonicalValue },
        this.world.random,
        nobleCrypto,
      )
      cards.push(card)
      body = fillSlot(body, slot, card.hash)
    }
    for (const { entry, slot, value } of statements.cards) if (entry === index) fill(slot, value)
    for (const { entry, slot, file, mediaType } of statements.attachments) {
      if (entry === index) fill(slot, { mediaType, name: `${file}.pdf`, sha256: hashOfText(file), size: file.length })
    }
    for (const { entry, slot, to } of statements.links) {
      const linked = batch[to]
      if (entry === index && linked) body = fillSlot(body, slot, linked.hash)
    }
    const hashed = writeEntry(
      {
        v: 1,
        selection,
        author: this.key,
        seq: this.#last ? this.#last.entry.seq + 1 : 0,
        prev: this.#last?.hash ?? null,
        seen: this.#newlySeen(hashesIn(body)),
        at: this.world.now(),
        type,
        body: body as Record<string, CanonicalValue>,
      },
      nobleCrypto,
    )
    this.world.keep(hashed, cards)
    this.#last = hashed
    this.takes({ entries: [hashed], cards })
    return hashed
  }

  /** Heads that the own past does not hold yet; of a forked log one branch each time. */
  #newlySeen(named: ReadonlySet<Hash>): Record<KeyId, Point> {
    const state = this.#state
    if (!state) return {}
    const previous = this.#last && state.holding.entries.get(this.#last.hash)
    const isFresh = ([, hash]: Point): boolean => {
      const head = state.holding.entries.get(hash)
      return head !== undefined && !isInPastOf(state, previous ?? null, head)
    }
    const seen: Record<KeyId, Point> = {}
    for (const key of [...state.holding.logs.keys()].sort()) {
      if (key === this.key || !belongsToRecord(state, key)) continue
      const fresh = namedFirst(state.holding, tipsOf(state.holding, key), named).find(isFresh)
      if (fresh) seen[key] = fresh
    }
    for (const [key, point] of this.#named) seen[key] = point
    this.#named.clear()
    return seen
  }
}

const isInPastOf = (state: State, previous: ReadyEntry | null, head: ReadyEntry): boolean =>
  (previous?.past.get(head.entry.author) ?? []).some((tip) => isBeneath(state.holding, head, tip))

export function only<T>(items: readonly T[]): T {
  const [item, second] = items
  invariant(item !== undefined && second === undefined, 'exactly one')
  return item
}

/** The card that a sheet or an amendment names. */
export const cardOfSheet = ({ entry }: HashedEntry): Hash => hashSchema.parse(entry.body['card'])

export const pointOf = (entry: HashedEntry): { seq: number; hash: Hash } => ({ seq: entry.entry.seq, hash: entry.hash })

/**
 * One proposes, another countersigns what needs two keys; the stick goes there and back. Returns what was proposed and the
 * countersignatures. `force`: both use changed programs.
 */
export function twoSign(
  [proposer, countersigner]: readonly [Person, Person],
  drafts: readonly DraftBody[],
  force = false,
): { proposed: HashedEntry[]; countersigned: HashedEntry[] } {
  const proposed = force ? proposer.forces(drafts) : proposer.signs(drafts)
  proposer.gives(countersigner)
  const needing = proposed.filter(({ hash }) => {
    const fact = countersigner.state.facts.get(hash)
    return fact !== undefined && needsTwoKeys(fact)
  })
  const acts = countersign(needing.map(({ hash }) => hash))
  const countersigned = force ? countersigner.forces(acts) : countersigner.signs(acts)
  countersigner.gives(proposer)
  return { proposed, countersigned }
}
