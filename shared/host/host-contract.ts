/**
 * The contract between the page and whatever hosts it: one table. The `Host` type, the client, the dispatcher and the
 * contract tests are derived from it; nothing else passes between the two.
 */
import type { z } from 'zod'
import { exchangeMethods } from './exchange-methods.ts'
import type { HostFailure, WireFailure } from './failures.ts'
import { fileMethods } from './file-methods.ts'
import { identityMethods } from './identity-methods.ts'
import type { Method } from './method.ts'
import { recordMethods } from './record-methods.ts'
import { systemMethods } from './system-methods.ts'
import type { Result } from '../kernel/result.ts'

export const hostContract = {
  ...systemMethods,
  ...identityMethods,
  ...recordMethods,
  ...exchangeMethods,
  ...fileMethods,
} as const

export type MethodName = keyof typeof hostContract
export type InputOf<M extends MethodName> = z.output<(typeof hostContract)[M]['input']>
export type OutputOf<M extends MethodName> = z.output<(typeof hostContract)[M]['output']>
export type FailureOf<M extends MethodName> = HostFailure<(typeof hostContract)[M]['failures'][number]>

/** What a host implements. */
export type Host = {
  readonly [M in MethodName]: (input: InputOf<M>) => Promise<Result<OutputOf<M>, FailureOf<M>>>
}

/** What the page calls: the same, and whatever may go wrong on the way. */
export type HostClient = {
  readonly [M in MethodName]: (input: InputOf<M>) => Promise<Result<OutputOf<M>, FailureOf<M> | WireFailure>>
}

export const methodNames = Object.keys(hostContract) as MethodName[]

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(hostContract, name)

export const methodOf = (name: MethodName): Method => hostContract[name]
