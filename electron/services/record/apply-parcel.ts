/**
 * From an accepted import to the stores: journal, memory, cards, in that order, each only as far as it is not there yet, since a cut
 * in the middle repeats the whole. Then whoever is admitted now leaves quarantine, and what acts have erased goes.
 */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { BundleContent, LogPart } from '../../../shared/record/bundle/bundle-content.ts'
import { attachmentName, shutName } from '../../../shared/record/bundle/bundle-names.ts'
import type { ZipFile } from '../../../shared/record/bundle/zip-format.ts'
import type { ReadyEntry } from '../../../shared/record/past.ts'
import type { CardPutFailure, StoredCard } from '../at-rest/card-store.ts'
import type { RewriteFailure } from '../at-rest/generations.ts'
import type { Addition, JournalFailure } from '../at-rest/journal.ts'
import type { FileFailure } from '../files/file-port.ts'
import { entryItem, headItem } from './journal-items.ts'
import { hashingFiles, packNew, repackWithout } from './kept-files.ts'
import { applyLocalFact, localItem, localLog, type LocalFact } from './local-facts.ts'
import { readParcel, type Parcel } from './parcel.ts'
import type { QuarantineFailure } from './quarantine.ts'
import { holdsEntry, isAdmitted, takeIn, type SelectionState } from './selection-state.ts'

export type ApplyFailure = FileFailure | CardPutFailure | RewriteFailure | JournalFailure | QuarantineFailure

/** Items added to one author's log, for the page's copy of it. What is known locally stays with the host. */
export interface Appended {
  readonly author: KeyId
  readonly from: number
  readonly items: readonly Uint8Array[]
}

export interface Applied {
  readonly ready: readonly ReadyEntry[]
  readonly appended: readonly Appended[]
  /** Authors for whose log there was no room in quarantine. */
  readonly crowdedOut: readonly KeyId[]
}

/** Applies every import that was accepted and not finished, then what follows from what is there now. */
export async function finishImports(state: SelectionState): Promise<Result<Applied, FileFailure | ApplyFailure>> {
  const done: Applied[] = []
  const rolled = await state.staging.rollForward<ApplyFailure>(async (digest, parts) => {
    const applied = await applyParcel(state, digest, readParcel(parts, state.machine.crypto))
    if (!applied.ok) return applied
    done.push(applied.value)
    return ok(undefined)
  })
  if (!rolled.ok) return rolled
  state.pendingImports = rolled.value.failed.length
  return settle(state, done)
}

/** Applies the import that was just accepted from memory, which spares reading the staged copy. */
export async function finishImport(
  state: SelectionState,
  digest: Hash,
  parcel: Parcel,
): Promise<Result<Applied, ApplyFailure>> {
  const applied = await applyParcel(state, digest, parcel)
  if (!applied.ok) {
    state.pendingImports += 1
    return applied
  }
  const cleared = await state.staging.discard(digest)
  return cleared.ok ? settle(state, [applied.value]) : cleared
}

async function settle(state: SelectionState, done: readonly Applied[]): Promise<Result<Applied, ApplyFailure>> {
  const released = await releaseQuarantine(state)
  if (!released.ok) return released
  const erased = await eraseWhatActsErased(state)
  return erased.ok ? ok(joined([...done, released.value])) : erased
}

const joined = (all: readonly Applied[]): Applied => ({
  ready: all.flatMap(({ ready }) => ready),
  appended: all.flatMap(({ appended }) => appended),
  crowdedOut: all.flatMap(({ crowdedOut }) => crowdedOut),
})

async function applyParcel(
  state: SelectionState,
  digest: Hash,
  { admitted, quarantined, facts }: Parcel,
): Promise<Result<Applied, ApplyFailure>> {
  const kept = await keepContent(state, admitted, facts)
  if (!kept.ok) return kept
  const crowdedOut: KeyId[] = []
  for (const log of quarantined.logs) {
    const cards = quarantined.cards.filter(({ card }) => card.author === log.author)
    const put = await state.quarantine.put(log.author, digest, { ...quarantined, logs: [log], cards })
    if (put.ok) continue
    if (put.failure.kind !== 'quarantine-full') return put
    crowdedOut.push(log.author)
  }
  return ok({ ...kept.value, crowdedOut })
}

/**
 * Journal and memory first: by them the fold knows which cards this device's owner may keep. The staged copy stays until all of
 * it is done, so a cut in between loses nothing.
 */
