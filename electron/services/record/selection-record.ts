/**
 * One selection's record, as services and hosts use it: everything that changes it goes in turn, and after a failure that leaves the
 * disk in doubt it is read anew before anything else is done.
 */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, ok, type Failure, type Result } from '../../../shared/kernel/result.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import type { HashedCard } from '../../../shared/record/card.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { SignedHead } from '../../../shared/record/head.ts'
import type { Holding } from '../../../shared/record/holding.ts'
import type { CardReadFailure } from '../at-rest/card-store.ts'
import { inTurn } from '../at-rest/in-turn.ts'
import type { FileFailure } from '../files/file-port.ts'
import { acceptImport, type AcceptFailure, type AcceptOptions } from './accept-import.ts'
import { keepFiles, recordLocally, type Applied, type ApplyFailure } from './apply-parcel.ts'
import type { SignRequest } from './compose-entries.ts'
import { digestOfItems, healFromPage, type HealLogFailure, type HealOutcome } from './heal-log.ts'
import { readKept } from './kept-files.ts'
import { localLog, type ExportFact, type LocalFact, type LocalState } from './local-facts.ts'
import { openSelectionState } from './open-selection.ts'
import { planFor } from './plan-import.ts'
import type { Delivery } from './quarantine.ts'
import type { RecordFold } from './record-ports.ts'
import { entryIn, ownLast, type SelectionState } from './selection-state.ts'
import { signEntries, whySigningStopped, type Signed, type SignFailure, type SigningStopped } from './sign-entries.ts'

export interface LogSummary {
  readonly items: number
  /** `digestOfItems` of them. */
  readonly digest: Hash
}

/** The own key has signed a head there: only the entries, or giving the key up, settle it. */
export interface ClaimProved {
  readonly kind: 'claim-proved'
}

type Changed<T, F extends Failure> = Promise<Result<T, F | ApplyFailure>>

