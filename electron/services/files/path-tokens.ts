/**
 * Opaque names for places that a person chose. The page gets a token and never names a path; the host looks the path up. A token
 * is 128 random bits, lives as long as the session, and remembers on which volume its path was.
 */
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Random } from '../../../shared/kernel/ports.ts'

export type PathToken = string & { readonly brand: 'PathToken' }

export interface ChosenPath {
  readonly path: string
  readonly kind: 'file' | 'folder'
  /** Device number of the volume when the token was made. */
  readonly device: number
}

export interface PathTokens {
  /** The same token for the same place. */
  tokenFor(chosen: ChosenPath): PathToken
  /** `null` for a text that is no token of this session. */
  find(token: string): ChosenPath | null
}

export function pathTokens(random: Random): PathTokens {
  const byToken = new Map<string, ChosenPath>()
  const byPlace = new Map<string, PathToken>()
  return {
    tokenFor(chosen) {
      const place = `${chosen.device} ${chosen.kind} ${chosen.path}`
      const known = byPlace.get(place)
      if (known !== undefined) return known
      const token = toHex(random.bytes(16)) as PathToken
      byToken.set(token, chosen)
      byPlace.set(place, token)
      return token
    },
    find: (token) => byToken.get(token) ?? null,
  }
}
