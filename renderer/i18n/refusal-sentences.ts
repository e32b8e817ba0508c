import type { Unlawful } from '../../shared/engine/would-be.ts'

/** Said by the rules of the record, on either side. What the page itself can't make a body of is the host's `body-refused`. */
export type SignRefusal = Exclude<Unlawful, { kind: 'body-refused' }>
export type RefusalName = Extract<Unlawful, { kind: 'would-be-refused' }>['reason']

export interface RefusalSentences {
  readonly reasons: Readonly<Record<RefusalName, string>>
  readonly newerVersion: (types: readonly string[]) => string
}
