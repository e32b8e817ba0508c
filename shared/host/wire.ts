/**
 * The text that passes between page and host, the same in every transport: a call `{"method":…,"input":…}`, its answer
 * (a `Result`), and events `{"event":…}`.
 */
import { z } from 'zod'
import type { Failure, Result } from '../kernel/result.ts'

/** Moves text. `call` always answers with text, also where the host can't be reached; it never rejects. */
export interface Transport {
  call(wire: string): Promise<string>
  /** Returns what ends the subscription. */
  onEvent(listener: (wire: string) => void): () => void
}

export const callSchema = z.strictObject({ method: z.string(), input: z.unknown() })

export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: z.looseObject({ kind: z.string() }) }),
])

export const answerText = (result: Result<unknown, Failure>): string => JSON.stringify(result)

/** Largest call, in UTF-8 bytes: a database given back whole fits. */
export const maxCallBytes = 256 * 1024 * 1024
