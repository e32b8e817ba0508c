/** The page's side of the contract. What comes back is parsed again: on loopback, another program may sit on the port. */
import { err, ok, type Failure, type Result } from '../kernel/result.ts'
import { parseJson, parseWith } from '../kernel/schema.ts'
import { failureSchemas, isFailureKind, wireFailures } from './failures.ts'
import { methodNames, methodOf, type HostClient, type MethodName } from './host-contract.ts'
import { parseEvent, type HostEvent } from './host-events.ts'
import { answerSchema, type Transport } from './wire.ts'

export function makeClient(transport: Transport): HostClient {
  const methods = methodNames.map((method) => [method, (input: unknown) => call(transport, method, input)] as const)
  // The table gives the types; `call` parses both kinds of answer by the same table.
  return Object.fromEntries(methods) as unknown as HostClient
}

async function call(transport: Transport, method: MethodName, input: unknown): Promise<Result<unknown, Failure>> {
  const json = parseJson(await transport.call(JSON.stringify({ method, input })))
  if (!json.ok) return err({ kind: 'bad-answer' })
  const answer = parseWith(answerSchema, json.value)
  if (!answer.ok) return err({ kind: 'bad-answer' })
  return answer.value.ok ? parseValue(method, answer.value.value) : parseFailure(method, answer.value.failure)
}

function parseValue(method: MethodName, value: unknown): Result<unknown, Failure> {
  const parsed = parseWith(methodOf(method).output, value)
  return parsed.ok ? ok(parsed.value) : err({ kind: 'bad-answer' })
}

function parseFailure(method: MethodName, failure: Failure): Result<unknown, Failure> {
  const { kind } = failure
  if (!isFailureKind(kind)) return err({ kind: 'bad-answer' })
  if (!Object.hasOwn(wireFailures, kind) && !methodOf(method).failures.includes(kind))
    return err({ kind: 'bad-answer' })
  const parsed = parseWith(failureSchemas[kind], failure)
  return parsed.ok ? err(parsed.value) : err({ kind: 'bad-answer' })
}

/** Calls the listener with each event that this version knows. Returns what ends the subscription. */
export const listen = (transport: Transport, listener: (event: HostEvent) => void): (() => void) =>
  transport.onEvent((wire) => {
    const event = parseEvent(wire)
    if (event) listener(event)
  })
