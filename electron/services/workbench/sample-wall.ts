/**
 * A wall between the sample and real selections: an identity of the sample takes nothing in but the sample, and a real one nothing of
 * it. So nobody scores a real candidate with a key that anybody can make, or takes play for a record.
 */
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { isSampleInstallation } from '../../../shared/subjects/selection/sample-keys.ts'
import type { IdentityDescription } from '../identity/identity-folder.ts'

export interface SampleRefused {
  readonly kind: 'sample-refused'
}

type Whose = Pick<IdentityDescription, 'sample'>

const refused = err<SampleRefused>({ kind: 'sample-refused' })

export function mayFound(drafts: readonly DraftBody[], { sample }: Whose): Result<null, SampleRefused> {
  const isApart = drafts.every(({ type, body }) => {
    if (type !== 'selection.founded.v1') return true
    const holders = Object.values(body['holders'] as Readonly<Record<string, { readonly installation: string }>>)
    return body['sample'] === sample && (sample || !holders.some((holder) => isSampleInstallation(holder.installation)))
  })
  return isApart ? ok(null) : refused
}

/** By the founding entry where the bundle has it: what its maker wrote into the manifest must agree. */
export function mayTake({ manifest, logs }: VerifiedBundle, { sample }: Whose): Result<null, SampleRefused> {
  const founding = logs.flatMap(({ entries }) => entries).find(({ hash }) => hash === manifest.selection)
  const said = [manifest.sample, ...(founding ? [founding.entry.body['sample']] : [])]
  return said.every((one) => one === sample) ? ok(null) : refused
}
