/**
 * Opens a selection's record: reads and checks every store, applies imports that were accepted and not finished, erases what acts
 * have erased, lets in from quarantine whoever is admitted by now. After it disk and memory say the same.
 */
import { join } from 'node:path'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import { emptyHolding } from '../../../shared/record/holding.ts'
import { openCardStore, type CardStore, type CardStoreOptions } from '../at-rest/card-store.ts'
import { healLog } from '../at-rest/heal-journal.ts'
import { openJournal, type FoundLog } from '../at-rest/journal.ts'
import { openStaging } from '../at-rest/staging.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import { finishImports, type ApplyFailure } from './apply-parcel.ts'
import { readItem } from './journal-items.ts'
import { applyLocalFact, emptyLocalState, localLog, readLocalItem, type LocalState } from './local-facts.ts'
import { openQuarantine } from './quarantine.ts'
import type { RecordDependencies } from './record-ports.ts'
import { journalOptions, takeIn, type SelectionFolders, type SelectionState } from './selection-state.ts'
import { signedHeads, type SignedHeads } from './signed-heads.ts'

const rooms = ['journal', 'cards', 'beside', 'staging', 'quarantine'] as const

/** Makes the selection's folders, or finds them. `root` is the folder of all selections. */
export async function selectionFolders(
  { machine }: RecordDependencies,
  root: string,
  selection: Hash,
): Promise<Result<SelectionFolders, FileFailure>> {
  const own = await ensureFolder(machine.files, root, selection)
  if (!own.ok) return own
  for (const room of rooms) {
    const made = await ensureFolder(machine.files, own.value, room)
    if (!made.ok) return made
  }
  const [journal, cards, beside, staging, quarantine] = rooms.map((room) => join(own.value, room))
  return ok({ root: own.value, journal, cards, beside, staging, quarantine } as SelectionFolders)
}

export async function openSelectionState(
  dependencies: RecordDependencies,
  selection: Hash,
  folders: SelectionFolders,
): Promise<Result<SelectionState, FileFailure | ApplyFailure>> {
  const { machine, keys, rules } = dependencies
  const options = { ...machine, dataKey: keys.dataKey }
  const journal = await openWholeJournal(dependencies, { selection, folders })
  if (!journal.ok) return journal
  const cards = await openStore(options, folders.cards)
  if (!cards.ok) return cards
  const beside = await openStore(options, folders.beside)
  if (!beside.ok) return beside
  const staging = await openStaging({ ...options, folder: folders.staging })
  if (!staging.ok) return staging
  const quarantine = await openQuarantine(dependencies, folders.quarantine)
  if (!quarantine.ok) return quarantine
  const { entries, heads, local } = readJournal(dependencies, journal.value.found)
  const holding = emptyHolding(selection)
  const me = keys.signer.keyId
  const state: SelectionState = {
    ...dependencies,
    selection,
    folders,
    me,
    journal: journal.value.journal,
    cards: cards.value,
    beside: beside.value,
    openPacks: new Map(),
    staging: staging.value,
    quarantine: quarantine.value,
    holding,
    fold: rules.fold(holding, me),
    heads,
    local,
    damaged: new Map(journal.value.found.filter(({ damage }) => damage).map((found) => [found.log, found])),
    differing: new Set(),
    pendingImports: 0,
  }
  takeIn(state, entries)
  const finished = await finishImports(state)
  return finished.ok ? ok(state) : finished
}

/**
 * The log of local facts has no other copy: where it is damaged it goes on with what can be read of it, and the damaged file is
 * kept beside it. Whatever is forgotten by that is asked again (the founding code) or seen again (a fork).
 */
async function openWholeJournal(
  dependencies: RecordDependencies,
  place: Pick<SelectionState, 'selection' | 'folders'>,
): ReturnType<typeof openJournal> {
  const options = journalOptions(dependencies, place)
  const opened = await openJournal(options)
  const local = opened.ok ? opened.value.found.find(({ log, damage }) => log === localLog && damage) : undefined
  if (!local) return opened
  const healed = await healLog(options, dependencies.machine.writer, {
    found: local,
    items: [...local.items, ...local.beyond],
  })
  if (healed.ok) return openJournal(options)
  return healed.failure.kind === 'log-sound' ||
    healed.failure.kind === 'copies-differ' ||
    healed.failure.kind === 'copy-incomplete' ||
    healed.failure.kind === 'read-back-differs'
    ? opened
    : err(healed.failure)
}

async function openStore(
  options: Omit<CardStoreOptions, 'folder'>,
  folder: string,
): Promise<Result<CardStore, FileFailure>> {
  const opened = await openCardStore({ ...options, folder })
  return opened.ok ? ok(opened.value.store) : opened
}

interface Read {
  readonly entries: HashedEntry[]
  readonly heads: SignedHeads
  readonly local: LocalState
}

/** What is sound behind a damaged place counts too: of an entry's content there is no doubt, only of its number in the file. */
function readJournal({ machine }: RecordDependencies, found: readonly FoundLog[]): Read {
  const read: Read = { entries: [], heads: signedHeads(), local: emptyLocalState() }
  for (const { log, items, beyond } of found) {
    for (const bytes of [...items, ...beyond]) {
      if (log === localLog) {
        const fact = readLocalItem(bytes)
        if (fact) applyLocalFact(read.local, fact)
        continue
      }
      const item = readItem(bytes, machine.crypto)
      if (item.kind === 'head') read.heads.add(item.head)
      else read.entries.push(item.entry)
    }
  }
  return read
}
