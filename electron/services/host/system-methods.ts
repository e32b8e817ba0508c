/** About this host, and stopping long work. */
import { ok } from '../../../shared/kernel/result.ts'
import type { HostContext, Part } from './host-context.ts'

export const systemMethods = ({ shell, machine, jobs }: HostContext): Part<'system.info' | 'job.cancel'> => ({
  'system.info': async () =>
    ok({
      version: shell.version,
      hostKind: shell.hostKind,
      platform: machine.platform,
      hasNativeDialogs: shell.dialogs !== null,
      sampleAllowed: true,
    }),
  'job.cancel': async ({ job }) => {
    jobs.cancel(job)
    return ok({})
  },
})
