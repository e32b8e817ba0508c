/**
 * From what services answer to what the contract names: one row for every kind that a service may fail with, or it does not
 * compile; and what comes out is typed by row, so a method that does not name a kind in the contract does not compile either.
 */
import type { Failure } from '../../../shared/kernel/result.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'

/** The members of a union of failures with that kind, also where one member has several. */
export type OfKind<F extends Failure, K> = F extends { readonly kind: infer Own }
  ? K extends Own
    ? F & { readonly kind: K }
    : never
  : never

export type FailureTable<F extends Failure> = {
  readonly [K in F['kind']]: (failure: OfKind<F, K>) => HostFailure
}

/** The table itself, checked: rows keep their own types, and tables can be put together by spreading them. */
export const tableFor =
  <F extends Failure>() =>
  <const T extends FailureTable<F>>(table: T): T =>
    table

/** What the table makes of one failure. */
export const translator =
  <T extends Readonly<Record<string, (failure: never) => HostFailure>>>(table: T) =>
  <F extends Failure & { readonly kind: keyof T }>(failure: F): ReturnType<T[F['kind']]> => {
    const translate = table[failure.kind] as unknown as (failure: F) => ReturnType<T[F['kind']]>
    return translate(failure)
  }

/** For a kind that the host's own way of asking rules out: if it is met, the host has a mistake. */
export const mistake = (failure: Failure): never => {
  throw new Error(`bug: the host met ${JSON.stringify(failure)}`)
}
