/** About this host, and stopping long work. */
import { ok } from '../../../shared/kernel/result.ts'
import type { HostContext, Part } from './host-context.ts'

export const systemMethods = ({ shell, machine, jobs, sample }: HostContext): Part<'system.info' | 'job.cancel'> => ({
  'system.info': async () =>
    ok({
      version: shell.version,
      hostKind: shell.hostKind,
      platform: machine.platform,
      hasNativeDialogs: shell.dialogs !== null,
      sampleAllowed: sample !== null,
    }),
  'job.cancel': async ({ job }) => {
    jobs.cancel(job)
    return ok({})
  },
})
