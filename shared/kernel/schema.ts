/**
 * Parsing at the border. Every value from outside goes through a zod schema once and comes back as a `Result` that names
 * the place (`path`) and the code of what was wrong there, from which a person's sentence is made.
 */
import type { z } from 'zod'
import { err, ok, type Result } from './result.ts'

export interface SchemaFailure {
  readonly kind: 'schema'
  /** Where: property names and list positions, outermost first. */
  readonly path: readonly (string | number)[]
  /** zod's issue code, or the `error` given in the schema. */
  readonly problem: string
}

export function parseWith<S extends z.ZodType>(schema: S, value: unknown): Result<z.infer<S>, SchemaFailure> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return err({
    kind: 'schema',
    path: (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step))),
    problem: issue?.code === 'custom' ? issue.message : (issue?.code ?? 'unknown'),
  })
}

export function parseJson(text: string): Result<unknown, { kind: 'not-json' }> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return err({ kind: 'not-json' })
  }
}
