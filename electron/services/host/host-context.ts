/** What the parts of the host share. */
import type { Host, MethodName } from '../../../shared/host/host-contract.ts'
import type { Shell } from '../../../shared/host/shell.ts'
import type { PathTokens } from '../files/path-tokens.ts'
import type { RemovableMedia } from '../files/removable-media.ts'
import type { HostMachine } from './host-machine.ts'
import type { SampleTeller } from '../sample/sample-teller.ts'
import type { Jobs } from './jobs.ts'
import type { Roots } from './roots.ts'
import type { Sessions } from './session.ts'

export interface HostContext {
  readonly shell: Shell
  readonly machine: HostMachine
  readonly roots: Roots
  readonly tokens: PathTokens
  readonly media: RemovableMedia
  readonly sessions: Sessions
  readonly jobs: Jobs
  /** Where null, this host has no sample to show. */
  readonly sample: SampleTeller | null
}

/** Some of the methods, as one file implements them. */
export type Part<M extends MethodName> = Pick<Host, M>
