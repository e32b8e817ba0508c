/**
 * A record put together in memory from bundles, without anybody's data folder: what an inspector, a court or a candidate does. The
 * bundles may come in any order, overlap, or be parts; the result depends on the set of entries and cards alone.
 */
import { readFile } from 'node:fs/promises'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { emptyState, project } from '../../../shared/engine/project.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { State } from '../../../shared/subjects/state.ts'
import type { AgeIdentity } from '../age/age-keys.ts'
import { openBundle, type OpenFailure } from './open-bundle.ts'

export interface ReadRecord {
  readonly state: State
  readonly bundles: readonly { readonly file: string; readonly bundle: VerifiedBundle }[]
}

export type ReadFailure =
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'bundle-refused'; readonly file: string; readonly cause: OpenFailure }
  | { readonly kind: 'other-selection'; readonly file: string; readonly selection: Hash }
  | { readonly kind: 'no-bundles' }

export async function readRecord(
  files: readonly string[],
  identities: readonly AgeIdentity[],
): Promise<Result<ReadRecord, ReadFailure>> {
  const bundles: { file: string; bundle: VerifiedBundle }[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return err({ kind: 'file-missing', file })
    const bundle = await openBundle(bytes, identities)
    if (!bundle.ok) return err({ kind: 'bundle-refused', file, cause: bundle.failure })
    bundles.push({ file, bundle: bundle.value })
  }
  const [first] = bundles
  if (!first) return err({ kind: 'no-bundles' })
  const { selection } = first.bundle.manifest
  const other = bundles.find(({ bundle }) => bundle.manifest.selection !== selection)
  if (other) return err({ kind: 'other-selection', file: other.file, selection: other.bundle.manifest.selection })
  const state = emptyState(selection)
  for (const { bundle } of bundles)
    project(state, { entries: bundle.logs.flatMap(({ entries }) => entries), cards: bundle.cards })
  return ok({ state, bundles })
}
