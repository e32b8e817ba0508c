/**
 * Expected failures are values. A `Result` is plain data, so it survives JSON, IPC and IndexedDB unchanged, and
 * propagation is visible at the call: `if (!opened.ok) return opened`.
 *
 * A failure carries a literal `kind` (kebab-case, says the state that was met) and the data a sentence needs; the
 * sentences themselves live with the languages, never here.
 */
export interface Failure {
  readonly kind: string
}

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Err<F extends Failure> {
  readonly ok: false
  readonly failure: F
}

export type Result<T, F extends Failure> = Ok<T> | Err<F>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const err = <const F extends Failure>(failure: F): Err<F> => ({ ok: false, failure })

/** The value where a failure would be a bug (for instance data that this program has just made itself). */
export function expectOk<T, F extends Failure>(result: Result<T, F>, why: string): T {
  if (result.ok) return result.value
  throw new Error(`bug: ${why}: ${JSON.stringify(result.failure)}`)
}

/** All values in order, or the first failure. */
export function allOk<T, F extends Failure>(results: Iterable<Result<T, F>>): Result<T[], F> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