async function keepContent(
  state: SelectionState,
  content: BundleContent,
  facts: readonly LocalFact[],
): Promise<Result<Applied, ApplyFailure>> {
  const news = facts.filter((fact) => !isRepeated(state, fact))
  const additions = [...content.logs.flatMap((part) => additionOf(state, part)), ...localAddition(state, news)]
  const journalled = await state.journal.append(additions)
  if (!journalled.ok) return journalled
  for (const fact of news) applyLocalFact(state.local, fact)
  for (const { heads } of content.logs) for (const head of heads) state.heads.add(head)
  const ready = takeIn(
    state,
    content.logs.flatMap(({ entries }) => entries),
  )
  const mine = content.cards.filter((card) => state.fold.mayKeepCard(card))
  const cards = await state.cards.put(mine.map(({ hash, text }): StoredCard => ({ hash, bytes: utf8ToBytes(text) })))
  if (!cards.ok) return cards
  const appended = additions.flatMap(({ log, expected, items }) =>
    log === localLog ? [] : [{ author: log as KeyId, from: expected, items }],
  )
  return ok({ ready, appended, crowdedOut: [] })
}

function additionOf(state: SelectionState, { author, entries, heads }: LogPart): Addition[] {
  const items = [
    ...entries.filter(({ hash }) => !holdsEntry(state, hash)).map(entryItem),
    ...heads.filter(({ head }) => !state.heads.has(author, head.hash)).map(headItem),
  ]
  return items.length === 0 ? [] : [{ log: author, expected: state.journal.count(author), items }]
}

const localAddition = ({ journal }: SelectionState, facts: readonly LocalFact[]): Addition[] =>
  facts.length === 0 ? [] : [{ log: localLog, expected: journal.count(localLog), items: facts.map(localItem) }]

function isRepeated({ local }: SelectionState, fact: LocalFact): boolean {
  if (fact.kind === 'kept') return local.packs.has(fact.pack)
  if (fact.kind === 'imported') return local.imports.some(({ bundle }) => bundle === fact.bundle)
  return fact.kind === 'own-log-claimed' && (local.claims.has(fact.hash) || local.dismissed.has(fact.hash))
}

/** Writes facts of this device's own, by themselves. */
export async function recordLocally(
  state: SelectionState,
  facts: readonly LocalFact[],
): Promise<Result<void, JournalFailure>> {
  const appended = await state.journal.append(localAddition(state, facts))
  if (appended.ok) for (const fact of facts) applyLocalFact(state.local, fact)
  return appended
}

/** An admission may let in somebody whose log admits the next. */
async function releaseQuarantine(state: SelectionState): Promise<Result<Applied, ApplyFailure>> {
  const released: Applied[] = []
  for (;;) {
    const next = state.quarantine.deliveries().find(({ author }) => isAdmitted(state, author))
    if (!next) return ok(joined(released))
    for (const { author, content } of state.quarantine.deliveries()) {
      if (author !== next.author) continue
      const kept = await keepContent(state, content, [])
      if (!kept.ok) return kept
      released.push(kept.value)
    }
    const dropped = await state.quarantine.drop(next.author)
    if (!dropped.ok) return dropped
  }
}

/** Files of bundles that this device made or opened itself. */
export async function keepFiles(
  state: SelectionState,
  files: readonly ZipFile[],
): Promise<Result<void, CardPutFailure | JournalFailure>> {
  const hashOf = hashingFiles(state.machine.crypto)
  const { facts, store } = packNew(
    state,
    files.map((file) => ({ ...file, hash: hashOf(file) })),
  )
  const stored = await store()
  return stored.ok ? recordLocally(state, facts) : stored
}

/** Cards, and the age files and attachments that hold the same. A cut in between leaves the card, and so it is done again. */
export async function eraseWhatActsErased(
  state: SelectionState,
): Promise<Result<void, RewriteFailure | CardPutFailure | JournalFailure>> {
  const { local, beside } = state
  const due = state.fold.erasedCards().filter((hash) => !state.cards.isErased(hash))
  const names = due.flatMap((hash) => [shutName(hash), attachmentName(hash)]).filter((name) => local.kept.has(name))
  if (names.length > 0) {
    const repacked = await repackWithout(state, new Set(names))
    if (!repacked.ok) return repacked
    const recorded = await recordLocally(state, repacked.value)
    if (!recorded.ok) return recorded
  }
  const gone = [...local.gonePacks].filter((pack) => beside.has(pack))
  const shredded = gone.length > 0 ? await beside.erase(gone) : ok(undefined)
  if (!shredded.ok || due.length === 0) return shredded
  return state.cards.erase(due)
}
