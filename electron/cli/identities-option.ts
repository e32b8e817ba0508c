/** `--identity FILE…`: age identities as `age -d -i` takes them, for bundles that are encrypted. */
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { parseIdentityFile, type AgeIdentity } from '../services/age/age-keys.ts'

export const identityOption = [
  '-i, --identity <file...>',
  'identitas age untuk paket terenkripsi / age identities for encrypted bundles',
] as const

export async function readIdentities(
  files: readonly string[] = [],
): Promise<Result<AgeIdentity[], { readonly kind: 'file-missing' | 'identity-unreadable'; readonly file: string }>> {
  const identities: AgeIdentity[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return err({ kind: 'file-missing', file })
    const identity = parseIdentityFile(bytes)
    if (!identity.ok) return err({ kind: 'identity-unreadable', file })
    identities.push(identity.value)
  }
  return ok(identities)
}
