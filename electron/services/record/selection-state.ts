/** One selection's record on this device, while it is open: what is on disk, and what follows from it in memory. */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import { addEntries, type Holding } from '../../../shared/record/holding.ts'
import type { ReadyEntry } from '../../../shared/record/past.ts'
import type { CardStore } from '../at-rest/card-store.ts'
import type { FoundLog, Journal, JournalOptions } from '../at-rest/journal.ts'
import type { Staging } from '../at-rest/staging.ts'
import type { LocalState } from './local-facts.ts'
import type { Quarantine } from './quarantine.ts'
import type { RecordDependencies, RecordFold } from './record-ports.ts'
import type { SignedHeads } from './signed-heads.ts'

export interface SelectionState extends RecordDependencies {
  readonly selection: Hash
  readonly folders: SelectionFolders
  readonly me: KeyId
  journal: Journal
  readonly cards: CardStore
  /** Packs of age files, attachments and acknowledgements (kept-files.ts). */
  readonly beside: CardStore
  /** Packs read last. */
  readonly openPacks: Map<Hash, readonly Uint8Array[]>
  readonly staging: Staging
  readonly quarantine: Quarantine
  readonly holding: Holding
  readonly heads: SignedHeads
  readonly fold: RecordFold
  readonly local: LocalState
  /** Logs whose journal was found damaged: nothing is added to them until they are healed. */
  readonly damaged: Map<string, FoundLog>
  /** Logs of which this journal and the page's copy hold different items. */
  readonly differing: Set<KeyId>
  /** Accepted imports that could not be applied yet. */
  pendingImports: number
}

export interface SelectionFolders {
  readonly root: string
  readonly journal: string
  readonly cards: string
  readonly beside: string
  readonly staging: string
  readonly quarantine: string
}

/** The entry with that hash, ready or waiting. */
export const entryIn = ({ holding }: Pick<SelectionState, 'holding'>, hash: Hash): HashedEntry | undefined =>
  holding.entries.get(hash) ?? holding.waiting.get(hash)?.entry

export const holdsEntry = (state: Pick<SelectionState, 'holding'>, hash: Hash): boolean =>
  entryIn(state, hash) !== undefined

/** Adds to holding and fold together, so that neither ever knows what the other does not. */
export function takeIn(state: Pick<SelectionState, 'holding' | 'fold'>, entries: Iterable<HashedEntry>): ReadyEntry[] {
  const ready = addEntries(state.holding, entries)
  if (ready.length > 0) state.fold.add(ready)
  return ready
}

/** The own newest ready entry, where the own log has one branch. */
export const ownLast = ({ holding, me }: Pick<SelectionState, 'holding' | 'me'>): ReadyEntry | null =>
  holding.logs.get(me)?.bySeq.at(-1)?.[0] ?? null

/** The founding entry's author is in the record by that entry alone; everybody else by what it and others say. */
export function isAdmitted(
  { holding, fold, selection }: Pick<SelectionState, 'holding' | 'fold' | 'selection'>,
  key: KeyId,
): boolean {
  return holding.entries.get(selection)?.entry.author === key || fold.isAdmitted(key)
}

/** The journal of a selection, as it is opened and healed. */
export const journalOptions = (
  { machine, keys }: RecordDependencies,
  { selection, folders }: Pick<SelectionState, 'selection' | 'folders'>,
): JournalOptions => ({
  files: machine.files,
  random: machine.random,
  dataKey: keys.dataKey,
  folder: folders.journal,
  scope: selection,
})
