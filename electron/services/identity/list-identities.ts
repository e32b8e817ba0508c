/** The identities under a root, for the door: nothing in here needs a passphrase. */
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import { readDescription, type IdentityDamaged, type IdentityDescription } from './identity-folder.ts'

/** One that can't be read is listed as such: a person whose identity vanished from the list would make a new one. */
export interface ListedIdentity {
  /** Name of its folder. */
  readonly id: string
  readonly description: Result<IdentityDescription, IdentityDamaged | FileFailure>
}

/** Sorted by folder name. A root that is not there holds none. */
export async function listIdentities(files: FilePort, root: string): Promise<Result<ListedIdentity[], FileFailure>> {
  const items = await files.list(root)
  if (!items.ok) return items.failure.kind === 'missing' ? ok([]) : items
  const listed: ListedIdentity[] = []
  for (const item of items.value) {
    if (item.kind !== 'folder') continue
    const description = await readDescription(files, join(root, item.name))
    if (description.ok) listed.push({ id: item.name, description })
    else if (description.failure.kind !== 'identity-unknown')
      listed.push({ id: item.name, description: { ok: false, failure: description.failure } })
  }
  return ok(listed)
}