/** What can be asked; always of the newest state. */
export interface RecordReading {
  readonly selection: Hash
  readonly me: KeyId
  holding(): Holding
  fold(): RecordFold
  local(): Readonly<LocalState>
  ownHead(): Hash | null
  /** Why nothing would be signed now; null: it would. */
  signingStopped(): SigningStopped | null
  /** Newest signed heads of a log: one, or one for each branch. */
  headsOf(author: KeyId): readonly SignedHead[]
  entry(hash: Hash): HashedEntry | undefined
  quarantined(): readonly Delivery[]
  plan(bundle: VerifiedBundle): ImportPlan
  hasCard(hash: Hash): boolean
  /** Hashes of all cards held, in the order in which they came. */
  cardList(): readonly Hash[]
  /** How many items each log holds, without reading them. */
  counts(): ReadonlyMap<KeyId, number>
  /** Each card's canonical bytes, or why it is not here. */
  cards(hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, Result<Uint8Array, CardReadFailure>>>
  /** Every version kept of a bundle's file (age file, attachment, acknowledgement), newest first. */
  keptFiles(name: string): Promise<readonly Uint8Array[]>
  /** For the page's copy: how much each log holds. */
  summaries(): Promise<Result<ReadonlyMap<KeyId, LogSummary>, FileFailure>>
  items(author: KeyId, from: number): Promise<Result<readonly Uint8Array[], FileFailure>>
}

export interface SelectionRecord extends RecordReading {
  sign(request: SignRequest): Changed<Signed, SignFailure>
  accept(plan: ImportPlan, options?: AcceptOptions): Changed<Applied, AcceptFailure>
  /** The code of the founding entry was compared with paper. */
  confirmFounding(): Changed<void, ApplyFailure>
  /** A person has looked: the entry that others name was never signed here. */
  dismissClaim(hash: Hash): Changed<void, ClaimProved>
  /** The own entries are lost for good: this key signs nothing more here. */
  retireOwnKey(): Changed<void, ApplyFailure>
  dropQuarantined(author: KeyId): Changed<void, ApplyFailure>
  /** Cards that came out of their shut files once two holders had opened them, as far as the owner may keep them. */
  keepCards(cards: readonly HashedCard[]): Changed<void, ApplyFailure>
  keepFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Changed<void, ApplyFailure>
  registerExport(fact: Omit<ExportFact, 'kind' | 'at'>): Changed<void, ApplyFailure>
  rememberLocally(facts: readonly LocalFact[]): Changed<void, ApplyFailure>
  heal(author: KeyId, page: readonly Uint8Array[]): Changed<HealOutcome, HealLogFailure>
  /** A person has looked and lets the page take the journal's copy of this log. */
  settleDifference(author: KeyId): void
}

export function selectionRecord(opened: SelectionState): SelectionRecord {
  let state = opened
  let inDoubt = false
  const turn = inTurn()

  /** One change at a time. A failed write may have left the disk other than memory believes: then all is read again first. */
  const change = <T, F extends Failure>(work: (state: SelectionState) => Promise<Result<T, F>>): Changed<T, F> =>
    turn(async () => {
      if (inDoubt) {
        const again = await openSelectionState(state, state.selection, state.folders)
        if (!again.ok) return again
        for (const author of state.differing) again.value.differing.add(author)
        state = again.value
        inDoubt = false
      }
      const done = await work(state)
      inDoubt = !done.ok && diskFailures.has(done.failure.kind)
      return done
    })

  const remember = (facts: (state: SelectionState) => readonly LocalFact[]): Changed<void, ApplyFailure> =>
    change((now) => recordLocally(now, facts(now)))

  return {
    ...reading(() => state),
    sign: (request) => change((now) => signEntries(now, request)),
    accept: (plan, options = {}) => change((now) => acceptImport(now, plan, options)),
    confirmFounding: () => remember((now) => (now.local.isConfirmed ? [] : [{ kind: 'confirmed', at: nowOf(now) }])),
    dismissClaim: (hash) => change((now) => dismissClaim(now, hash)),
    retireOwnKey: () => remember((now) => [{ kind: 'own-key-retired', at: nowOf(now), cause: 'given-up' }]),
    dropQuarantined: (author) => change((now) => now.quarantine.drop(author)),
    keepCards: (cards) => change((now) => keepCards(now, cards)),
    keepFiles: (files) => change((now) => keepFiles(now, files)),
    registerExport: (fact) => remember((now) => [{ ...fact, kind: 'exported', at: nowOf(now) }]),
    rememberLocally: (facts) => remember(() => facts),
    heal: (author, page) => change((now) => healFromPage(now, author, page)),
    settleDifference: (author) => {
      state.differing.delete(author)
    },
  }
}

function reading(now: () => SelectionState): RecordReading {
  const { selection, me } = now()
  return {
    selection,
    me,
    holding: () => now().holding,
    fold: () => now().fold,
    local: () => now().local,
    ownHead: () => ownLast(now())?.hash ?? null,
    signingStopped: () => whySigningStopped(now()),
    headsOf: (author) => now().heads.newest(author, (hash) => entryIn(now(), hash)),
    entry: (hash) => entryIn(now(), hash),
    quarantined: () => now().quarantine.deliveries(),
    plan: (bundle) => planFor(now(), bundle),
    hasCard: (hash) => now().cards.has(hash),
    cardList: () => now().cards.list(),
    counts: () => countsOf(now()),
    cards: (hashes) => now().cards.getAll(hashes),
    keptFiles: (name) => readKept(now(), name),
    summaries: () => summariesOf(now()),
    items: (author, from) => now().journal.read(author, from),
  }
}

const countsOf = ({ journal }: SelectionState): ReadonlyMap<KeyId, number> =>
  new Map(
    journal
      .logs()
      .filter((log) => log !== localLog)
      .map((log) => [log as KeyId, journal.count(log)]),
  )

async function summariesOf({
  journal,
  machine,
}: SelectionState): Promise<Result<ReadonlyMap<KeyId, LogSummary>, FileFailure>> {
  const summaries = new Map<KeyId, LogSummary>()
  for (const log of journal.logs()) {
    if (log === localLog) continue
    const items = await journal.read(log, 0)
    if (!items.ok) return items
    summaries.set(log as KeyId, { items: items.value.length, digest: digestOfItems(items.value, machine.crypto) })
  }
  return ok(summaries)
}

const nowOf = ({ machine }: SelectionState) => instantSchema.parse(machine.clock.now())

const withoutValue = <F extends Failure>(result: Result<unknown, F>): Result<void, F> =>
  result.ok ? ok(undefined) : result

async function dismissClaim(state: SelectionState, hash: Hash): Promise<Result<void, ClaimProved | ApplyFailure>> {
  if (state.local.claims.get(hash) === state.me) return err({ kind: 'claim-proved' })
  return recordLocally(state, [{ kind: 'claim-dismissed', at: nowOf(state), hash }])
}

async function keepCards(state: SelectionState, cards: readonly HashedCard[]): Promise<Result<void, ApplyFailure>> {
  const mine = cards.filter((card) => state.fold.mayKeepCard(card))
  return withoutValue(await state.cards.put(mine.map(({ hash, text }) => ({ hash, bytes: utf8ToBytes(text) }))))
}

/** Kinds of failure after which disk and memory may disagree. */
const diskFailures: ReadonlySet<string> = new Set([
  'no-space',
  'read-only',
  'vanished',
  'exists',
  'missing',
  'busy',
  'denied',
  'bad-name',
  'too-large',
  'unsupported',
  'io',
  'log-damaged',
  'log-moved',
  'log-in-doubt',
  'count-differs',
  'shred-failed',
  'read-back-differs',
  'import-unfinished',
])
