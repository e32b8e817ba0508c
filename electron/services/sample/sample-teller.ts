/**
 * Who makes the sample: people who hand each other nothing but files, each at a laptop of their own, under seeded keys. Given to
 * the host by its composition root, so that nothing in the services can make a key from a seed.
 */
import type { IdentityId } from '../../../shared/host/tokens.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'

export interface SampleTeller {
  readonly chair: IdentityId
  /** Opens every identity of the sample; no secret. */
  readonly passphrase: string
  /** Names that the people of the sample have, which no real identity on this machine gets. */
  readonly people: readonly IdentityId[]
  /** Makes identities and record in `out`, an empty folder: people below `data/<id>/<id>`, what they handed over in `pertukaran`. */
  tell(out: string): Promise<Hash>
}
