/**
 * An unlocked identity at work: its selections, founding one, taking bundles in. Command line, sample and hosts all work through
 * this; nothing else signs or imports.
 */
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import { matchesShortCode } from '../../../shared/record/short-code.ts'
import { toStatements, type DraftBody, type Statements } from '../../../shared/record/statements.ts'
import { engineRules } from '../engine-rules.ts'
import type { UnlockedIdentity } from '../identity/unlocked-identity.ts'
import type { AcceptFailure, AcceptOptions } from '../record/accept-import.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import type { RecordMachine } from '../record/record-ports.ts'
import { recordStore, type FoundFailure, type SelectionUnknown } from '../record/record-store.ts'
import { openBundle, type OpenFailure } from '../verify/open-bundle.ts'
import { mayFound, mayTake, type SampleRefused } from './sample-wall.ts'
import { selectionBench, type SelectionBench, type SignedBatch } from './selection-bench.ts'
import { roundRequest } from './statements-to-request.ts'

export interface Founded {
  readonly bench: SelectionBench
  readonly signed: SignedBatch
}

export interface Workbench {
  readonly identity: UnlockedIdentity
  readonly machine: RecordMachine
  list(): ReturnType<ReturnType<typeof recordStore>['list']>
  open(selection: Hash): Promise<Result<SelectionBench, SelectionUnknown | ApplyFailure>>
  /** Signs a founding entry; the selection that it makes is confirmed, since whoever founds it needs no paper to know it. */
  found(drafts: readonly DraftBody[]): Promise<Result<SelectionBench, FoundFailure | SampleRefused>>
  foundStatements(statements: Statements): Promise<Result<Founded, FoundFailure | SampleRefused>>
  /** A bench over the page's copy to come: a record that may hold nothing yet. */
  openOrBegin(selection: Hash): Promise<Result<SelectionBench, ApplyFailure>>
  /** Opens and checks a bundle and says what taking it in would do. Changes nothing. */
  plan(bytes: Uint8Array): Promise<Result<ImportPlan, OpenFailure | ApplyFailure | SampleRefused>>
  /** The same checked bundle against the record as it is now. */
  planAgain(plan: ImportPlan): Promise<Result<ImportPlan, ApplyFailure>>
  accept(plan: ImportPlan, options?: AcceptOptions): Promise<Result<SelectionBench, AcceptFailure>>
  /** The founding entry's code as typed from paper; until it is right nothing is signed on that record. */
  confirm(
    selection: Hash,
    typed: string,
  ): Promise<Result<null, SelectionUnknown | ApplyFailure | { kind: 'founding-code-differs' }>>
}

export function workbench(identity: UnlockedIdentity, machine: RecordMachine): Workbench {
  const rules = engineRules()
  const store = recordStore(
    { machine, keys: { signer: identity.signer, dataKey: identity.deriveKey('record') }, rules },
    identity.folder,
  )
  const benches = new Map<Hash, SelectionBench>()
  const benchOf = async (record: Parameters<typeof selectionBench>[0]) => {
    const known = benches.get(record.selection) ?? (await selectionBench(record, rules))
    benches.set(record.selection, known)
    await known.loadCards()
    return known
  }
  const open: Workbench['open'] = async (selection) => {
    const record = await store.open(selection)
    return record.ok ? ok(await benchOf(record.value)) : record
  }
  const foundStatements: Workbench['foundStatements'] = async (statements) => {
    const may = mayFound(statements.bodies, identity.description)
    if (!may.ok) return may
    const { bodies, cards } = roundRequest(statements, { entries: [0], signed: new Map(), files: new Map() })
    const founded = await store.found({ bodies, cards: cards ?? {}, expectedHead: null })
    if (!founded.ok) return founded
    const { record, signed } = founded.value
    const bench = await benchOf(record)
    return ok({ bench, signed: { entries: signed.entries, cards: Object.values(signed.cards), head: signed.head } })
  }
  return {
    identity,
    machine,
    list: () => store.list(),
    open,
    foundStatements,
    async found(drafts) {
      const founded = await foundStatements(toStatements(drafts))
      return founded.ok ? ok(founded.value.bench) : founded
    },
    async openOrBegin(selection) {
      const record = await store.openOrBegin(selection)
      return record.ok ? ok(await benchOf(record.value)) : record
    },
    async plan(bytes) {
      const bundle = await openBundle(bytes, [identity.ageIdentity()])
      if (!bundle.ok) return bundle
      const may = mayTake(bundle.value, identity.description)
      return may.ok ? store.plan(bundle.value) : may
    },
    planAgain: ({ bundle }) => store.plan(bundle),
    async accept(plan, options) {
      const accepted = await store.accept(plan, options)
      if (!accepted.ok) return accepted
      return ok(await benchOf(accepted.value.record))
    },
    async confirm(selection, typed) {
      const matches = matchesShortCode(typed, selection)
      if (!matches.ok || !matches.value) return err({ kind: 'founding-code-differs' })
      const bench = await open(selection)
      if (!bench.ok) return bench
      const confirmed = await bench.value.record.confirmFounding()
      return confirmed.ok ? ok(null) : confirmed
    },
  }
}
