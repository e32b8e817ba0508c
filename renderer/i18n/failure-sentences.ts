import type { FailureKind, HostFailure } from '../../shared/host/failures.ts'

/** One sentence for each kind that the contract names: what was met, and what a person can do about it. */
export type FailureSentences = { readonly [K in FailureKind]: (failure: HostFailure<K>) => string }
