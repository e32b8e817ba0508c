/**
 * Takes a copied identity folder (from a session stick, a backup) among those of this machine. Only what Timbang itself puts into
 * such a folder is copied, and everything in it is ciphertext or public already.
 */
import { basename, join } from 'node:path'
import { identityIdSchema, type IdentityId, type Token } from '../../../shared/host/tokens.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { readDescription } from '../identity/identity-folder.ts'
import { copyIdentityFolder, removeTree } from '../stick/copy-identity.ts'
import { fileFailure, placeFailure } from './disk-failures.ts'
import type { HostContext } from './host-context.ts'
import { identityFailure } from './identity-failures.ts'
import { newIdentityId } from './identity-id.ts'
import { findPlace, type Placing } from './targets.ts'

type AdoptFailure = Placing | HostFailure<'identity-exists' | 'identity-unknown' | 'identity-damaged'>

export async function adoptIdentity(
  context: HostContext,
  { place }: { place: Token },
): Promise<Result<{ identity: IdentityId }, AdoptFailure>> {
  const { files } = context.machine
  const chosen = await findPlace(context, place, 'folder')
  if (!chosen.ok) return err(placeFailure(chosen.failure))
  const from = await identityFolderIn(context, chosen.value.path)
  if (!from.ok) return from
  const described = await readDescription(files, from.value)
  if (!described.ok) return err(identityFailure(described.failure))
  const root = await context.roots.own()
  if (!root.ok) return err(fileFailure(root.failure))
  const named = identityIdSchema.safeParse(basename(from.value))
  const identity = named.success ? named.data : newIdentityId(described.value.label, [])
  const target = join(root.value, identity)
  // One of the sample's people is no more real for having been carried about.
  if (described.value.sample || context.sample?.people.includes(identity)) return err({ kind: 'identity-exists' })
  if ((await files.stat(target)).ok) return err({ kind: 'identity-exists' })
  const coming = join(root.value, `.coming-${identity}`)
  const cleared = await removeTree(files, coming)
  if (!cleared.ok) return err(fileFailure(cleared.failure))
  const copied = await copyIdentityFolder(context.machine, { from: from.value, root: root.value, to: basename(coming) })
  if (!copied.ok) return err(fileFailure(copied.failure))
  const renamed = await files.rename(coming, target)
  if (!renamed.ok) return err(fileFailure(renamed.failure))
  const synced = await syncFolder(files, root.value)
  return synced.ok ? ok({ identity }) : err(fileFailure(synced.failure))
}

/** The folder itself, or the only identity that lies one or two folders below: people choose the stick, not a folder on it. */
async function identityFolderIn(
  { machine }: HostContext,
  folder: string,
): Promise<Result<string, HostFailure<'identity-unknown'>>> {
  const found: string[] = []
  const look = async (path: string, depth: number): Promise<void> => {
    const described = await readDescription(machine.files, path)
    if (described.ok || described.failure.kind === 'identity-damaged') {
      found.push(path)
      return
    }
    if (depth === 0) return
    const items = await machine.files.list(path)
    for (const { name, kind } of items.ok ? items.value : [])
      if (kind === 'folder' && !name.startsWith('.')) await look(join(path, name), depth - 1)
  }
  await look(folder, 2)
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? ok(only) : err({ kind: 'identity-unknown' })
}
