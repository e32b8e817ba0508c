/** Throws when the program contradicts itself. Never for input: bad input is a `Result`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`bug: ${message}`)
}

/** For the `default` of an exhaustive switch: a new case does not compile until it is decided. */
export function assertNever(value: never): never {
  throw new Error(`bug: unexpected ${JSON.stringify(value)}`)
}
