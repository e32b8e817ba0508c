/** The rule profile that a selection was founded on: named by id, version and digest, so that changed rules can't pass for it. */
import { toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { asHash, type Hash } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { shippedProfile } from '../profiles/shipped-profiles.ts'
import { canonicalise } from '../record/canonical.ts'
import type { RuleProfile } from '../rules/rule-profile.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { remembered, type State } from '../subjects/state.ts'

export interface ProfileName {
  readonly id: string
  readonly version: string
  /** SHA-256 of its canonical text. */
  readonly digest: Hash
}

export const nameOfProfile = (profile: RuleProfile, crypto: Pick<Crypto, 'sha256'>): ProfileName => ({
  id: profile.id,
  version: profile.version,
  digest: asHash(toHex(crypto.sha256(utf8ToBytes(canonicalise(profile))))),
})

export type FoundingProfile =
  | { readonly kind: 'known'; readonly profile: RuleProfile }
  /** This program ships that version with other rules, or not at all: nothing may be checked or frozen by guess. */
  | { readonly kind: 'differs' | 'unknown'; readonly id: string; readonly version: string }

export const foundingProfile = (state: State, crypto: Pick<Crypto, 'sha256'>): FoundingProfile =>
  remembered(state, 'founding-profile', () => {
    const { id, version, digest } = foundingOf(state)?.body.profile ?? { id: '', version: '', digest: null }
    const profile = shippedProfile(id, version)
    if (!profile) return { kind: 'unknown', id, version }
    return nameOfProfile(profile, crypto).digest === digest
      ? { kind: 'known', profile }
      : { kind: 'differs', id, version }
  })
