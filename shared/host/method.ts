/** One row of the contract: what goes in, what comes out, and which failures may come instead. */
import type { z } from 'zod'
import type { FailureKind } from './failures.ts'

export interface Method<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends FailureKind = FailureKind,
> {
  readonly input: I
  readonly output: O
  readonly failures: readonly K[]
}

/** Schemas must not transform: the value that was parsed is the value that is sent on. */
export const method = <I extends z.ZodType, O extends z.ZodType, const K extends FailureKind = never>(
  input: I,
  output: O,
  failures: readonly K[],
): Method<I, O, K> => ({ input, output, failures: [...new Set(failures)] })
