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
    return parsed.ok ? ok(withinNumbers(answer(parsed.value))) : parsed
  }
}

/** What is larger than any machine number is no answer in JSON: it is left open, with the reason. */
function withinNumbers(answer: CaseAnswer): CaseAnswer {
  let isWhole = true
  const close = (value: AnswerValue): AnswerValue => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      isWhole = false
      return null
    }
    if (Array.isArray(value)) return (value as readonly AnswerValue[]).map(close)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, close(member)]))
  }
  const closed = close(answer) as CaseAnswer
  return isWhole ? answer : { reason: 'not_estimable', ...closed }
}
