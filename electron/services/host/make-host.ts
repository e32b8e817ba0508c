/**
 * The one implementation of the host: the contract's methods over the services. Each part is a file; what they share is the context.
 * A shell gives data folder, dialogs and a way to tell events; everything else is the machine's.
 */
import type { Host } from '../../../shared/host/host-contract.ts'
import type { MakeHost, RunningHost, Shell } from '../../../shared/host/shell.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathTokens } from '../files/path-tokens.ts'
import { removableMedia } from '../files/removable-media.ts'
import { sampleExchangeFolder, sampleFolder } from '../sample/sample-folder.ts'
import type { SampleTeller } from '../sample/sample-teller.ts'
import { attachmentMethods } from './attachment-methods.ts'
import { bundleMethods } from './bundle-methods.ts'
import { documentMethods } from './document-methods.ts'
import { draftMethods } from './draft-methods.ts'
import { fileMethods } from './file-methods.ts'
import { handoverMethods } from './handover-methods.ts'
import type { HostContext } from './host-context.ts'
import { nodeMachine, type HostMachine } from './host-machine.ts'
import { identityMethods } from './identity-methods.ts'
import { makeJobs } from './jobs.ts'
import { watchMedia } from './media-watch.ts'
import { recordMethods } from './record-methods.ts'
import { makeRoots } from './roots.ts'
import { registerMethods } from './register-methods.ts'
import { sampleMethods } from './sample-methods.ts'
import { makeSessions } from './session.ts'
import { catchUpSticks, stickMethods } from './stick-methods.ts'
import { systemMethods } from './system-methods.ts'
import { verifyMethods } from './verify-methods.ts'

/** The host over a given machine. Makes the data folder where it is not there. */
export async function hostOver(
  shell: Shell,
  machine: HostMachine,
  sample: SampleTeller | null = null,
): Promise<RunningHost> {
  await mkdir(shell.dataFolder, { recursive: true, mode: 0o700 })
  const emit = shell.emit.bind(shell)
  const tokens = pathTokens(machine.random)
  const context: HostContext = {
    shell,
    machine,
    tokens,
    roots: makeRoots(machine.files, shell.dataFolder),
    media: removableMedia({
      ...machine,
      tokens,
      folders: [...machine.places, join(shell.dataFolder, sampleFolder, sampleExchangeFolder)],
    }),
    sessions: makeSessions(machine, emit),
    jobs: makeJobs(emit),
    sample,
  }
  const watching = watchMedia(machine.system, () => {
    emit({ event: 'media.changed' })
    // Nobody has asked, so nobody can be answered: a mistake here must not end the host.
    catchUpSticks(context).catch((cause: unknown) => process.emitWarning(String(cause)))
  })
  return {
    host: methodsOf(context),
    async close() {
      watching.stop()
      context.jobs.cancelAll()
      await context.sessions.lock('asked')
    },
  }
}

const methodsOf = (context: HostContext): Host => ({
  ...systemMethods(context),
  ...identityMethods(context),
  ...sampleMethods(context),
  ...recordMethods(context),
  ...attachmentMethods(context),
  ...stickMethods(context),
  ...draftMethods(context),
  ...bundleMethods(context),
  ...registerMethods(context),
  ...documentMethods(context),
  ...handoverMethods(context),
  ...verifyMethods(context),
  ...fileMethods(context),
})

/** Without a sample: composition roots give one with `hostWith`. */
export const makeHost: MakeHost = (shell) => hostOver(shell, nodeMachine())

export const hostWith =
  (sample: SampleTeller): MakeHost =>
  (shell) =>
    hostOver(shell, nodeMachine(), sample)
