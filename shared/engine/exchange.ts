/**
 * What goes into a bundle, and why that is safe: which logs, which cards and to whom, from the purpose, the reader and the record
 * alone. Readers come from admissions that two keys signed, never from a file that somebody hands over.
 */
import type { CandidateId, Hash, KeyId, Recipient } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { mayGoInto } from '../record/bundle/disclosure.ts'
import { purposes, type Purpose } from '../record/bundle/purpose.ts'
import { cardsNamed, definitionOf, type CardField } from '../subjects/catalogue.ts'
import { isRecused } from '../subjects/integrity/recusals.ts'
import { rosterAt, seatedPlaces } from '../subjects/panels/assignments.ts'
import { entersFromPaper } from '../subjects/scoring/lawful.ts'
import { openedCards } from '../subjects/simulation/scenarios.ts'
import { gateOf } from '../subjects/results/gate.ts'
import { admissionsAt, belongsToRecord, rolesAt } from '../subjects/selection/admissions.ts'
import { holdersAt, officeOf } from '../subjects/selection/offices.ts'
import { factAt, remembered, type Fact, type State } from '../subjects/state.ts'
import { disclosure, shutFields } from './disclosure.ts'

export interface BundleChoice {
  readonly purpose: Purpose
  /** Logs whose entries go along, sorted. */
  readonly logs: readonly KeyId[]
  /** Cards held here that this purpose and reader may have, sorted. */
  readonly cards: readonly Hash[]
  /** Score cards that may go only shut, each inside its author's shut box. */
  readonly shut: readonly Hash[]
  readonly readers: readonly { readonly key: KeyId; readonly recipient: Recipient }[]
}

export type ChoiceRejection =
  | { readonly kind: 'reader-unknown'; readonly key: KeyId }
  | { readonly kind: 'reader-has-no-right'; readonly key: KeyId; readonly purpose: Purpose }
  | { readonly kind: 'gate-shut' }

/** Purposes that carry the maker's own log alone. */
const ownLogOnly: ReadonlySet<Purpose> = new Set(['declaration', 'scores'])
/** Purposes that only holders read. */
const forHolders: ReadonlySet<Purpose> = new Set([
  'founding',
  'declaration',
  'scores',
  'opening',
  'record',
  'confidential',
])
/** Purposes that reveal scores, and so wait for the gate. */
const afterGate: ReadonlySet<Purpose> = new Set(['public', 'inspector', 'confidential'])

export interface ChoiceRequest {
  readonly purpose: Purpose
  readonly maker: KeyId
  readonly readers: readonly KeyId[]
}

export function chooseForBundle(
  state: State,
  { purpose, maker, readers }: ChoiceRequest,
): Result<BundleChoice, ChoiceRejection> {
  const isOpen = gateOf(state).kind === 'open'
  if (afterGate.has(purpose) && !isOpen) return err({ kind: 'gate-shut' })
  const addressed: { key: KeyId; recipient: Recipient }[] = []
  for (const key of readers) {
    const recipient = recipientOf(state, key)
    if (!recipient) return err({ kind: 'reader-unknown', key })
    if (!mayRead(state, key, purpose)) return err({ kind: 'reader-has-no-right', key, purpose })
    addressed.push({ key, recipient })
  }
  const logs = ownLogOnly.has(purpose)
    ? [maker]
    : [...state.holding.logs.keys()].filter((key) => belongsToRecord(state, key)).sort()
  const scope = purpose === 'assignment' ? candidatesOf(state, readers) : null
  const named = logs.flatMap((key) => cardsIn(state, key)).filter(({ field }) => mayGoInto(disclosure, field, purpose))
  const allowed = named.filter(
    (card) =>
      state.cards.get(card.hash)?.kind === 'held' &&
      (!scope || !card.candidate || scope.has(card.candidate)) &&
      isDue(state, card, { purpose, isOpen, readers }),
  )
  const goesShut = sendsShut(purpose, isOpen)
  const isShut = ({ field }: NamedCard) => shutFields.has(field)
  return ok({
    purpose,
    logs,
    cards: sorted(allowed.filter((card) => !(goesShut && isShut(card)))),
    shut: goesShut ? sorted(logs.flatMap((key) => cardsIn(state, key)).filter(isShut)) : [],
    readers: addressed,
  })
}

interface Going {
  readonly purpose: Purpose
  readonly isOpen: boolean
  readonly readers: readonly KeyId[]
}

/**
 * What its purpose permits, but only from some moment on: a scenario card once its opening is recorded, the scan of a paper sheet and,
 * with a receipt, the reader's own sheets once the gate is open. Holders among themselves pass everything on.
 */
