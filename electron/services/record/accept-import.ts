/** Taking in what a plan shows: staged, committed by one rename, then applied; a cut at any moment leaves all of it or nothing. */
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import { emptyContent, type LogPart } from '../../../shared/record/bundle/bundle-content.ts'
import type { ImportPlan, LogPlan } from '../../../shared/record/bundle/import-plan.ts'
import type { FileFailure } from '../files/file-port.ts'
import { finishImport, finishImports, type Applied, type ApplyFailure } from './apply-parcel.ts'
import { filesToKeep, hashingFiles, packNew, type PackedFiles } from './kept-files.ts'
import type { LocalFact } from './local-facts.ts'
import { parcelParts, type Parcel } from './parcel.ts'
import type { SelectionState } from './selection-state.ts'

export type AcceptFailure =
  | { readonly kind: 'maker-unknown'; readonly maker: KeyId }
  | { readonly kind: 'forwarding-not-confirmed' }
  /** The plan is of another selection than the record that it was given to. */
  | { readonly kind: 'other-selection' }
  /** Committed and safe, but not yet in the journal: finished before the next change, at the latest at the next start. */
  | { readonly kind: 'import-unfinished'; readonly cause: ApplyFailure }
  | FileFailure
  | ApplyFailure

export interface AcceptOptions {
  /** The person has said yes to a bundle that is meant for others. */
  readonly confirmForwarded?: boolean
}

export async function acceptImport(
  state: SelectionState,
  plan: ImportPlan,
  options: AcceptOptions,
): Promise<Result<Applied, AcceptFailure>> {
  const { manifest, digest } = plan.bundle
  if (manifest.selection !== state.selection) return err({ kind: 'other-selection' })
  if (plan.maker === 'unknown') return err({ kind: 'maker-unknown', maker: manifest.maker })
  if (plan.addressed === 'forwarded' && !options.confirmForwarded) return err({ kind: 'forwarding-not-confirmed' })
  if (state.pendingImports > 0) {
    const earlier = await finishImports(state)
    if (!earlier.ok) return earlier
  }
  const { parcel, store } = parcelOf(state, plan)
  const staged = await state.staging.accept(digest, parcelParts(parcel), store)
  if (!staged.ok) return staged
  const finished = await finishImport(state, digest, parcel)
  return finished.ok ? finished : err({ kind: 'import-unfinished', cause: finished.failure })
}

/** The large files go to their packs at once, while the parcel is staged: until the commit nothing leads to them. */
function parcelOf(state: SelectionState, plan: ImportPlan): { parcel: Parcel; store: PackedFiles['store'] } {
  const hashed = hashingFiles(state.machine.crypto)
  const files = filesToKeep(
    { ...emptyContent, ...plan.beside },
    (file) => plan.bundle.sums.get(file.name) ?? hashed(file),
  )
  const { facts, store } = packNew(state, files)
  const [outside, inside] = [plan.logs.filter(isOutside), plan.logs.filter((log) => !isOutside(log))]
  const parcel: Parcel = {
    admitted: { ...emptyContent, logs: inside.map(partOf), cards: plan.cards.fresh },
    quarantined: { ...emptyContent, logs: outside.map(partOf), cards: plan.cards.quarantined },
    facts: [...facts, ...factsOf(state, plan)],
  }
  return { parcel, store }
}

const isOutside = ({ outcome }: LogPlan): boolean => outcome === 'quarantine'

const partOf = ({ author, fresh, heads }: LogPlan): LogPart => ({ author, entries: fresh, heads, base: [] })

function factsOf(state: SelectionState, { bundle, own }: ImportPlan): LocalFact[] {
  const { manifest, digest } = bundle
  const at = instantSchema.parse(state.machine.clock.now())
  const imported: LocalFact = {
    kind: 'imported',
    at,
    bundle: digest,
    maker: manifest.maker,
    purpose: manifest.purpose,
    heads: manifest.heads,
  }
  switch (own.kind) {
    case 'in-step':
    case 'ahead':
      return [imported]
    case 'branched':
      return [imported, { kind: 'own-key-retired', at, cause: 'branched' }]
    case 'ahead-with-gap':
      return [imported, ...own.heads.map(([, hash]): LocalFact => ({ kind: 'own-log-claimed', by: state.me, hash }))]
    case 'claimed-ahead':
      return [
        imported,
        ...own.claims.map(({ by, point: [, hash] }): LocalFact => ({ kind: 'own-log-claimed', by, hash })),
      ]
  }
}
