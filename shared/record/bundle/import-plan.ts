/**
 * What taking a bundle in would change: shown before it is done, and the same when it is done (FORMAT.md §12). A pure
 * question of what is held and what came; asked twice, the second answer is that nothing is new. A second branch of a log is no
 * failure but new truth. What cannot be used yet (a missing head, an author who is not admitted) is kept aside, not dropped.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { HashedCard } from '../card.ts'
import type { HashedEntry } from '../entry.ts'
import type { SignedHead } from '../head.ts'
import type { Holding } from '../holding.ts'
import { readinessWith, type Readiness } from '../readiness.ts'
import { waitingCauses } from '../waiting-cause.ts'
import type { BundleContent, LogPart, VerifiedBundle } from './bundle-content.ts'
import { attachmentName, openingName, receiptName, shutName, wrapName, type HolderPair } from './bundle-names.ts'
import { ownLogPlan, type OwnLogPlan } from './own-log-plan.ts'

/** What this device knows and may; the answers come from the folded record, the disclosure table and the store. */
export interface ImportContext {
  readonly me: KeyId
  /** Holders and admitted people, counting what the bundle itself brings for the admission of its authors. */
  readonly isAdmitted: (key: KeyId) => boolean
  /** May this device's roles keep this card? */
  readonly mayKeepCard: (card: HashedCard) => boolean
  /** May it keep shut cards, wraps and openings of this author (holders, and the author)? */
  readonly mayKeepShut: (author: KeyId) => boolean
  readonly holdsCard: (hash: Hash) => boolean
  /** Is this file of a bundle (an age file, an attachment, an acknowledgement) already kept, with these very bytes? */
  readonly holdsFile: (name: string, hash: Hash) => boolean
  /** Cards that an act of the record has erased: never again. */
  readonly isErased: (hash: Hash) => boolean
  /** Entries kept apart because their author is not admitted. */
  readonly isQuarantined: (hash: Hash) => boolean
  /** Is the founding entry's code known to be the one on paper? False for a first bundle. */
  readonly isConfirmed: boolean
}

export type LogOutcome =
  /** Of a key that is not admitted: kept apart, outside the record. */
  | 'quarantine'
  /** Two branches, each under a signed head. */
  | 'forked'
  /** Something before them is missing, or they contradict what they name. */
  | 'waiting'
  | 'new'
  | 'same'

export interface WaitingEntry {
  readonly entry: HashedEntry
  /** The entry to ask for; null where it contradicts the record, and no entry will ever help. */
  readonly missing: { readonly author: KeyId | null; readonly hash: Hash } | null
  /** Who surely has it: whoever wrote an entry that names it. */
  readonly namedBy: readonly KeyId[]
}

export interface LogPlan {
  readonly author: KeyId
  readonly outcome: LogOutcome
  readonly fresh: readonly HashedEntry[]
  /** Entries of the bundle that are held already. */
  readonly held: number
  readonly waiting: readonly WaitingEntry[]
  /** The number from which the log would have two branches, or null. */
  readonly forkedFrom: number | null
  readonly heads: readonly SignedHead[]
}

export interface RefusedCard {
  readonly hash: Hash
  readonly field: string
  readonly reason: 'no-right' | 'erased'
}

export interface CardsPlan {
  readonly fresh: readonly HashedCard[]
  /** Cards of authors who are not admitted: kept with their logs. */
  readonly quarantined: readonly HashedCard[]
  readonly held: number
  readonly refused: readonly RefusedCard[]
}

/** Kept beside entries and cards, as far as it is new and there is a right to it. */
export type KeptBeside = Pick<BundleContent, 'shut' | 'wraps' | 'openings' | 'attachments' | 'receipts'>

export interface ImportPlan {
  readonly bundle: VerifiedBundle
  /** `forwarded`: meant for others; taken in only after a yes. */
  readonly addressed: 'to-me' | 'to-anybody' | 'forwarded'
  /** `to-confirm`: the code of the founding entry must be compared with paper before anything can be signed. */
  readonly founding: 'confirmed' | 'to-confirm'
  /** A bundle whose maker the record does not know is not taken in. */
  readonly maker: 'admitted' | 'unknown'
  readonly logs: readonly LogPlan[]
  readonly own: OwnLogPlan
  readonly cards: CardsPlan
  readonly beside: KeptBeside
  /** What waited on this device and becomes ready. */
  readonly released: readonly HashedEntry[]
  readonly isNothingNew: boolean
}

export function planImport(holding: Holding, bundle: VerifiedBundle, context: ImportContext): ImportPlan {
  const { manifest } = bundle
  invariant(manifest.selection === holding.selection, 'a bundle is planned against its own selection')
  const admitted = bundle.logs.filter(({ author }) => context.isAdmitted(author))
  const trial = readinessWith(
    holding,
    admitted.flatMap(({ entries }) => entries),
  )
  const waiting = waitingOf(trial)
  const logs = bundle.logs.map((part) =>
    admitted.includes(part) ? planLog(holding, part, waiting) : planQuarantine(part, context),
  )
  const cards = planCards(bundle, context)
  const beside = keepBeside(bundle, context, new Set(cards.refused.map(({ hash }) => hash)))
  return {
    bundle,
    addressed: manifest.for.length === 0 ? 'to-anybody' : manifest.for.includes(context.me) ? 'to-me' : 'forwarded',
    founding: context.isConfirmed ? 'confirmed' : 'to-confirm',
    maker: context.isAdmitted(manifest.maker) ? 'admitted' : 'unknown',
    logs,
    own: ownLogPlan(holding, bundle, context.me),
    cards,
    beside,
    released: trial.ready.filter(({ hash }) => holding.waiting.has(hash)),
    isNothingNew:
      logs.every(({ fresh }) => fresh.length === 0) &&
      cards.fresh.length + cards.quarantined.length + sizeOf(beside) === 0,
  }
}