function isDue(state: State, card: NamedCard, { purpose, isOpen, readers }: Going): boolean {
  const { hash, field } = card
  if (purpose === 'receipt' && shutFields.has(field)) return isOpen && isOwnOf(state, card, readers)
  if (field === 'paper-sheet.entered.v1#scan') return purpose === 'paper' || isOpen
  if (field !== 'scenario.filed.v1#card') return true
  return forHolders.has(purpose) || purpose === 'inspector' || openedCards(state).has(hash)
}

/** The card and the entry that names it are both of the one reader: an entry could name the card of somebody else. */
function isOwnOf(state: State, { hash, author }: NamedCard, [reader, ...others]: readonly KeyId[]): boolean {
  const held = state.cards.get(hash)
  return others.length === 0 && author === reader && held?.kind === 'held' && held.card.card.author === reader
}

const sorted = (cards: readonly NamedCard[]): Hash[] => [...new Set(cards.map(({ hash }) => hash))].sort()

interface NamedCard {
  readonly hash: Hash
  readonly field: CardField
  /** Of the entry that names it. */
  readonly author: KeyId
  /** The candidate whom a card of a list is about. */
  readonly candidate: CandidateId | null
}

function cardsIn(state: State, author: KeyId): NamedCard[] {
  const entries = state.holding.logs.get(author)?.bySeq.flat() ?? []
  return entries.flatMap(({ hash }) => {
    const fact = state.facts.get(hash)
    return fact ? cardsOfFact(state, fact) : []
  })
}

function cardsOfFact(state: State, fact: Fact): NamedCard[] {
  const { author } = fact.entry.entry
  const list = factAt(state, 'candidates.listed.v1', fact.entry.hash)
  if (list) {
    return list.body.part.flatMap(({ candidate, display, identity, ties }) =>
      Object.entries({ display, identity, ties }).flatMap(([path, hash]) =>
        hash === null ? [] : [{ hash, author, candidate, field: `candidates.listed.v1#${path}` as CardField }],
      ),
    )
  }
  return cardsNamed(definitionOf(fact.type).cards, fact.body).map(({ path, hash }) => ({
    hash: hash as Hash,
    author,
    candidate: null,
    field: `${fact.type}#${path}` as CardField,
  }))
}

export function recipientOf(state: State, key: KeyId): Recipient | null {
  const holders = holdersAt(state, null)
  const holder = Object.values(holders ?? {}).find((one) => one.key === key)
  return holder?.recipient ?? admissionsAt(state, key, null).at(-1)?.body.recipient ?? null
}

/** Score cards of these bundles travel inside their author's shut box. */
const sendsShut = (purpose: Purpose, isOpen: boolean): boolean =>
  purpose === 'scores' || (purpose === 'record' && !isOpen)

/**
 * May the device of this reader keep somebody else's card of this field, whoever sent it? Exactly where an honest maker could put one
 * into some bundle for that reader now. So before the gate nobody, a holder neither, keeps a score that came in plain. A receipt brings
 * back own sheets alone, which are nobody else's cards.
 */
export function mayKeepField(state: State, reader: KeyId, field: string): boolean {
  const isOpen = gateOf(state).kind === 'open'
  const readable = remembered(state, `readable:${reader}`, () =>
    purposes.filter((purpose) => (isOpen || !afterGate.has(purpose)) && mayRead(state, reader, purpose)),
  )
  return readable.some(
    (purpose) =>
      mayGoInto(disclosure, field, purpose) &&
      !(shutFields.has(field) && (purpose === 'receipt' || sendsShut(purpose, isOpen))) &&
      (field !== 'paper-sheet.entered.v1#scan' || purpose === 'paper' || isOpen),
  )
}

function mayRead(state: State, key: KeyId, purpose: Purpose): boolean {
  const roles = rolesAt(state, key, null)
  // Nobody who opens sheets after the gate sees one in the open before it.
  if (purpose === 'paper') return officeOf(state, key, null) === null && entersFromPaper(state, key, null)
  if (purpose === 'public' || officeOf(state, key, null)) return true
  if (purpose === 'inspector') return roles.has('observer')
  return !forHolders.has(purpose) && roles.size > 0
}

/** Whom these assessors meet: those for whom they sit, or could step in as sworn reserves, without the recused. */
function candidatesOf(state: State, readers: readonly KeyId[]): ReadonlySet<CandidateId> {
  const panels = rosterAt(state, null)?.panels
  const met = new Set<CandidateId>()
  for (const { assignment, seats } of seatedPlaces(state, null)) {
    const { candidate } = assignment
    const reserves = panels?.get(assignment.panel)?.reserves ?? []
    for (const reader of readers) {
      const sits = seats.includes(reader) || reserves.includes(reader)
      if (sits && !isRecused(state, reader, candidate, null)) met.add(candidate)
    }
  }
  return met
}
