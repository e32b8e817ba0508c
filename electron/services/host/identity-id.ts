/** A folder's name that tells people whose identity it is: `siti-rahmah`, `siti-rahmah-2`. */
import { identityIdSchema, type IdentityId } from '../../../shared/host/tokens.ts'
import { freeFileName } from '../../../shared/kernel/safe-file-name.ts'

export function newIdentityId(label: string, taken: readonly string[]): IdentityId {
  const word = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return identityIdSchema.parse(freeFileName(word === '' ? 'identitas' : word, taken))
}
