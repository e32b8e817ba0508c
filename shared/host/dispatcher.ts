/**
 * The host's side of the contract: text in, text out. Nothing that the page sends is believed; nothing that the
 * implementation throws, or answers beyond its schema, reaches the page.
 */
import { err, ok, type Failure, type Result } from '../kernel/result.ts'
import { parseJson, parseWith } from '../kernel/schema.ts'
import { failureSchemas, isFailureKind, type WireFailure } from './failures.ts'
import { isMethodName, methodOf, type Host, type MethodName } from './host-contract.ts'
import { answerText, callSchema } from './wire.ts'

export interface Bug {
  readonly method: MethodName
  /** What was thrown, or what the answer should not have been. For the host's own log. */
  readonly cause: unknown
}

export type Dispatch = (wire: string) => Promise<string>

export function makeDispatcher(host: Host, onBug: (bug: Bug) => void): Dispatch {
  return async (wire) => {
    const call = parseCall(wire)
    if (!call.ok) return answerText(call)
    const { method, input } = call.value
    try {
      const result = await host[method](input as never)
      return answerText(checkAnswer(method, result))
    } catch (cause) {
      onBug({ method, cause })
      return answerText(err({ kind: 'host-bug' }))
    }
  }
}

function parseCall(wire: string): Result<{ method: MethodName; input: unknown }, WireFailure> {
  const json = parseJson(wire)
  if (!json.ok) return err({ kind: 'malformed-request' })
  const call = parseWith(callSchema, json.value)
  if (!call.ok) return err({ kind: 'malformed-request' })
  const { method, input } = call.value
  if (!isMethodName(method)) return err({ kind: 'unknown-method', method: method.slice(0, 100) })
  const parsed = parseWith(methodOf(method).input, input)
  if (!parsed.ok) return err({ kind: 'bad-input', path: [...parsed.failure.path], problem: parsed.failure.problem })
  return ok({ method, input: parsed.value })
}

function checkAnswer(method: MethodName, result: Result<unknown, Failure>): Result<unknown, Failure> {
  if (result.ok) {
    const value = parseWith(methodOf(method).output, result.value)
    if (!value.ok) throw new Error(`answer of ${method} does not fit: ${JSON.stringify(value.failure)}`)
    return value
  }
  const { kind } = result.failure
  if (!isFailureKind(kind) || !methodOf(method).failures.includes(kind)) {
    throw new Error(`${method} failed with a kind that it does not name: ${kind}`)
  }
  const failure = parseWith(failureSchemas[kind], result.failure)
  if (!failure.ok) throw new Error(`failure of ${method} does not fit: ${JSON.stringify(failure.failure)}`)
  return err(failure.value)
}
