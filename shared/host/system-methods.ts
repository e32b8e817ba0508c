/** About the host itself, and about long work. */
import { z } from 'zod'
import { jobSchema } from './tokens.ts'
import { method } from './method.ts'

export const nothing = z.strictObject({})

export const systemInfoSchema = z.strictObject({
  version: z.string().max(40),
  hostKind: z.enum(['electron', 'browser']),
  platform: z.enum(['linux', 'windows', 'macos', 'other']),
  /** Where false, the page shows the host's own list of sticks and folders. */
  hasNativeDialogs: z.boolean(),
  /** The sample selection may be opened on this machine. */
  sampleAllowed: z.boolean(),
})
export type SystemInfo = z.infer<typeof systemInfoSchema>

export const systemMethods = {
  'system.info': method(nothing, systemInfoSchema, []),
  /** Asks the job to stop. It ends by its own answer, `cancelled`, or is done already: cancelling can't come too late. */
  'job.cancel': method(z.strictObject({ job: jobSchema }), nothing, []),
}
