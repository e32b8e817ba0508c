/** Failures of signing, founding, confirming and healing. */
import { keyIdSchema } from '../../../shared/kernel/ids.ts'
import type { Unlawful } from '../../../shared/engine/would-be.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { ShortCodeFailure } from '../../../shared/record/short-code.ts'
import type { HealLogFailure } from '../record/heal-log.ts'
import type { FoundFailure, SelectionUnknown } from '../record/record-store.ts'
import type { SampleRefused } from '../workbench/sample-wall.ts'
import type { BenchSignFailure } from '../workbench/selection-bench.ts'
import { keepingRows } from './disk-failures.ts'
import { mistake, tableFor, translator } from './failure-table.ts'

const stepsOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

/** The store says which card by the key that the host gave it (`c3`), which tells a page nothing. */
const cardRefused = (problem: string, path: readonly (string | number)[] = []): HostFailure<'body-refused'> => ({
  kind: 'body-refused',
  entry: 0,
  path: ['card', ...path],
  problem,
})

export const openingRows = tableFor<SelectionUnknown>()({
  'selection-unknown': () => ({ kind: 'selection-unknown' }),
})

export const openingFailure = translator({ ...keepingRows, ...openingRows })

export const signFailure = translator(
  tableFor<BenchSignFailure | FoundFailure | Unlawful | SampleRefused>()({
    ...keepingRows,
    'sample-refused': () => ({ kind: 'sample-refused' }),
    'would-be-refused': ({ entry, reason }) =>
      reason === 'forked' || reason === 'key-ended'
        ? { kind: 'key-retired', cause: reason === 'forked' ? 'branched' : 'key-ended' }
        : { kind: 'would-be-refused', entry, reason },
    'body-refused': (failure) => ({
      kind: 'body-refused',
      entry: failure.entry,
      ...('cause' in failure
        ? {
            path: 'path' in failure.cause ? stepsOf(failure.cause.path) : [],
            problem: failure.cause.problem,
          }
        : { path: stepsOf(failure.path), problem: 'schema' }),
    }),
    'newer-version-needed': (failure) => ({
      kind: 'newer-version-needed',
      type: 'type' in failure ? failure.type : failure.types.join(', '),
    }),
    'type-unknown': ({ entry }) => ({ kind: 'body-refused', entry, path: ['type'], problem: 'unknown-type' }),
    'line-too-long': ({ entry }) => ({ kind: 'body-refused', entry, path: [], problem: 'line-too-long' }),
    'card-refused': ({ cause }) => cardRefused(cause.problem, 'path' in cause ? cause.path : []),
    'card-not-by-key': ({ kind, path }) => cardRefused(kind, path),
    'card-unknown': ({ kind }) => cardRefused(kind),
    'card-used-twice': ({ kind }) => cardRefused(kind),
    'card-unused': ({ kind }) => cardRefused(kind),
    'nothing-to-sign': ({ kind }) => ({ kind: 'body-refused', entry: 0, path: [], problem: kind }),
    'not-a-founding-entry': ({ kind }) => ({ kind: 'body-refused', entry: 0, path: ['type'], problem: kind }),
    'selection-unconfirmed': () => ({ kind: 'selection-unconfirmed' }),
    'stores-differ': ({ authors: [author] }) => ({ kind: 'stores-differ', author: keyIdSchema.parse(author) }),
    'journal-damaged': ({ author }) => ({ kind: 'journal-damaged', author }),
    'imports-pending': ({ count }) => ({ kind: 'imports-pending', count }),
    'key-retired': ({ cause }) => ({ kind: 'key-retired', cause }),
    'own-log-behind': () => ({ kind: 'own-log-ahead' }),
    'own-log-waiting': () => ({ kind: 'own-log-ahead' }),
    'head-moved': () => ({ kind: 'head-moved' }),
    // Only for callers that say what they have seen; the host says that it is all that it holds.
    'seen-not-held': mistake,
  }),
)

export const codeFailure = translator(
  tableFor<ShortCodeFailure>()({
    'code-length': () => ({ kind: 'code-malformed', position: null }),
    'code-character': ({ position }) => ({ kind: 'code-malformed', position }),
  }),
)

const unsound = { kind: 'bundle-refused', step: 'heads', file: null } as const

export const healFailure = translator(
  tableFor<HealLogFailure>()({
    ...keepingRows,
    'stores-differ': ({ author }) => ({ kind: 'stores-differ', author }),
    'page-copy-unsound': ({ kind }) => ({ ...unsound, problem: kind }),
    'copies-differ': ({ kind }) => ({ ...unsound, problem: kind }),
    'copy-incomplete': ({ kind }) => ({ ...unsound, problem: kind }),
    // Only a damaged log is written anew.
    'log-sound': mistake,
  }),
)
