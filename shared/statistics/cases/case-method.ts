/** One method of the case runner: from the case's `input` to the fields of its answer, or the place that is malformed. */
import type { z } from 'zod'
import { ok, type Result } from '../../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../../kernel/schema.ts'

export type AnswerValue =
  null | boolean | number | string | readonly AnswerValue[] | { readonly [field: string]: AnswerValue }

export type CaseAnswer = Readonly<Record<string, AnswerValue>>

export type CaseMethod = (input: unknown) => Result<CaseAnswer, SchemaFailure>

export function caseMethod<S extends z.ZodType>(schema: S, answer: (input: z.infer<S>) => CaseAnswer): CaseMethod {
  return (input) => {
    const parsed = parseWith(schema, input)
    return parsed.ok ? ok(answer(parsed.value)) : parsed
  }
}