const sizeOf = ({ shut, wraps, openings, attachments, receipts }: KeptBeside): number =>
  shut.size + wraps.size + openings.size + attachments.size + receipts.length

type Waiting = ReadonlyMap<Hash, WaitingEntry>

function waitingOf(trial: Readiness): Waiting {
  const causes = waitingCauses(trial)
  const namers = new Map<Hash, Set<KeyId>>()
  for (const { entry } of trial.waiting.values()) {
    for (const [, hash] of Object.values(entry.entry.seen))
      namers.set(hash, (namers.get(hash) ?? new Set()).add(entry.entry.author))
  }
  return new Map(
    [...trial.waiting].map(([hash, { entry }]): [Hash, WaitingEntry] => {
      const cause = causes.get(hash)
      if (!cause || cause.kind === 'contradiction') return [hash, { entry, missing: null, namedBy: [] }]
      const missing = { author: cause.author, hash: cause.hash }
      return [hash, { entry, missing, namedBy: [...(namers.get(cause.hash) ?? [])].sort() }]
    }),
  )
}

function planLog(holding: Holding, { author, entries, heads }: LogPart, waiting: Waiting): LogPlan {
  const fresh = entries.filter(({ hash }) => !holding.entries.has(hash) && !holding.waiting.has(hash))
  const waits = fresh.flatMap(({ hash }) => waiting.get(hash) ?? [])
  const forked = forkedFrom(holding, author, fresh)
  const outcome = forked !== null ? 'forked' : waits.length > 0 ? 'waiting' : fresh.length > 0 ? 'new' : 'same'
  return { author, outcome, fresh, held: entries.length - fresh.length, waiting: waits, forkedFrom: forked, heads }
}

function planQuarantine({ author, entries, heads }: LogPart, { isQuarantined }: ImportContext): LogPlan {
  const fresh = entries.filter(({ hash }) => !isQuarantined(hash))
  return {
    author,
    outcome: 'quarantine',
    fresh,
    held: entries.length - fresh.length,
    waiting: [],
    forkedFrom: null,
    heads,
  }
}

/** The lowest number that would be taken twice in a log, whether it is ready or not. */
export function forkedFrom(
  holding: Pick<Holding, 'logs' | 'waiting'>,
  author: KeyId,
  fresh: readonly HashedEntry[],
): number | null {
  const log = holding.logs.get(author)
  const numbers = new Map<number, Hash>()
  let lowest = log?.forked ? log.bySeq.findIndex((place) => place.length > 1) : Infinity
  const count = ({ entry, hash }: HashedEntry): void => {
    const there = log?.bySeq[entry.seq]?.[0]?.hash ?? numbers.get(entry.seq)
    if (there !== undefined && there !== hash) lowest = Math.min(lowest, entry.seq)
    numbers.set(entry.seq, hash)
  }
  for (const { entry } of holding.waiting.values()) if (entry.entry.author === author) count(entry)
  fresh.forEach(count)
  return Number.isFinite(lowest) ? lowest : null
}

function planCards({ cards }: VerifiedBundle, context: ImportContext): CardsPlan {
  const fresh: HashedCard[] = []
  const quarantined: HashedCard[] = []
  const refused: RefusedCard[] = []
  for (const card of cards) {
    const { hash } = card
    const { author, field } = card.card
    if (context.isErased(hash)) refused.push({ hash, field, reason: 'erased' })
    else if (context.holdsCard(hash)) continue
    else if (!context.mayKeepCard(card)) refused.push({ hash, field, reason: 'no-right' })
    else (context.isAdmitted(author) ? fresh : quarantined).push(card)
  }
  return { fresh, quarantined, refused, held: cards.length - fresh.length - quarantined.length - refused.length }
}

/** Age files only where there is a right to them; attachments where their card is kept; nothing that is kept already. */
function keepBeside(bundle: VerifiedBundle, context: ImportContext, refused: ReadonlySet<Hash>): KeptBeside {
  const isNew = (name: string): boolean => {
    const hash = bundle.sums.get(name)
    return hash !== undefined && !context.holdsFile(name, hash)
  }
  const mayKeepAny = bundle.logs.some(({ author }) => context.mayKeepShut(author))
  const wraps = [...bundle.wraps].flatMap(([author, pairs]): [KeyId, Map<HolderPair, Uint8Array>][] => {
    const fresh = [...pairs].filter(([pair]) => context.mayKeepShut(author) && isNew(wrapName(author, pair)))
    return fresh.length === 0 ? [] : [[author, new Map(fresh)]]
  })
  return {
    shut: new Map([...bundle.shut].filter(([hash]) => mayKeepAny && !context.isErased(hash) && isNew(shutName(hash)))),
    wraps: new Map(wraps),
    openings: new Map(
      [...bundle.openings].filter(([author]) => context.mayKeepShut(author) && isNew(openingName(author))),
    ),
    attachments: new Map([...bundle.attachments].filter(([hash]) => !refused.has(hash) && isNew(attachmentName(hash)))),
    receipts: bundle.receipts.filter(({ receipt }) => isNew(receiptName(receipt.bundle, receipt.receiver))),
  }
}
