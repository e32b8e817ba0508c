/**
 * All selections of one identity on this disk, each in its own folder under `selections/`, named by its founding entry's hash. Opens
 * each once; founds new ones; begins one from a first bundle.
 */
import { join } from 'node:path'
import { hashSchema, type Hash } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { inTurn } from '../at-rest/in-turn.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import type { AcceptFailure, AcceptOptions } from './accept-import.ts'
import { recordLocally, type Applied, type ApplyFailure } from './apply-parcel.ts'
import { composeEntries, type SignRequest } from './compose-entries.ts'
import { openSelectionState, selectionFolders } from './open-selection.ts'
import { planForFirst } from './plan-import.ts'
import type { RecordDependencies } from './record-ports.ts'
import { selectionRecord, type SelectionRecord } from './selection-record.ts'
import type { SelectionState } from './selection-state.ts'
import { keepSigned, type Signed, type SignFailure } from './sign-entries.ts'

export interface SelectionUnknown {
  readonly kind: 'selection-unknown'
}

export type FoundFailure = SignFailure | ApplyFailure | { readonly kind: 'not-a-founding-entry' }

export interface RecordStore {
  /** Ids of the selections on this disk. */
  list(): Promise<Result<readonly Hash[], FileFailure>>
  open(selection: Hash): Promise<Result<SelectionRecord, SelectionUnknown | ApplyFailure>>
  /** A record to be filled from the page's copy, where the journal's folder was lost; else the one that is there. */
  openOrBegin(selection: Hash): Promise<Result<SelectionRecord, ApplyFailure>>
  /** Signs the founding entry (its `expectedHead` is null) and opens the selection that it makes. */
  found(
    request: SignRequest,
  ): Promise<Result<{ readonly record: SelectionRecord; readonly signed: Signed }, FoundFailure>>
  /** The plan for a bundle of whatever selection: against its record, or against nothing for a first bundle. */
  plan(bundle: VerifiedBundle): Promise<Result<ImportPlan, ApplyFailure>>
  /** Takes a planned bundle in, and opens a record for it where it is the first of its selection. */
  accept(
    plan: ImportPlan,
    options?: AcceptOptions,
  ): Promise<Result<{ readonly record: SelectionRecord; readonly applied: Applied }, AcceptFailure>>
}

const roomName = 'selections'
/** An entry of a founding type stands first, alone, and without a selection. */
const isFounding = (request: SignRequest): boolean =>
  request.expectedHead === null &&
  request.bodies.length === 1 &&
  request.bodies[0]?.type.startsWith('selection.founded.') === true

export function recordStore(dependencies: RecordDependencies, folder: string): RecordStore {
  const shelf: Shelf = { dependencies, folder, opened: new Map() }
  const turn = inTurn()
  return {
    list: () => list(shelf),
    open: (selection) => turn(() => openKnown(shelf, selection)),
    openOrBegin: (selection) => turn(() => openOrBegin(shelf, selection)),
    found: (request) => turn(() => found(shelf, request)),
    plan: (bundle) => turn(() => plan(shelf, bundle)),
    accept: (planned, options) => turn(() => accept(shelf, planned, options)),
  }
}

interface Shelf {
  readonly dependencies: RecordDependencies
  /** The identity's own folder. */
  readonly folder: string
  readonly opened: Map<Hash, SelectionRecord>
}

async function list({ dependencies, folder }: Shelf): Promise<Result<readonly Hash[], FileFailure>> {
  const listed = await dependencies.machine.files.list(join(folder, roomName))
  if (!listed.ok) return listed.failure.kind === 'missing' ? ok([]) : listed
  return ok(
    listed.value.flatMap(({ name, kind }) =>
      kind === 'folder' && hashSchema.safeParse(name).success ? [name as Hash] : [],
    ),
  )
}

async function openState(
  { dependencies, folder }: Shelf,
  selection: Hash,
): Promise<Result<SelectionState, ApplyFailure>> {
  const root = await ensureFolder(dependencies.machine.files, folder, roomName)
  if (!root.ok) return root
  const folders = await selectionFolders(dependencies, root.value, selection)
  return folders.ok ? openSelectionState(dependencies, selection, folders.value) : folders
}

async function openOrBegin(shelf: Shelf, selection: Hash): Promise<Result<SelectionRecord, ApplyFailure>> {
  const known = shelf.opened.get(selection)
  if (known) return ok(known)
  const state = await openState(shelf, selection)
  return state.ok ? ok(shelve(shelf, state.value)) : state
}

function shelve({ opened }: Shelf, state: SelectionState): SelectionRecord {
  const record = selectionRecord(state)
  opened.set(state.selection, record)
  return record
}

async function openKnown(
  shelf: Shelf,
  selection: Hash,
): Promise<Result<SelectionRecord, SelectionUnknown | ApplyFailure>> {
  const listed = await list(shelf)
  if (!listed.ok) return listed
  if (!listed.value.includes(selection)) return err({ kind: 'selection-unknown' })
  const record = await openOrBegin(shelf, selection)
  if (!record.ok) return record
  const { entries, waiting } = record.value.holding()
  // A folder that a cut left before its founding entry was there.
  return entries.size + waiting.size > 0 ? record : err({ kind: 'selection-unknown' })
}

/** Whoever founds a selection needs no paper to know it: it is confirmed from the start. */
async function found(shelf: Shelf, request: SignRequest): ReturnType<RecordStore['found']> {
  const { machine, keys } = shelf.dependencies
  if (!isFounding(request)) return err({ kind: 'not-a-founding-entry' })
  const place = { selection: null, me: keys.signer.keyId, last: null, seen: [] }
  const composed = composeEntries(request, place, shelf.dependencies)
  if (!composed.ok) return composed
  const selection = composed.value.entries[0]?.hash
  invariant(selection, 'what was composed has an entry')
  const state = await openState(shelf, selection)
  if (!state.ok) return state
  const at = instantSchema.parse(machine.clock.now())
  const confirmed = await recordLocally(state.value, [{ kind: 'confirmed', at }])
  if (!confirmed.ok) return confirmed
  const signed = await keepSigned(state.value, composed.value)
  return signed.ok ? ok({ record: shelve(shelf, state.value), signed: signed.value }) : signed
}

async function plan(shelf: Shelf, bundle: VerifiedBundle): Promise<Result<ImportPlan, ApplyFailure>> {
  const record = await openKnown(shelf, bundle.manifest.selection)
  if (record.ok) return ok(record.value.plan(bundle))
  const { failure } = record
  return failure.kind === 'selection-unknown' ? ok(planForFirst(shelf.dependencies, bundle)) : err(failure)
}

async function accept(shelf: Shelf, planned: ImportPlan, options?: AcceptOptions): ReturnType<RecordStore['accept']> {
  const { selection, maker } = planned.bundle.manifest
  if (planned.maker === 'unknown') return err({ kind: 'maker-unknown', maker })
  const record = await openOrBegin(shelf, selection)
  if (!record.ok) return record
  const applied = await record.value.accept(planned, options)
  return applied.ok ? ok({ record: record.value, applied: applied.value }) : applied
}
